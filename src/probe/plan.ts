import { lastExchange } from '../model/last-exchange.ts'
import type { HttpObservation, Observation, Purpose, TcpObservation } from '../model/observation.ts'
import type { ProbeTarget } from './parse-target.ts'
import { redirectOf } from './redirect-of.ts'
import type { Request } from './request-head.ts'

/** What the plan needs to know of the options. */
export interface PlanOptions {
  readonly method: string
  readonly passive: boolean
  /** Repeats that tell consistent from intermittent. */
  readonly repeat: number
  /** HTTP requests in all, redirects included. */
  readonly maxRequests: number
  readonly origin?: { readonly address: string; readonly port?: number }
}

export type Step =
  /** Look the name up, connect to every address, ask the first that answers, follow redirects. */
  | { readonly kind: 'start' }
  /** Go where an answer of port 80 led. */
  | {
      readonly kind: 'follow'
      readonly purpose: Purpose
      readonly target: ProbeTarget
      readonly request: Request
    }
  /** One more request to one address. */
  | RequestStep
  /** A connection without a request. */
  | {
      readonly kind: 'connect'
      readonly purpose: Purpose
      readonly address: string
      readonly port: number
      readonly delayMs: number
    }

export interface RequestStep {
  readonly kind: 'request'
  readonly purpose: Purpose
  readonly method: string
  readonly url: string
  readonly address: string
  readonly port: number
  readonly tls: boolean
  readonly delayMs: number
  /** Send the fields and body that the person gave. */
  readonly asGiven: boolean
  readonly maxForwards?: number
}

export interface Batch {
  readonly steps: readonly Step[]
  /** Slow targets are asked side by side, so that the deadline leaves room for all. */
  readonly parallel: boolean
}

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
  if (judged === undefined) steps.push(...plainSteps(target, seen))
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

/**
 * Where nothing is to be had by TLS, browsers ask port 80, and many parked names and old sites live there only; others lead
 * from there to a name that does speak TLS.
 */
function plainSteps(
  { url, scheme, host, port }: ProbeTarget,
  seen: readonly Observation[],
): readonly Step[] {
  if (scheme !== 'https' || port !== 443) return []
  const answers = seen.filter((one) => one.kind === 'http')
  const plain = seen.filter(({ purpose }) => purpose === 'plain-port')
  const [answer] = plain
  if (answer?.kind === 'http' && plain.length === 1) {
    const next = redirectOf(answer, { method: 'GET', url: answer.url ?? '', fields: [] })
    if (next?.target === undefined) return []
    const back = next.target.host === host && next.target.port === port
    return back ? [] : [{ kind: 'follow', purpose: 'plain-port', ...next }]
  }
  const tried = plain.length > 0
  const connect = lastTcp(seen)
  if (tried || answers.length > 0 || connect === undefined || isProhibited(connect)) return []
  if (connect.failure === undefined && !seen.some(isFailedHandshake)) return []
  const { address } = connect
  const href = new URL(url)
  href.protocol = 'http:'
  return [{ ...asked('plain-port', 'GET', href.href), address, port: 80, tls: false }]
}

function isFailedHandshake(one: Observation): boolean {
  return one.kind === 'tls' && one.failure !== undefined
}

function asked(
  purpose: Purpose,
  method: string,
  url: string,
): Omit<RequestStep, 'address' | 'port' | 'tls'> {
  return { kind: 'request', purpose, method, url, delayMs: 0, asGiven: false }
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

function lastTcp(seen: readonly Observation[]): TcpObservation | undefined {
  return seen.findLast((one): one is TcpObservation => one.kind === 'tcp')
}

function isProhibited({ failure }: TcpObservation): boolean {
  return failure?.type === 'destination_ip_prohibited'
}
