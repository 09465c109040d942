/** One request on the way to the final response. */
export interface Hop {
  readonly url: URL
  readonly method: string
  /** Undefined: those that the caller gave. */
  readonly headers: Headers | undefined
  readonly withBody: boolean
}

const ofBody = /^content-/
const ofOrigin = /^(.*authorization|cookie|host)$/

/** What the Fetch standard allows. */
const mostRedirects = 20

/**
 * The request that follows a redirect, by the rules of the Fetch standard (HTTP-redirect fetch); undefined when the
 * response names no place to go. Throws a TypeError, as fetch does, when it names an impossible one.
 */
export function followRedirect(from: Hop, response: Response, followed: number): Hop | undefined {
  const location = response.headers.get('location')
  if (location === null) return undefined
  const url = new URL(decodeBytes(location), from.url)
  if (!url.protocol.startsWith('http') || followed >= mostRedirects) {
    throw new TypeError('fetch failed: a redirect that cannot be followed')
  }
  url.hash ||= from.url.hash
  const { method } = from
  const headers = new Headers(from.headers)
  const toGet =
    (method === 'POST' && response.status <= 302) ||
    (response.status === 303 && method !== 'GET' && method !== 'HEAD')
  const away = url.origin !== from.url.origin
  for (const name of from.headers?.keys() ?? []) {
    if ((toGet && ofBody.test(name)) || (away && ofOrigin.test(name))) headers.delete(name)
  }
  return { url, method: toGet ? 'GET' : method, headers, withBody: from.withBody && !toGet }
}

/** Field values arrive with one character for each byte; a URL in them is UTF-8. */
function decodeBytes(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0)))
}

/** Whether this runtime shows redirects to its caller. Browsers do not, so there fetch follows them itself. */
export const showsRedirects: boolean =
  'process' in globalThis && !('window' in globalThis || 'importScripts' in globalThis)
