import { InputError } from '../../model/input-error.ts'
import type { LogFormat } from '../format.ts'
import { stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { haproxyPieces } from '../text/haproxy-pattern.ts'
import { nginxPieces } from '../text/nginx-pattern.ts'
import type { Meaning } from '../text/assign.ts'
import type { Piece } from '../text/pattern.ts'
import { compilePattern } from '../text/pattern.ts'
import type { Reads } from '../format.ts'

/** What a format string of a configuration file reads; throws an `InputError` when it has no status in it. */
export function customFormat(text: string): LogFormat {
  const { pieces, product, url } = piecesOf(text)
  return {
    id: 'custom',
    name: 'the format given',
    ...(product !== undefined && { product }),
    log: 'access',
    reads: readsOf(pieces),
    start: stateless(compilePattern(pieces)),
    rank: 2,
    samples: [],
    source: { url, checked: '2026-11-24', kind: 'docs' },
  }
}

function piecesOf(text: string): {
  readonly pieces: readonly Piece[]
  readonly product?: string
  readonly url: string
} {
  if (text.includes('$')) {
    return {
      pieces: nginxPieces(text),
      product: 'nginx',
      url: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
    }
  }
  if (
    /%(?:\{[-+]|\[|\(|(?:ci|cp|fc|ft|ST|TR|Ta|Tr|Tw|Tc|Tt|tr|tsc?|HM|HU|HP|bq|sq)\b)/.test(text)
  ) {
    return {
      pieces: haproxyPieces(text),
      product: 'haproxy',
      url: 'https://docs.haproxy.org/3.0/configuration.html#8.2.6',
    }
  }
  if (/%[>{a-zA-Z]/.test(text)) {
    return {
      pieces: apachePieces(text),
      url: 'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html',
    }
  }
  throw new InputError(
    `'${text.slice(0, 80)}' is no format: give a name (see 'statusdetector logs --formats'), an nginx log_format with $status, an Apache LogFormat with %>s, or a HAProxy log-format with %ST.`,
  )
}

const readings: Readonly<Partial<Record<Meaning['is'], Reads>>> = {
  time: 'timeMs',
  request: 'path',
  target: 'path',
  status: 'status',
  upstreamStatus: 'upstreamStatus',
  duration: 'durationMs',
  durationWithUnit: 'durationMs',
  upstreamDuration: 'upstreamMs',
  connectDuration: 'connectMs',
  method: 'method',
  host: 'host',
  client: 'client',
  forwardedFor: 'client',
  agent: 'agent',
  upstream: 'upstream',
  edge: 'edge',
  release: 'release',
  service: 'service',
  requestId: 'requestId',
  server: 'upstream',
  retries: 'tries',
  terminationState: 'cause',
}

function readsOf(pieces: readonly Piece[]): readonly Reads[] {
  const found = pieces.flatMap((piece) => {
    const part = typeof piece === 'string' ? undefined : readings[piece.is]
    return part === undefined ? [] : [part]
  })
  return [...new Set(found)]
}
