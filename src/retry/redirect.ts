import type { BodySource } from './body-source.ts'

/** One request on the way to the final response. */
export interface Hop {
  readonly url: URL
  readonly method: string
  readonly request: RequestInit
  readonly source?: BodySource | undefined
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
  const { url: base, method, request, source } = from
  const url = new URL(decodeBytes(location), base)
  if (!/^https?:$/.test(url.protocol) || followed >= mostRedirects) {
    throw new TypeError('fetch failed')
  }
  url.hash ||= base.hash
  const headers = new Headers(request.headers)
  const toGet =
    response.status < 303
      ? method === 'POST'
      : response.status === 303 && !/^(GET|HEAD)$/.test(method)
  const away = url.origin !== base.origin
  for (const name of Array.from(headers.keys())) {
    if ((toGet && ofBody.test(name)) || (away && ofOrigin.test(name))) headers.delete(name)
  }
  return toGet
    ? { url, method: 'GET', request: { ...request, method: 'GET', headers, body: null } }
    : { url, method, request: { ...request, headers }, source }
}

/** Field values arrive with one character for each byte; a URL in them is UTF-8. */
function decodeBytes(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0)))
}

/** Whether this runtime shows redirects to its caller. Browsers do not, so there fetch follows them itself. */
export const showsRedirects: boolean =
  'process' in globalThis && !('window' in globalThis || 'importScripts' in globalThis)

/** The address of a request. In a page, addresses are relative to it. */
export function readUrl(address: string): URL {
  const { location }: { location?: { readonly href: string }; fetch: unknown } = globalThis
  return new URL(address, location?.href)
}
