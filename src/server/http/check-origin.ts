import type { Context } from 'hono'
import { isIP } from 'node:net'
import { ProblemError } from './problem.ts'

/**
 * Refuses requests that another site made a browser send: a Host that is not ours (a name that was rebound to this
 * address), and forms posted from elsewhere. There are no cookies to steal, but checks to be started.
 */
export function checkOrigin(context: Context, ownHosts: ReadonlySet<string>): void {
  const { method, path } = context.req
  const host = (context.req.header('host') ?? '').toLowerCase()
  if (!isOwnHost(host, ownHosts)) {
    throw new ProblemError(
      421,
      'This server does not answer for that name. Its operator names it with --base-url.',
    )
  }
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  // The API takes JSON, which a form cannot send, and answers every origin alike.
  if (path.startsWith('/api/')) return
  const site = context.req.header('sec-fetch-site')
  const origin = context.req.header('origin')
  const foreign =
    site === undefined
      ? origin !== undefined && URL.parse(origin)?.host !== host
      : site !== 'same-origin' && site !== 'none'
  if (foreign) throw new ProblemError(403, 'Forms are taken from pages of this site only.')
}

/** Whether a Host field, in lower case, is ours: a name can be rebound to our address, an address cannot. */
export function isOwnHost(host: string, ownHosts: ReadonlySet<string>): boolean {
  if (ownHosts.has(host)) return true
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return isIP(name) !== 0 || name === 'localhost' || name === ''
}
