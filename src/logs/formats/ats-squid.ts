import { readTrafficServerCode } from '../causes/traffic-server-codes.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { LogRecord } from '../record.ts'
import { readSquidLine } from '../text/squid-line.ts'

function read(line: string): LogRecord | undefined {
  const found = readSquidLine(line)
  if (found === undefined || found.hierarchy.startsWith('HIER_')) return undefined
  const { draft, result } = found
  const cause = readTrafficServerCode(result)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const atsSquid: LogFormat = defineFormat({
  id: 'ats-squid',
  name: 'Apache Traffic Server, squid',
  product: 'apache-traffic-server',
  log: 'access',
  reads: [
    'timeMs',
    'durationMs',
    'client',
    'status',
    'method',
    'host',
    'path',
    'upstream',
    'cause',
  ],
  advice: 'Add %<sssc> (the status of the origin server) and %<pqsi> (its address) to the format.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '1795342272.352 132 203.0.113.7 ERR_CONNECT_FAIL/502 297 GET http://shop.example/x - DIRECT/shop.example text/html -',
      record: {
        timeMs: 1_795_342_272_352,
        durationMs: 132,
        status: 502,
        host: 'shop.example',
        path: '/x',
        upstream: 'shop.example',
        cause: { type: 'destination_unavailable', by: 'ERR_CONNECT_FAIL' },
      },
    },
    {
      line: '1795342272.352 30003 203.0.113.7 ERR_READ_TIMEOUT/504 297 GET http://shop.example/x - DIRECT/shop.example text/html -',
      record: { status: 504, cause: { type: 'http_response_timeout', by: 'ERR_READ_TIMEOUT' } },
    },
    {
      line: '1795342272.352 3 2001:db8::7 TCP_HIT/200 9297 GET http://shop.example/logo.png ann NONE/- image/png -',
      record: { status: 200, client: '2001:db8::7', path: '/logo.png' },
    },
    {
      line: '1795342272.352 812 203.0.113.7 ERR_CLIENT_ABORT/000 0 GET http://shop.example/x - DIRECT/shop.example - -',
      record: { status: 0, cause: { type: 'client_closed', by: 'ERR_CLIENT_ABORT' } },
    },
  ],
  source: {
    url: 'https://docs.trafficserver.apache.org/en/latest/admin-guide/logging/examples.en.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
