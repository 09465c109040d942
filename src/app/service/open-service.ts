import type {
  CheckEvent,
  CheckReport,
  CheckRequest,
  StartedCheck,
} from '../../model/check-report.ts'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import { parseAddressAndPort } from '../../probe/system-resolver.ts'
import { openStore } from '../../store/open-store.ts'
import { CheckService } from './check-service.ts'
import { clientLimits } from './client-limits.ts'
import { exampleChains } from './example-chains.ts'
import type { Radar } from '../radar/open-radar.ts'
import { radarOf } from '../radar/open-radar.ts'
import { watchOver } from '../radar/watch-over.ts'
import type { OptOut } from './opt-out.ts'
import { readOptOut } from './opt-out.ts'
import { CheckEngine } from './run-check.ts'
import type { Scraped, ScrapeRequest } from './scrape.ts'
import { scrape } from './scrape.ts'
import type { CheckLimits, ServiceSettings } from './service-settings.ts'
import { defaultLimits } from './service-settings.ts'
import { targetLimits } from './target-limits.ts'

/** Checks for many visitors, with a memory. */
export interface Service {
  startCheck(request: CheckRequest, client: string, idempotencyKey?: string): Promise<StartedCheck>
  getReport(id: string): Promise<CheckReport | undefined>
  deleteReport(id: string, deleteKey: string): Promise<boolean>
  subscribe(id: string, listener: (event: CheckEvent) => void): Promise<(() => void) | undefined>
  /** One request to a target for a monitoring system. */
  scrape(request: ScrapeRequest, client: string): Promise<Scraped>
  readonly examples: readonly { readonly id: string; readonly title: string }[]
  /** Watched names; those that are due are checked while the service is open. */
  readonly radar: Pick<Radar, 'list' | 'find' | 'events' | 'add' | 'remove'>
  /** Checks in progress. */
  readonly running: () => number
  /** Rejects when the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

const hourMs = 3_600_000

/** Opens the store, and runs checks until it is closed. */
export async function openService(settings: ServiceSettings): Promise<Service> {
  const limits: CheckLimits = { ...defaultLimits, ...settings.limits }
  const { keepDays, userAgent, resolver, names = {}, onError = () => undefined } = settings
  const optOut: OptOut =
    settings.optOut === undefined
      ? () => false
      : readOptOut(settings.optOut.text, settings.optOut.name)
  if (names.secondResolver !== undefined)
    parseAddressAndPort(names.secondResolver, 53, '--second-resolver')
  const store = await openStore(settings.store)
  const examples = exampleChains()
  const engine = new CheckEngine({
    limits,
    targets: targetLimits(limits),
    optOut,
    userAgent,
    names,
    ...(resolver !== undefined && { resolver }),
    onError,
    onDone: settings.onDone ?? (() => undefined),
  })
  const takeQuota = clientLimits(limits)
  const policy = policyOf(settings.allowPrivate)
  const checks = new CheckService({
    reports: store.reports,
    engine,
    examples,
    takeQuota,
    limits,
    keepDays,
    policy,
  })
  const removeExpired = (): void => {
    store.reports.removeExpired(new Date().toISOString()).catch(onError)
  }
  removeExpired()
  const timer = setInterval(removeExpired, hourMs)
  timer.unref()
  const radar = radarOf(store.radar, optOut)
  const watching = watchOver(radar, settings, optOut)
  return {
    startCheck: (request, client, key) => checks.start(request, client, key),
    getReport: (id) => checks.find(id),
    deleteReport: (id, deleteKey) => checks.remove(id, deleteKey),
    subscribe: (id, listener) => checks.subscribe(id, listener),
    async scrape(request, client) {
      if (!request.trusted) takeQuota(client)
      return await scrape(request, engine, policy, resolver)
    },
    examples: examples.list,
    running: () => engine.running,
    ping: () => store.ping(),
    radar,
    async close() {
      clearInterval(timer)
      await watching.stop()
      // A check has a deadline of its own; a store that is slow to write has one here.
      await checks.settle(limits.timeoutMs + 1000)
      await examples.close()
      await store.close()
    },
  }
}

function policyOf(allowPrivate: readonly string[]): AddressPolicy {
  return allowPrivate.length === 0
    ? { kind: 'public-only' }
    : { kind: 'public-and', cidrs: allowPrivate }
}
