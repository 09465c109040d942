/** What a rejected fetch means for a retry. */
export type FetchFailure =
  /** The connection was not made, so that nothing can have been processed. */
  | 'never-sent'
  /** The connection broke; the request may have been processed. */
  | 'broken'
  /** The caller's mistake, or a state that a retry does not change: a wrong argument, a bad certificate. */
  | 'lasting'

const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
])

const broken = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_HTTP2_STREAM_ERROR',
  'ERR_STREAM_PREMATURE_CLOSE',
  'Z_BUF_ERROR',
  'ConnectionClosed',
])

/** Reads the error of a fetch, whose own words differ from runtime to runtime, by the codes inside. */
export function readFailure(error: unknown): FetchFailure {
  let current = error
  // Causes may be nested, and may form a ring.
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const code: unknown = Reflect.get(current, 'code')
    if (typeof code === 'string') {
      if (neverSent.has(code)) return 'never-sent'
      if (broken.has(code)) {
        return Reflect.get(current, 'syscall') === 'connect' ? 'never-sent' : 'broken'
      }
      // HPE_…: what came was not HTTP.
      return code.startsWith('HPE_') ? 'broken' : 'lasting'
    }
    if (current.cause === undefined) break
    current = current.cause
  }
  // Browsers and Deno give a TypeError with nothing inside; anything else is not the network's doing.
  return current === error && error instanceof TypeError ? 'broken' : 'lasting'
}
