import { lastExchange } from '../model/last-exchange.ts'
import type { HttpObservation, Observation, TcpObservation } from '../model/observation.ts'
import { plainSteps, wwwSteps } from './other-ways.ts'
import type { ProbeTarget } from './parse-target.ts'
import type { Batch, PlanOptions, Step } from './plan-step.ts'
import { asked, isProhibited, lastTcp } from './plan-step.ts'

const none: Batch = { steps: [], parallel: false }

/** Pauses before the repeats in milliseconds: at once, and after short spans that outlast a burst. */
const repeatDelays = [0, 150, 400]

/** More repeats once answers differ, to see a pattern such as every third. */
const patternRepeats = 4

/** Further addresses that get a request of their own. */
const mostAddresses = 4

/** An answer slower than this is not waited for several times in a row. */
const slowMs = 1000

/**
 * Longer than the request line that nginx, Apache, Varnish and HAProxy accept by default (8 KiB, 8190 bytes, 8 KiB,
 * 16 KiB less reserve), so that the first hop answers by itself.
 */
const overlongTarget = `/${'statusdetector-handwriting-'.repeat(640)}`

/** What to do next, decided from what has been seen; no steps when enough has been seen. */
export function plan(
  target: ProbeTarget,
  options: PlanOptions,
  seen: readonly Observation[],
): Batch {
  if (seen.length === 0) return { steps: [{ kind: 'start' }], parallel: false }
  if (options.passive) return none
  const room = options.maxRequests - seen.filter(({ kind }) => kind === 'http').length
  const judged = judgedExchange(seen)
  const parallel = (judged?.tookMs ?? 0) > slowMs
  const batch = (steps: readonly Step[]): Batch => ({
    steps: steps.slice(0, Math.max(0, room)),
    parallel,
  })
  if (!seen.some(({ purpose }) => purpose === 'repeat')) {
    const repeats = repeatSteps(seen, judged, options)
    if (repeats.length > 0) return batch(repeats)
  }
  const once = onceSteps(target, options, seen, judged)
  if (once.length > 0) return batch(once)
  return batch(patternSteps(seen, judged, options))
}

/** The last response of the target's redirects. */
export function judgedExchange(seen: readonly Observation[]): HttpObservation | undefined {
  return lastExchange(seen)
}

function isHealthy({ status, failure }: HttpObservation): boolean {
  return failure === undefined && status !== undefined && status < 400
}

function repeatSteps(
  seen: readonly Observation[],
  judged: HttpObservation | undefined,
  { repeat, method }: PlanOptions,
): readonly Step[] {
  const delays = Array.from({ length: repeat }, (_, index) => repeatDelays[index] ?? 400)
  if (judged?.failure?.type === 'proxy_loop_detected') return []
  if (judged !== undefined) {
    const healthy = isHealthy(judged)
    return delays.map((delayMs) => againLike(judged, seen, method, healthy ? 0 : delayMs))
  }
  const connect = lastTcp(seen)
  // Where the name is not found or TLS fails, another connection would tell nothing.
  if (connect?.failure === undefined || isProhibited(connect)) return []
  const { address, port } = connect
  return delays.map((delayMs) => ({ kind: 'connect', purpose: 'repeat', address, port, delayMs }))
}

function patternSteps(
  seen: readonly Observation[],
  judged: HttpObservation | undefined,
  { method, repeat }: PlanOptions,
): readonly Step[] {
  if (judged === undefined || repeat === 0) return []
  const repeats = seen.filter((one) => one.kind === 'http' && one.purpose === 'repeat')
  if (repeats.length !== repeat) return []
  const healthy = repeats.map((one) => one.kind === 'http' && isHealthy(one))
  if (healthy.every((one) => one === isHealthy(judged))) return []
  return Array.from({ length: patternRepeats }, () => againLike(judged, seen, method, 0))
}

/** Steps that are taken at most once each, and only when something is wrong, or to see each address. */
function onceSteps(
  target: ProbeTarget,
  options: PlanOptions,
  seen: readonly Observation[],
  judged: HttpObservation | undefined,
): readonly Step[] {
  const taken = new Set(seen.map(({ purpose }) => purpose))
  const steps: Step[] = []
  const wrong = judged === undefined || !isHealthy(judged)
  const { origin } = options
  if (origin !== undefined && !taken.has('direct-origin')) {
    const { url, scheme } = target
    const port = origin.port ?? target.port
    steps.push({
      ...asked('direct-origin', options.method, url),
      address: origin.address,
      port,
      tls: scheme === 'https',
      asGiven: true,
    })
  }
  if (judged === undefined) {
    const plain = plainSteps(target, seen)
    steps.push(...(plain.length > 0 ? plain : wwwSteps(target, options, seen)))
  }
  if (!taken.has('address') && judged !== undefined)
    steps.push(...addressSteps(seen, judged, options))
  if (judged?.address === undefined || judged.port === undefined || !wrong) return steps
  const there = { address: judged.address, port: judged.port, tls: usedTls(judged, seen) }
  const url = judged.url ?? target.url
  if (judged.status !== undefined) {
    if (!taken.has('handwriting')) {
      steps.push(
        { ...asked('handwriting', 'GET', new URL(overlongTarget, url).href), ...there },
        { ...asked('handwriting', 'TRACE', new URL('/', url).href), ...there, maxForwards: 0 },
      )
    }
    if (!taken.has('neighbour')) {
      steps.push({ ...asked('neighbour', 'GET', new URL('/robots.txt', url).href), ...there })
    }
  }
  if (!taken.has('scheme-mismatch') && suggestsMismatch(judged)) {
    steps.push({ ...asked('scheme-mismatch', 'GET', url), ...there, tls: !there.tls })
  }
  return steps
}

function addressSteps(
  seen: readonly Observation[],
  judged: HttpObservation,
  { method }: PlanOptions,
): readonly Step[] {
  const url = judged.url
  if (url === undefined) return []
  const others = seen.filter(
    (one): one is TcpObservation =>
      one.kind === 'tcp' &&
      one.purpose === 'target' &&
      one.failure === undefined &&
      one.port === judged.port &&
      one.address !== judged.address,
  )
  const addresses = [...new Set(others.map(({ address }) => address))].slice(0, mostAddresses)
  return addresses.map((address) => ({
    ...asked('address', method, url),
    address,
    port: judged.port ?? 0,
    tls: usedTls(judged, seen),
    asGiven: true,
  }))
}

function againLike(
  judged: HttpObservation,
  seen: readonly Observation[],
  method: string,
  delayMs: number,
): Step {
  return {
    ...asked('repeat', judged.method ?? method, judged.url ?? ''),
    address: judged.address ?? '',
    port: judged.port ?? 0,
    tls: usedTls(judged, seen),
    delayMs,
    asGiven: true,
  }
}

/** Whether the exchange went over TLS: its URL says so, since only the mismatch test departs from it. */
function usedTls({ url }: HttpObservation, seen: readonly Observation[]): boolean {
  return url === undefined ? seen.some(({ kind }) => kind === 'tls') : url.startsWith('https:')
}

/** Symptoms of speaking plain text to a TLS port, or the reverse. */
function suggestsMismatch({ status, failure, unparsed }: HttpObservation): boolean {
  return status === 400 || unparsed !== undefined || failure?.type === 'connection_terminated'
}
