import type { RegistryEvent, RegistryObservation } from '../../model/observation.ts'

type Facts = Pick<
  RegistryObservation,
  'found' | 'statuses' | 'events' | 'nameServers' | 'registrar' | 'failure'
> & {
  /** Where the registrar answers about the same name. */
  readonly related?: string
}

const unusable: Facts = {
  failure: {
    type: 'http_protocol_error',
    code: 'NOT_RDAP',
    detail: 'the answer is no RDAP document',
  },
}

/** Reads the answer of an RDAP server (RFC 9083); every part is optional there, so absent stays absent. */
export function readRdap(status: number, mediaType: string, body: string, domain: string): Facts {
  if (status === 404) return { found: false }
  if (status !== 200)
    return {
      failure: {
        type: 'proxy_internal_response',
        code: String(status),
        detail: `the server answered ${status}`,
      },
    }
  // The right media type is application/rdap+json; some servers send application/json.
  if (!/^application\/(?:rdap\+)?json\b/i.test(mediaType)) return unusable
  const document = objectOf(parsed(body))
  if (document === undefined) return unusable
  const { objectClassName, ldhName } = document
  if (objectClassName !== 'domain') return unusable
  if (typeof ldhName === 'string' && ldhName.toLowerCase().replace(/\.$/, '') !== domain)
    return unusable
  const registrar = registrarOf(document)
  const related = relatedOf(document)
  return {
    found: true,
    statuses: strings(document['status']),
    events: eventsOf(document),
    nameServers: listOf(document['nameservers']).flatMap((one) => {
      const name = objectOf(one)?.['ldhName']
      return typeof name === 'string' ? [name.toLowerCase().slice(0, 255)] : []
    }),
    ...(registrar !== undefined && { registrar }),
    ...(related !== undefined && { related }),
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : []
}

function strings(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => (typeof one === 'string' ? [one.slice(0, 100)] : []))
}

function eventsOf(document: Readonly<Record<string, unknown>>): readonly RegistryEvent[] {
  return listOf(document['events']).flatMap((one) => {
    const event = objectOf(one)
    const { eventAction: action, eventDate: date } = event ?? {}
    return typeof action === 'string' && typeof date === 'string'
      ? [{ action: action.slice(0, 100), date: date.slice(0, 40) }]
      : []
  })
}

/** The registrar's name is the `fn` of the entity with that role; people are of no interest here. */
function registrarOf(document: Readonly<Record<string, unknown>>): string | undefined {
  for (const one of listOf(document['entities'])) {
    const entity = objectOf(one)
    if (entity === undefined || !strings(entity['roles']).includes('registrar')) continue
    const [, card] = listOf(entity['vcardArray'])
    for (const property of listOf(card)) {
      const [name, , , value] = listOf(property)
      if (name === 'fn' && typeof value === 'string') return value.slice(0, 200)
    }
  }
  return undefined
}

/** The link to the registrar's own answer (RFC 9083 section 4.2), as registries of gTLDs give it. */
function relatedOf(document: Readonly<Record<string, unknown>>): string | undefined {
  for (const one of listOf(document['links'])) {
    const { rel, href, type } = objectOf(one) ?? {}
    if (rel !== 'related' || typeof href !== 'string' || href.length > 2000) continue
    if (type !== undefined && type !== 'application/rdap+json') continue
    const url = URL.canParse(href) ? new URL(href) : undefined
    if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname.includes('/domain/'))
      return url.href
  }
  return undefined
}
