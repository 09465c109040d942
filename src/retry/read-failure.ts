/** What a rejected fetch means for a retry. */
export type FetchFailure =
  /** The connection was not made, so that nothing can have been processed. */
  | 'never-sent'
  /** The connection broke; the request may have been processed. */
  | 'broken'
  /** The caller's mistake, or a state that a retry does not change: a wrong argument, a bad certificate. */
  | 'lasting'

const neverSent = /REFUSED|NOTFOUND|AI_AGAIN|UNREACH|(HOST|NET)DOWN|ADDRNOT|CONNECT_TIME/i

/** HPE_… is Node's parser: what came was not HTTP. Z_BUF_ERROR is a compressed body that was cut. */
const broken =
  /^(ECONN|EPIPE|ETIMED|UND_ERR_(SOC|HEADERS_T|BODY_T|RES)|ERR_HTTP2|HPE_|Z_BUF)|PREMATURE|nClosed/

/** Reads the error of a fetch, whose own words differ from runtime to runtime, by the codes inside. */
export function readFailure(error: unknown): FetchFailure {
  let current = error
  // Causes may form a ring.
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const { code, syscall }: Error & { readonly code?: unknown; readonly syscall?: unknown } =
      current
    if (typeof code === 'string') {
      const isBroken = broken.test(code)
      if (neverSent.test(code) || (isBroken && syscall === 'connect')) return 'never-sent'
      return isBroken ? 'broken' : 'lasting'
    }
    current = current.cause
  }
  // Browsers and Deno give a TypeError with nothing inside; anything else is not the network's doing.
  return error instanceof TypeError && error.cause === undefined ? 'broken' : 'lasting'
}
