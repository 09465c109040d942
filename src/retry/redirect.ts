/** One request on the way to the final response. */
export interface Hop {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly withBody: boolean
}

/** What the Fetch standard allows. */
export const mostRedirects = 20

/**
 * The request that follows a redirect, by the rules of the Fetch standard (HTTP-redirect fetch); undefined when the
 * response names no place to go. Throws the TypeError that fetch would, when it names an impossible one.
 */
export function followRedirect(hop: Hop, status: number, location: string | null): Hop | undefined {
  if (location === null) return undefined
  const from = new URL(hop.url)
  const to = new URL(decodeBytes(location), from)
  if (to.protocol !== 'http:' && to.protocol !== 'https:') {
    throw new TypeError('fetch failed', { cause: new Error(`cannot follow to ${to.protocol}`) })
  }
  if (to.hash === '') to.hash = from.hash
  const headers = new Headers(hop.headers)
  const toGet =
    (hop.method === 'POST' && status <= 302) ||
    (status === 303 && hop.method !== 'GET' && hop.method !== 'HEAD')
  if (toGet) {
    for (const name of ['encoding', 'language', 'location', 'type', 'length']) {
      headers.delete(`content-${name}`)
    }
  }
  if (to.origin !== from.origin) {
    for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) {
      headers.delete(name)
    }
  }
  const method = toGet ? 'GET' : hop.method
  return { url: to.href, method, headers, withBody: hop.withBody && !toGet }
}

/** Field values arrive with one character for each byte; a URL in them is UTF-8. */
function decodeBytes(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0)))
}

/** Whether this runtime shows redirects to its caller. Browsers do not, so there fetch follows them itself. */
export function showsRedirects(): boolean {
  const inside: unknown = Reflect.get(globalThis, 'process')
  if (typeof inside !== 'object' || inside === null || 'window' in globalThis) return false
  const versions: unknown = Reflect.get(inside, 'versions')
  return typeof versions === 'object' && versions !== null && 'node' in versions
}
