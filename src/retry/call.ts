import type { BodySource } from './body-source.ts'
import { isWhole, keepBody, keepRequestBody, makeBodies, passBody } from './body-source.ts'
import { idempotent } from './decide.ts'
import type { CallOptions, FetchOptions, Settings } from './options.ts'
import type { Hop } from './redirect.ts'
import { showsRedirects } from './redirect.ts'
import type { SentAttempt } from './retry-error.ts'

/** What the second argument of the returned function takes. */
export interface RetryInit extends RequestInit {
  readonly retry?: CallOptions
}

/** One call of the returned function, with all its attempts. */
export interface Call {
  readonly input: string | URL | Request
  readonly init: RetryInit | undefined
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
  /** Absent: those of `input` and `init`. */
  readonly headers: Headers | undefined
  readonly attempts: SentAttempt[]
  url: URL
  method: string
  /** Set once a redirect was followed. */
  hop: Hop | undefined
  retries: number
}

/** Reads the arguments of fetch. Throws what fetch would, if they are none. */
export function startCall(
  input: string | URL | Request,
  init: RetryInit | undefined,
  settings: Settings,
  options: FetchOptions,
): Call {
  const request = input instanceof Request ? input : undefined
  const url = new URL(input instanceof Request ? input.url : input, baseUrl())
  const method = (init?.method ?? request?.method ?? 'GET').toUpperCase()
  const headers = readHeaders(request, init, method, options.idempotencyKeys === true)
  const keyed = (headers ?? request?.headers)?.has('idempotency-key') === true
  const repeatable = keyed || init?.retry?.repeatable === true
  const mayRepeat = repeatable || idempotent.has(method) || settings.policy.retryUnsafeWhenRefused
  const signal = init?.signal ?? request?.signal
  const deadlineMs = init?.retry?.deadlineMs ?? settings.deadlineMs
  return {
    input,
    init,
    source: readSource(request, init, mayRepeat),
    repeatable,
    mayRepeat,
    follows: request === undefined && followsHere && followable(init),
    signal,
    anySignal: deadlineMs === Infinity ? signal : withDeadline(signal, deadlineMs),
    deadlineMs: deadlineMs === Infinity ? Infinity : performance.now() + deadlineMs,
    headers,
    attempts: [],
    url,
    method,
    hop: undefined,
    retries: 0,
  }
}

const followsHere = showsRedirects()

function followable(init: RetryInit | undefined): boolean {
  const body = init?.body ?? undefined
  return (init?.redirect ?? 'follow') === 'follow' && (body === undefined || isWhole(body))
}

/** In a page, addresses are relative to it. */
function baseUrl(): string | undefined {
  const location: unknown = Reflect.get(globalThis, 'location')
  const href: unknown =
    typeof location === 'object' && location !== null ? Reflect.get(location, 'href') : undefined
  return typeof href === 'string' ? href : undefined
}

/** A copy, since the caller may go on changing his own; undefined where those of a Request serve. */
function readHeaders(
  request: Request | undefined,
  init: RetryInit | undefined,
  method: string,
  generate: boolean,
): Headers | undefined {
  const headers = init?.headers === undefined ? undefined : new Headers(init.headers)
  if (!generate || (method !== 'POST' && method !== 'PATCH')) return headers
  const own = headers ?? new Headers(request?.headers)
  // The field is a structured string, so it stands in quotes.
  if (!own.has('idempotency-key')) own.set('idempotency-key', `"${randomName()}"`)
  return own
}

/** `crypto.randomUUID` is missing where a page was not loaded securely. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function readSource(
  request: Request | undefined,
  init: RetryInit | undefined,
  mayRepeat: boolean,
): BodySource {
  if (init?.retry?.body !== undefined) return makeBodies(init.retry.body)
  const body = init?.body
  if (body !== undefined && body !== null) return mayRepeat ? keepBody(body) : passBody(body)
  if (request === undefined || request.body === null) return passBody(undefined)
  return mayRepeat ? keepRequestBody(request) : { canRepeat: () => false, next: () => undefined }
}

function withDeadline(signal: AbortSignal | undefined, deadlineMs: number): AbortSignal {
  const deadline = AbortSignal.timeout(deadlineMs)
  return signal === undefined ? deadline : AbortSignal.any([signal, deadline])
}
