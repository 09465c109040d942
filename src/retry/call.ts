import type { BodySource } from './body-source.ts'
import { copyOf, isWhole, readSource } from './body-source.ts'
import { isIdempotent } from './decide.ts'
import type { CallOptions, Settings } from './options.ts'
import { longestTimerMs } from './origin.ts'
import { showsRedirects } from './redirect.ts'

/** What the second argument of the returned function takes. */
export interface RetryInit extends RequestInit {
  readonly retry?: CallOptions
}

/** One call of the returned function, as its arguments give it. */
export interface Call {
  readonly input: string | Request
  readonly address: string
  /** What each attempt is sent with: a copy, since the caller may go on changing his own. */
  readonly request: RequestInit
  readonly method: string
  /** Absent: the body needs no care, and stands in the request. */
  readonly source: BodySource | undefined
  readonly repeatable: boolean
  /** Redirects are followed here, so that a wait that one asks for is kept. */
  readonly follows: boolean
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined
  readonly deadlineMs: number
}

/** Reads the arguments of fetch. Throws a TypeError, as fetch does, if they are none. */
export function startCall(
  input: string | URL | Request,
  init: RetryInit | undefined,
  settings: Settings,
): Call {
  const request = input instanceof Request ? input : undefined
  const address = input instanceof Request ? input.url : input.toString()
  const method = (init?.method ?? request?.method ?? 'GET').toUpperCase()
  const isSafe = isIdempotent(method)
  const generate = !isSafe && settings.idempotencyKeys
  const headers = readHeaders(init?.headers ?? request?.headers, generate)
  const repeatable =
    init?.retry?.repeatable || (!isSafe && new Headers(headers).has('idempotency-key'))
  const mayRepeat = repeatable || isSafe || settings.retryUnsafeWhenRefused
  const signal = init?.signal ?? request?.signal
  const leftMs = init?.retry?.deadlineMs ?? settings.deadlineMs
  const body = init?.body ?? undefined
  const make = init?.retry?.body
  const follows =
    showsRedirects && !request && (init?.redirect ?? 'follow') === 'follow' && isWhole(body)
  return {
    input: request ?? address,
    address,
    request: {
      ...init,
      ...(headers && { headers }),
      body: (mayRepeat ? copyOf(body) : body) ?? null,
      duplex: 'half',
      ...(follows && { redirect: 'manual' }),
      signal: (leftMs === Infinity ? signal : withDeadline(signal, leftMs)) ?? null,
    },
    method,
    source: make ? { canRepeat: () => true, next: make } : readSource(body, request, mayRepeat),
    repeatable,
    follows,
    signal,
    deadlineMs: leftMs + performance.now(),
  }
}

/** A copy, since the caller may go on changing his own; undefined when there are none. */
function readHeaders(
  given: RequestInit['headers'],
  generate: boolean | undefined,
): RequestInit['headers'] {
  if (!generate) {
    return given && (Symbol.iterator in given ? new Headers(given) : { ...given })
  }
  const headers = new Headers(given)
  // The field is a structured string, so it stands in quotes.
  if (!headers.has('idempotency-key')) {
    headers.set('idempotency-key', `"${crypto.getRandomValues(new Uint32Array(4)).join('-')}"`)
  }
  return headers
}

function withDeadline(signal: AbortSignal | undefined, leftMs: number): AbortSignal {
  const deadline = AbortSignal.timeout(Math.min(leftMs, longestTimerMs))
  return AbortSignal.any([signal ?? deadline, deadline])
}
