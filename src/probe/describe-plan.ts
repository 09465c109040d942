import { registrableDomain } from './domain/registrable-domain.ts'
import { parseTarget } from './parse-target.ts'
import { planOptionsOf } from './probe-options.ts'
import type { ProbeOptions } from './probe-options.ts'

/** Says what a check would send, one line a kind of request, and sends nothing. */
export function describePlan(input: string, options: ProbeOptions): string {
  const target = parseTarget(input)
  const { method, passive, repeat, maxRequests, origin } = planOptionsOf(options)
  const lines = [
    `DNS: A, AAAA, HTTPS of ${target.host} and NS of its domain, unless it is an address`,
    `TCP: one connection to every address, port ${target.port}${target.scheme === 'https' ? ', with TLS' : ''}`,
    `HTTP: ${method} ${target.url}, following at most 10 redirects`,
  ]
  if (passive) return [...lines, 'and nothing else (--passive)'].join('\n')
  if (repeat > 0) lines.push(`${repeat} × the same request again, and 4 more if the answers differ`)
  lines.push('one request to each further address, at most 4')
  if (origin !== undefined) lines.push(`the same request to ${origin.address}, around the CDN`)
  lines.push(
    'when the answer is an error: GET of an over-long path and TRACE with Max-Forwards: 0 (they show the handwriting of the first hop), GET /robots.txt, and the other of plain text and TLS if the symptoms suggest it',
    ...(target.scheme === 'https' && target.port === 443
      ? [
          'when nothing answers on port 443: one request in plain text to port 80, and where that leads',
        ]
      : []),
    `at most ${maxRequests} HTTP requests in all`,
    ...describeNames(target.host, options),
  )
  return lines.join('\n')
}

function describeNames(
  host: string,
  { registry, history, secondResolver }: ProbeOptions,
): readonly string[] {
  const own = registry !== undefined && registry !== 'off'
  const domain = registrableDomain(host, own)
  if (domain === undefined) return []
  const asked =
    registry === 'off' ? [] : [`registry: one question about ${domain}, by RDAP or WHOIS`]
  return [
    ...asked,
    ...(host === domain ? [`when it cannot be reached: one request to www.${host}`] : []),
    'DNS: a name that cannot exist, and one more record by what was found',
    'one random neighbour of a page below the root',
    ...(history === undefined
      ? []
      : ['history: three questions to an archive and a search in certificate logs']),
    ...(secondResolver === undefined ? [] : [`DNS: A of ${host} at ${secondResolver}`]),
  ]
}
