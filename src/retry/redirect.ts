/** One request on the way to the final response. */
export interface Hop {
  readonly url: URL
  readonly method: string
  /** Absent: those that the caller gave. */
  readonly headers?: Headers
  readonly withBody: boolean
}

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
    throw new TypeError(`fetch failed: cannot follow to ${url.protocol}, or no further`)
  }
  url.hash ||= from.url.hash
  const { method } = from
  const headers = new Headers(from.headers)
  const toGet =
    (method === 'POST' && response.status <= 302) ||
    (response.status === 303 && method !== 'GET' && method !== 'HEAD')
  if (toGet) drop(headers, /^content-(encoding|language|location|type|length)$/)
  if (url.origin !== from.url.origin) {
    drop(headers, /^(authorization|proxy-authorization|cookie|host)$/)
  }
  return { url, method: toGet ? 'GET' : method, headers, withBody: from.withBody && !toGet }
}

function drop(headers: Headers, names: RegExp): void {
  for (const name of Array.from(headers.keys())) if (names.test(name)) headers.delete(name)
}

/** Field values arrive with one character for each byte; a URL in them is UTF-8. */
function decodeBytes(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0)))
}

/** Whether this runtime shows redirects to its caller. Browsers do not, so there fetch follows them itself. */
export function showsRedirects(): boolean {
  return 'process' in globalThis && !('window' in globalThis || 'importScripts' in globalThis)
}
