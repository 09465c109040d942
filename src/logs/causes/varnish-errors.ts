import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** What `FetchError` says. Varnish, bin/varnishd/cache/cache_fetch.c, cache_backend.c and cache_http1_fetch.c. */
const messages: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [/errno 111 /, 'connection_refused'],
  [/errno 110 /, 'connection_timeout'],
  [/errno (?:113|101) /, 'destination_ip_unroutable'],
  [
    /: unhealthy|no backend connection|director .* returned no backend|no backend/i,
    'destination_unavailable',
  ],
  [/: busy|max_connections/, 'connection_limit_reached'],
  [/first byte timeout|HTC timeout|HTC idle/i, 'http_response_timeout'],
  [/between bytes timeout|timed out/i, 'connection_read_timeout'],
  [/insufficient bytes|short .*body|chunked/i, 'http_response_incomplete'],
  [/HTC eof|connection reset|closed|HTC status -1/i, 'connection_terminated'],
  [/overflow|HTC overflow/i, 'http_response_header_section_size'],
  [/http format error|garbage|HTC junk|malformed|no such content/i, 'http_protocol_error'],
  [
    /could not get storage|out of (?:workspace|storage)|workspace/i,
    'proxy_internal_error',
    'origin_proxy',
  ],
]

/** `fail errno 0` says only that the last connect failed a moment ago, not why. */
export function readVarnishError(message: string): CauseReading | undefined {
  const known = messages.find(([pattern]) => pattern.test(message))
  if (known === undefined) return undefined
  const [, type, faultDomain] = known
  const by = message.slice(0, 120)
  return { type, by, ...(faultDomain !== undefined && { faultDomain }) }
}
