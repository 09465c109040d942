import type { Request } from './traffic.ts'
import { moreDialects } from './write-more-lines.ts'

/** A way of writing requests as a log. */
export type Dialect = 'combined' | 'timing' | 'haproxy' | 'logpush' | keyof typeof moreDialects

/** As nginx would be told to write it, for `--format`. */
export const timingFormat =
  '$remote_addr - - [$time_local] "$request" $status $body_bytes_sent "-" "$http_user_agent" $request_time $host "$upstream_addr" "$upstream_status" "$upstream_response_time"'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One line of a request; the time is that of its end where the dialect says so. */
export function writeLine(request: Request, dialect: Dialect): string {
  const {
    client,
    method,
    path,
    host,
    status,
    agent,
    durationMs,
    upstream,
    upstreamStatus,
    edge,
    service,
    state,
  } = request
  switch (dialect) {
    case 'apache':
    case 'caddy':
    case 'envoy':
    case 'alb':
    case 'traefik':
      return moreDialects[dialect](request)
    case 'combined':
      return `${client} - - [${stamp(request.timeMs)} +0000] "${method} ${path} HTTP/1.1" ${status} 512 "-" "${agent}"`
    case 'timing':
      return `${client} - - [${stamp(request.timeMs)} +0000] "${method} ${path} HTTP/1.1" ${status} 512 "-" "${agent}" ${(durationMs / 1000).toFixed(3)} ${host} "${upstream}" "${upstreamStatus ?? '-'}" "${(durationMs / 1000).toFixed(3)}"`
    case 'haproxy': {
      const ms = String(request.timeMs % 1000).padStart(3, '0')
      const times =
        upstreamStatus === undefined
          ? `0/0/-1/-1/${durationMs}`
          : `0/0/1/${durationMs}/${durationMs + 1}`
      return `${client}:40000 [${stamp(request.timeMs)}.${ms}] fe_https~ ${service}/${upstream} ${times} ${status} 512 - - ${state} 12/12/0/0/0 0/0 "${method} ${path} HTTP/1.1"`
    }
    case 'logpush':
      return JSON.stringify({
        ClientIP: client,
        ClientRequestHost: host,
        ClientRequestMethod: method,
        ClientRequestURI: path,
        ClientRequestUserAgent: agent,
        ClientRequestSource: 'eyeball',
        EdgeStartTimestamp: new Date(request.timeMs).toISOString(),
        EdgeResponseStatus: status,
        OriginResponseStatus: upstreamStatus ?? 0,
        OriginIP: upstream.split(':')[0],
        OriginResponseDurationMs: durationMs,
        EdgeColoCode: edge,
      })
  }
}

function stamp(ms: number): string {
  const date = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
}
