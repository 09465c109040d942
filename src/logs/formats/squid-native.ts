import type { CauseType } from '../../model/cause.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { LogRecord } from '../record.ts'
import { readSquidLine } from '../text/squid-line.ts'

const byResult: readonly (readonly [RegExp, CauseType])[] = [
  [/_TIMEDOUT$|_TIMEOUT$/, 'http_response_timeout'],
  [/_ABORTED$/, 'client_closed'],
  [/^TCP_DENIED/, 'http_request_denied'],
]

function read(line: string): LogRecord | undefined {
  const found = readSquidLine(line)
  if (found === undefined) return undefined
  const { draft, result, hierarchy, peer } = found
  // Squid before 3.2 wrote no HIER_, but the address of the server, where Traffic Server writes its name.
  const isSquid = hierarchy.startsWith('HIER_') || /^[\d.]+$|^[\da-f]*:[\da-f:]+$/i.test(peer)
  if (!isSquid && !(hierarchy === 'NONE' && !result.startsWith('ERR_'))) return undefined
  const type = byResult.find(([pattern]) => pattern.test(result))?.[1]
  if (type !== undefined) draft.cause = { type, by: result }
  // Nothing was asked and nothing was in store: "cannot forward".
  else if (draft.status === 503 && peer === '-')
    draft.cause = { type: 'destination_unavailable', by: `${result}/503 ${hierarchy}` }
  return draft
}

export const squidNative: LogFormat = defineFormat({
  id: 'squid-native',
  name: 'Squid, native access log',
  product: 'squid',
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
  advice:
    'logformat with %err_code/%err_detail and %<Hs: it would tell a refused connection from a slow server.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '1795342272.352     132 203.0.113.7 TCP_MISS/200 1293 GET http://shop.example/x?y - HIER_DIRECT/192.0.2.9 text/html',
      record: {
        timeMs: 1_795_342_272_352,
        durationMs: 132,
        client: '203.0.113.7',
        status: 200,
        host: 'shop.example',
        path: '/x',
        upstream: '192.0.2.9',
      },
    },
    {
      line: '1795342272.352  60004 2001:db8::7 TCP_MISS_TIMEDOUT/504 0 POST http://shop.example/x ann HIER_DIRECT/192.0.2.9 -',
      record: {
        status: 504,
        client: '2001:db8::7',
        cause: { type: 'http_response_timeout', by: 'TCP_MISS_TIMEDOUT' },
      },
    },
    {
      line: '1795342272.352      0 203.0.113.7 TCP_MISS/503 3912 GET http://shop.example/ - HIER_NONE/- text/html',
      record: {
        status: 503,
        cause: { type: 'destination_unavailable', by: 'TCP_MISS/503 HIER_NONE' },
      },
    },
    {
      line: '1795342272.352   2010 203.0.113.7 TCP_TUNNEL_ABORTED/000 0 CONNECT shop.example:443 - HIER_DIRECT/2001:db8::9 -',
      record: {
        status: 0,
        method: 'CONNECT',
        host: 'shop.example',
        cause: { type: 'client_closed', by: 'TCP_TUNNEL_ABORTED' },
      },
    },
  ],
  source: {
    url: 'https://wiki.squid-cache.org/Features/LogFormat',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
