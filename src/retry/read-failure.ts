/** What a rejected fetch means for a retry. */
export type FetchFailure =
  /** The connection was not made, so that nothing can have been processed. */
  | 'never-sent'
  /** The connection broke; the request may have been processed. */
  | 'broken'
  /** The caller's mistake, or a state that a retry does not change: a wrong argument, a bad certificate. */
  | 'lasting'

/** ConnectionRefused is a code of older Buns; the last two are messages of Deno, which has no codes. */
const neverSent =
  /REFUSED|nRefused|NOTFOUND|AI_AGAIN|UNREACH|(HOST|NET)DOWN|ADDRNOT|CONNECT_TIME|(connect|dns) error/

/**
 * HPE_… is Node's parser: what came was not HTTP. Z_BUF_ERROR is a compressed body that was cut. The last three are
 * messages: two of Deno, one of workerd.
 */
const broken =
  /^(ECONN|EPIPE|ETIMED|UND_ERR_(SOC|HEADERS_T|BODY_T|RES)|ERR_HTTP2|HPE_|Z_BUF)|PREMATURE|nClosed|reset by|SendReq|n lost/

/** Reads the error of a fetch, whose own words differ from runtime to runtime, by the codes inside. */
export function readFailure(error: unknown): FetchFailure {
  let current = error
  // Causes may form a ring.
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const { cause, code, message, syscall }: Failure = current
    const text = typeof code === 'string' ? code : message
    const isBroken = broken.test(text)
    if (neverSent.test(text) || (isBroken && syscall === 'connect')) return 'never-sent'
    if (isBroken) return 'broken'
    if (typeof code === 'string') return 'lasting'
    current = cause
  }
  // Browsers give a TypeError with nothing inside; anything else is not the network's doing.
  return error instanceof TypeError && error.cause === undefined ? 'broken' : 'lasting'
}

interface Failure extends Error {
  readonly code?: unknown
  readonly syscall?: unknown
}
