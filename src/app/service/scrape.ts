import { diagnose } from '../../diagnose/diagnose.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import { InputError } from '../../model/input-error.ts'
import type { Observation } from '../../model/observation.ts'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import { monotonic } from '../../probe/clock.ts'
import { dial } from '../../probe/dial.ts'
import { parseTarget } from '../../probe/parse-target.ts'
import { resolveName } from '../../probe/resolve-name.ts'
import { parseAddressAndPort } from '../../probe/system-resolver.ts'
import type { CheckEngine } from './run-check.ts'

/** What a monitoring system asks for; nothing of it is kept. */
export interface ScrapeRequest {
  readonly target: string
  readonly module: 'http_2xx' | 'tcp_connect'
  readonly timeoutMs: number
  /** A client that the operator knows: limits per client and per target do not hold for it. */
  readonly trusted: boolean
}

/** What was seen. */
export interface Scraped {
  readonly observations: readonly Observation[]
  readonly tookMs: number
  /** Absent: a port was asked, and nothing said. */
  readonly diagnosis?: Diagnosis
}

/** Asks a target once. Rejects with an InputError or RefusedError as a check does. */
export async function scrape(
  request: ScrapeRequest,
  engine: CheckEngine,
  policy: AddressPolicy,
  resolver: string | undefined,
): Promise<Scraped> {
  const startedAt = performance.now()
  return request.module === 'http_2xx'
    ? await scrapeHttp(request, engine, policy, startedAt)
    : await scrapeTcp(request, engine, policy, resolver, startedAt)
}

async function scrapeHttp(
  { target, timeoutMs, trusted }: ScrapeRequest,
  engine: CheckEngine,
  policy: AddressPolicy,
  startedAt: number,
): Promise<Scraped> {
  // As blackbox_exporter does: a target without a scheme is asked in plain HTTP.
  const { url, host } = parseTarget(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(target) ? target : `http://${target}`,
  )
  const run = engine.begin({ url, host, policy, example: false }, true, () => undefined, {
    unlimited: trusted,
    timeoutMs,
  })
  const trace = await run.trace
  const refused = await Promise.race([run.firstAddress, Promise.resolve(undefined)])
  if (refused !== undefined) throw refused
  const tookMs = performance.now() - startedAt
  return { observations: trace.observations, tookMs, diagnosis: diagnose(trace) }
}

async function scrapeTcp(
  { target, timeoutMs, trusted }: ScrapeRequest,
  engine: CheckEngine,
  base: AddressPolicy,
  resolver: string | undefined,
  startedAt: number,
): Promise<Scraped> {
  const { host, port, url } = parseTarget(`http://${target.replace(/^tcp:\/\//, '')}`)
  if (new URL(url).pathname !== '/' || !/:\d+\/?$/.test(target)) {
    throw new InputError(`The module tcp_connect takes host:port, not '${target.slice(0, 200)}'.`)
  }
  const guard = engine.guard({ url, host, policy: base, example: false }, trusted)
  try {
    const { observations, addresses } = await resolveName(host, {
      purpose: 'target',
      timeoutMs,
      clock: monotonic,
      origin: startedAt,
      more: false,
      ...(resolver !== undefined && { resolver: parseAddressAndPort(resolver, 53, 'resolver') }),
    })
    const [address] = addresses
    if (address === undefined) return { observations, tookMs: performance.now() - startedAt }
    const before = performance.now()
    const { socket, failure } = await dial(address, port, guard.policy, timeoutMs)
    socket?.destroy()
    const now = performance.now()
    const connected: Observation = {
      kind: 'tcp',
      purpose: 'target',
      address,
      port,
      tookMs: now - before,
      ...(failure !== undefined && { failure }),
    }
    return { observations: [...observations, connected], tookMs: now - startedAt }
  } finally {
    guard.end()
  }
}
