import { InputError } from '../../model/input-error.ts'
import type { Meaning } from './assign.ts'
import type { Piece } from './pattern.ts'

const skip: Meaning = { is: 'skip' }

/** nginx variables that tell us something; all others are passed over. nginx, ngx_http_log_module and ngx_http_upstream_module. */
const variables: Readonly<Record<string, Meaning>> = {
  remote_addr: { is: 'client' },
  realip_remote_addr: skip,
  http_x_forwarded_for: { is: 'forwardedFor' },
  proxy_add_x_forwarded_for: { is: 'forwardedFor' },
  http_x_real_ip: { is: 'forwardedFor' },
  time_local: { is: 'time', form: 'clf' },
  time_iso8601: { is: 'time', form: 'iso' },
  msec: { is: 'time', form: 'epoch' },
  request: { is: 'request' },
  request_method: { is: 'method' },
  request_uri: { is: 'target' },
  uri: { is: 'target' },
  document_uri: { is: 'target' },
  status: { is: 'status' },
  upstream_status: { is: 'upstreamStatus' },
  request_time: { is: 'duration', unit: 's' },
  upstream_response_time: { is: 'upstreamDuration', unit: 's' },
  upstream_connect_time: { is: 'connectDuration', unit: 's' },
  upstream_header_time: { is: 'upstreamHead' },
  upstream_addr: { is: 'upstream' },
  proxy_upstream_name: { is: 'service' },
  host: { is: 'host' },
  http_host: { is: 'host' },
  server_name: { is: 'host' },
  http_user_agent: { is: 'agent' },
  request_id: { is: 'requestId' },
  http_x_request_id: { is: 'requestId' },
  req_id: { is: 'requestId' },
}

/**
 * Reads the string of an nginx `log_format` as pieces. Quotes and line breaks of the configuration file may be left in.
 * Throws an `InputError` when no `$status` is in it.
 */
export function nginxPieces(format: string): readonly Piece[] {
  const text = withoutDirective(format).replaceAll('\\t', '\t')
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(/\$(?:\{([a-z0-9_]+)\}|([a-z0-9_]+))/gi)) {
    if (match.index > at) pieces.push(text.slice(at, match.index))
    const name = (match[1] ?? match[2] ?? '').toLowerCase()
    pieces.push(variables[name] ?? skip)
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push(text.slice(at))
  if (!pieces.some((piece) => typeof piece !== 'string' && piece.is === 'status')) {
    throw new InputError(
      'the log_format has no $status: without it no error can be counted; add $status to it',
    )
  }
  return pieces
}

/** `log_format main '…' '…';` as in a configuration file becomes the string that nginx sees. */
function withoutDirective(format: string): string {
  const directive = /^\s*log_format\s+\S+\s+(?:escape=\w+\s+)?([\s\S]*?);?\s*$/.exec(format)
  // The string alone, with the quotes of the file or of a shell around it.
  if (directive?.[1] === undefined) return /^\s*'([^']*)';?\s*$/.exec(format)?.[1] ?? format
  const parts = [...directive[1].matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
  return parts.length === 0
    ? directive[1]
    : parts.map((part) => (part[1] ?? part[2] ?? '').replace(/\\(['"])/g, '$1')).join('')
}
