import { explain, searchCatalog } from '../app/index.ts'
import type { Service } from '../app/index.ts'
import {
  causeTexts,
  clientError,
  clientErrors,
  responderById,
  responders,
} from '../catalog/index.ts'
import { statusEntry, statuses } from '../catalog/index.ts'
import type { Responder } from '../model/responder.ts'
import { radarEditor } from './radar/radar-editor.ts'
import type { Services, Site } from './services.ts'

/** The service of checks and the reference, as pages and API see them. */
export function makeServices(service: Service, site: Site, radarKey?: string): Services {
  const byStatus = emittersByStatus()
  return {
    site,
    radar: service.radar,
    radarEditor: radarEditor(service.radar, radarKey),
    startCheck: (request, client, key) => service.startCheck(request, client, key),
    getReport: (id) => service.getReport(id),
    deleteReport: (id, deleteKey) => service.deleteReport(id, deleteKey),
    subscribe: (id, listener) => service.subscribe(id, listener),
    explain: (text) => explain(text, new Date()),
    examples: () => service.examples,
    search: searchCatalog,
    statuses: () => statuses,
    status: statusEntry,
    clientErrors: () => clientErrors,
    clientError,
    responders: () => responders,
    responder: responderById,
    respondersOf: (status) => byStatus.get(status) ?? [],
    causeTitle: (cause) => causeTexts[cause].title,
  }
}

function emittersByStatus(): ReadonlyMap<number, readonly Responder[]> {
  const pairs = responders.flatMap((responder) =>
    [...new Set(responder.emits.map(({ status }) => status))].map((status) => ({
      status,
      responder,
    })),
  )
  const byStatus = Map.groupBy(pairs, ({ status }) => status ?? 0)
  return new Map([...byStatus].map(([status, list]) => [status, list.map((one) => one.responder)]))
}
