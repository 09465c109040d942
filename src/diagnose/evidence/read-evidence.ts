import { parseHttpDate } from '../../fields/parse-http-date.ts'
import { parseRetryAfter } from '../../fields/parse-retry-after.ts'
import type { Failure } from '../../model/failure.ts'
import { deadEndOf, lastExchange } from '../../model/last-exchange.ts'
import type { HttpObservation, Observation } from '../../model/observation.ts'
import type { Trace } from '../../model/trace.ts'
import type { Catalog } from '../catalog.ts'
import { findAuthor } from '../responder/find-responder.ts'
import { readConsistency } from './consistency.ts'
import type { AddressReading, Evidence } from './evidence.ts'
import { readHandwriting } from './handwriting.ts'
import type { ResponseView } from './response-view.ts'
import { firstValue, viewResponse } from './response-view.ts'

const mostWords = 64 * 1024

/** Reads a trace into evidence. */
export function readEvidence(trace: Trace, catalog: Catalog): Evidence {
  const { observations, target, options } = trace
  const pasted = observations.some(({ purpose }) => purpose === 'pasted')
  const judged = pasted ? judgedPasted(observations) : judgedAsked(observations)
  const view = judged === undefined || !hasResponse(judged) ? undefined : viewResponse(judged)
  const around = {
    cnames: cnamesOf(observations),
    text: textOf(observations),
    named: namedIn(observations),
  }
  const handwriting = view === undefined ? undefined : readHandwriting(view, observations)
  const blank = viewResponse({ kind: 'http', purpose: 'pasted' })
  const authorship =
    view === undefined && around.text === '' && around.named.size === 0
      ? undefined
      : findAuthor(view ?? blank, around, handwriting, catalog.responders)
  const failed = failureOf(observations, judged)
  const consistency = readConsistency(observations)
  const tls = observations.find((one) => one.kind === 'tls')
  const plainPort = lastExchange(observations, 'plain-port')
  const www = lastExchange(observations, 'www')
  const deadEnd = pasted ? undefined : deadEndOf(observations)
  const tally = observations.find((one) => one.kind === 'tally')
  const totalMs = judged?.totalMs ?? judged?.tookMs
  const retryAfter = view === undefined ? undefined : retryAfterOf(view, trace)
  return {
    target,
    options,
    pasted,
    words: wordsOf(view, observations).slice(0, mostWords),
    ...(view !== undefined && { response: view }),
    ...failed,
    ...(authorship !== undefined && { authorship }),
    ...(consistency !== undefined && { consistency }),
    ...(handwriting !== undefined && { handwriting }),
    ...some('addresses', addressesOf(observations)),
    ...some(
      'dns',
      observations.filter((one) => one.kind === 'dns').filter((one) => isOfTarget(one)),
    ),
    ...(tls !== undefined && { tls }),
    ...exchangeWith('neighbour', observations, 'neighbour'),
    ...exchangeWith('directOrigin', observations, 'direct-origin'),
    ...exchangeWith('schemeMismatch', observations, 'scheme-mismatch'),
    ...(plainPort !== undefined && { plainPort }),
    ...(www !== undefined && { www }),
    ...(deadEnd !== undefined && { deadEnd }),
    ...(neverSecured(observations) && { neverSecured: true }),
    ...some(
      'codes',
      observations.filter((one) => one.kind === 'code'),
    ),
    ...some(
      'logs',
      observations.filter((one) => one.kind === 'log'),
    ),
    ...(tally !== undefined && { tally }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(totalMs !== undefined && { totalMs }),
  }
}

function some<K extends string, T>(
  key: K,
  list: readonly T[],
): { readonly [P in K]?: readonly T[] } {
  const made: { [P in K]?: readonly T[] } = {}
  if (list.length > 0) made[key] = list
  return made
}

function exchangeWith<K extends string>(
  key: K,
  observations: readonly Observation[],
  purpose: Observation['purpose'],
): { readonly [P in K]?: HttpObservation } {
  const made: { [P in K]?: HttpObservation } = {}
  const found = observations.find(
    (one): one is HttpObservation => one.kind === 'http' && one.purpose === purpose,
  )
  if (found !== undefined) made[key] = found
  return made
}

function hasResponse({ status, fields, body }: HttpObservation): boolean {
  return status !== undefined || (fields?.length ?? 0) > 0 || body !== undefined
}

/** The last hop of the redirects; if it is fine and a repeat is not, the first repeat that failed. */
function judgedAsked(observations: readonly Observation[]): HttpObservation | undefined {
  const http = observations.filter((one) => one.kind === 'http')
  const target = lastExchange(observations)
  if (target === undefined || isBad(target)) return target
  return http.find((one) => one.purpose === 'repeat' && isBad(one)) ?? target
}

function isBad({ status, failure }: HttpObservation): boolean {
  return failure !== undefined || (status ?? 0) >= 400
}

/** Of several pasted responses the one that says most: a server error before a client error before the last. */
function judgedPasted(observations: readonly Observation[]): HttpObservation | undefined {
  const http = observations.filter((one) => one.kind === 'http')
  return (
    http.findLast(({ status }) => status !== undefined && status >= 500) ??
    http.findLast((one) => isBad(one)) ??
    http.at(-1)
  )
}

function failureOf(
  observations: readonly Observation[],
  judged: HttpObservation | undefined,
): Pick<Evidence, 'failure' | 'phase'> {
  if (judged?.failure !== undefined) return { failure: judged.failure, phase: 'http' }
  const tls = observations.find(
    (one) => one.kind === 'tls' && one.purpose === 'target' && one.failure !== undefined,
  )
  if (tls?.failure !== undefined && (judged === undefined || isCertificate(tls.failure))) {
    return { failure: tls.failure, phase: 'tls' }
  }
  if (judged !== undefined) return {}
  return failureBefore(deadEndOf(observations)?.seen ?? observations)
}

/** Why there is no response, in the steps that come before one. */
function failureBefore(observations: readonly Observation[]): Pick<Evidence, 'failure' | 'phase'> {
  const connects = observations.filter((one) => one.kind === 'tcp' && one.purpose === 'target')
  const connect = connects.find(({ failure }) => failure !== undefined)
  if (connect?.failure !== undefined && connects.every(({ failure }) => failure !== undefined)) {
    return { failure: connect.failure, phase: 'connect' }
  }
  return dnsFailure(observations)
}

function isCertificate({ type }: Failure): boolean {
  return type === 'tls_certificate_error'
}

function dnsFailure(observations: readonly Observation[]): Pick<Evidence, 'failure' | 'phase'> {
  const lookups = observations.filter(
    (one) => one.kind === 'dns' && isOfTarget(one) && (one.type === 'A' || one.type === 'AAAA'),
  )
  if (lookups.length === 0) return {}
  const failures = lookups.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))
  const failure = failures.find(({ code }) => code === 'NXDOMAIN') ?? failures[0]
  return { failure: failure ?? { type: 'dns_error', code: 'NO_ADDRESS' }, phase: 'dns' }
}

