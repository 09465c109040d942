import type { BodySource } from './body-source.ts'
import { isWhole, keepBody, keepRequestBody, passBody } from './body-source.ts'
import { isIdempotent } from './decide.ts'
import type { CallOptions, FetchOptions, Settings } from './options.ts'
import type { Hop } from './redirect.ts'
import { longestTimerMs } from './origin.ts'
import { showsRedirects } from './redirect.ts'

/** What the second argument of the returned function takes. */
export interface RetryInit extends RequestInit {
  readonly retry?: CallOptions
}

/** One call of the returned function, as its arguments give it. */
export interface Call {
  readonly input: string | URL | Request
  readonly init: RetryInit | undefined
  readonly method: string
  /** The first request. */
  readonly hop: Hop
  readonly source: BodySource
  readonly repeatable: boolean
  /** It may be sent again, now or later. */
  readonly mayRepeat: boolean
  /** Redirects are followed here, so that a wait that one asks for is kept. */
  readonly follows: boolean
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined
  /** The caller's signal and the deadline. */
  readonly anySignal: AbortSignal | undefined
  readonly deadlineMs: number
}

/** Reads the arguments of fetch. Throws a TypeError, as fetch does, if they are none. */
export function startCall(
  input: string | URL | Request,
  init: RetryInit | undefined,
  settings: Settings,
  options: FetchOptions,
): Call {
  const request = input instanceof Request ? input : undefined
  const url = new URL(input instanceof Request ? input.url : input, pageAddress())
  const method = (init?.method ?? request?.method ?? 'GET').toUpperCase()
  const headers = readHeaders(request, init, method, options.idempotencyKeys === true)
  const repeatable = init?.retry?.repeatable === true || headers?.has('idempotency-key') === true
  const mayRepeat = repeatable || isIdempotent(method) || settings.retryUnsafeWhenRefused
  const signal = init?.signal ?? request?.signal
  const leftMs = init?.retry?.deadlineMs ?? settings.deadlineMs
  const follows = (init?.redirect ?? 'follow') === 'follow' && isWhole(init?.body)
  return {
    input,
    init,
    method,
    hop: { url, method, headers, withBody: true },
    source: readSource(request, init, mayRepeat),
    repeatable,
    mayRepeat,
    follows: showsRedirects && request === undefined && follows,
    signal,
    anySignal: leftMs === Infinity ? signal : withDeadline(signal, leftMs),
    deadlineMs: leftMs + performance.now(),
  }
}

/** In a page, addresses are relative to it. */
function pageAddress(): string | undefined {
  const { location }: { location?: { readonly href: string }; fetch: unknown } = globalThis
  return location?.href
}

/** A copy, since the caller may go on changing his own; undefined when there are none. */
function readHeaders(
  request: Request | undefined,
  init: RetryInit | undefined,
  method: string,
  generate: boolean,
): Headers | undefined {
  const given = init?.headers ?? request?.headers
  if (given === undefined && !generate) return undefined
  const headers = new Headers(given)
  // The field is a structured string, so it stands in quotes.
  if (generate && !isIdempotent(method) && !headers.has('idempotency-key')) {
    headers.set('idempotency-key', `"${crypto.getRandomValues(new Uint32Array(4)).join('-')}"`)
  }
  return headers
}

function readSource(
  request: Request | undefined,
  init: RetryInit | undefined,
  mayRepeat: boolean,
): BodySource {
  const make = init?.retry?.body
  if (make !== undefined) return { canRepeat: () => true, next: make }
  const body = init?.body ?? undefined
  const isOfRequest = body === undefined && request !== undefined && request.body !== null
  if (!mayRepeat) return passBody(body, false)
  return isOfRequest ? keepRequestBody(request) : keepBody(body)
}

function withDeadline(signal: AbortSignal | undefined, leftMs: number): AbortSignal {
  const deadline = AbortSignal.timeout(Math.min(leftMs, longestTimerMs))
  return signal === undefined ? deadline : AbortSignal.any([signal, deadline])
}