function addressesOf(observations: readonly Observation[]): readonly AddressReading[] {
  const readings = new Map<string, AddressReading>()
  for (const one of observations) {
    if (one.purpose !== 'target' && one.purpose !== 'address') continue
    if (one.kind !== 'tcp' && one.kind !== 'tls' && one.kind !== 'http') continue
    const { address, failure } = one
    if (address === undefined) continue
    const known = readings.get(address) ?? { address }
    const status = one.kind === 'http' ? one.status : undefined
    readings.set(address, {
      ...known,
      ...(failure !== undefined && { failure }),
      ...(status !== undefined && { status }),
    })
  }
  return [...readings.values()]
}

function namedIn(observations: readonly Observation[]): ReadonlySet<string> {
  const ids = observations.map((one) =>
    one.kind === 'log' || one.kind === 'code' ? one.responder : undefined,
  )
  return new Set(ids.filter((id) => id !== undefined))
}

/** Questions about the domain as a whole and about names that cannot exist say nothing of the target. */
function isOfTarget({ purpose }: Observation): boolean {
  return !besideTarget.has(purpose)
}

const besideTarget: ReadonlySet<Observation['purpose']> = new Set([
  'domain',
  'control',
  'plain-port',
  'www',
])

/** The logs of certificates were searched, and never was there one for this name. */
function neverSecured(observations: readonly Observation[]): boolean {
  return observations.some(
    (one) =>
      one.kind === 'history' &&
      one.from === 'certificates' &&
      one.failure === undefined &&
      one.existed !== true,
  )
}

function cnamesOf(observations: readonly Observation[]): readonly string[] {
  return observations.flatMap((one) =>
    one.kind === 'dns' && isOfTarget(one)
      ? (one.answers ?? [])
          .filter(({ type }) => type === 'CNAME')
          .map(({ data }) => data.toLowerCase())
      : [],
  )
}

function textOf(observations: readonly Observation[]): string {
  return observations
    .flatMap((one) => (one.kind === 'text' ? [one.text] : []))
    .join('\n')
    .slice(0, mostWords)
}

function wordsOf(view: ResponseView | undefined, observations: readonly Observation[]): string {
  const parts = [view?.rendered ?? '', view?.reason ?? '']
  for (const one of observations) {
    if (one.kind === 'text') parts.push(one.text)
    else if (one.kind === 'log') parts.push(one.line)
    else if (one.kind === 'code' && one.text !== undefined) parts.push(one.text)
  }
  return parts.filter((part) => part !== '').join('\n')
}

function retryAfterOf(view: ResponseView, trace: Trace): number | undefined {
  const started = new Date(trace.startedAt)
  const date = firstValue(view, 'date')
  const now = (date === undefined ? undefined : parseHttpDate(date, started)) ?? started
  const values = (view.byName.get('retry-after') ?? []).map((value) => parseRetryAfter(value, now))
  const usable = values.filter((value) => value !== undefined)
  // Several field lines contradict each other; the longest wait does no harm.
  return usable.length === 0 ? undefined : Math.max(...usable)
}
