import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { assign } from '../text/assign.ts'
import { decodePercent } from '../text/decode-percent.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

/** Error codes of the edge; the detail behind the first `|` says more of the same. */
const byCode: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [/^ERR_(?:READ_TIMEOUT|FIRST_BYTE_TIMEOUT)/, 'http_response_timeout'],
  [/^ERR_CONNECT_TIMEOUT/, 'connection_timeout'],
  [/^ERR_CONNECT_FAIL/, 'connection_refused'],
  [/^ERR_READ_ERROR/, 'connection_terminated'],
  [/^ERR_ZERO_SIZE_OBJECT/, 'http_response_incomplete'],
  [/^ERR_WRITE_ERROR/, 'connection_write_timeout'],
  [/^ERR_(?:DNS_TIMEOUT)/, 'dns_timeout'],
  [/^ERR_(?:DNS_FAIL|DNS_IN_REGION|SUREROUTE_DNS_FAIL)/, 'dns_error'],
  [/^ERR_(?:NO_GOOD_FWD_IP|FWD_IP)/, 'destination_unavailable'],
  [/^ERR_FWD_SSL_HANDSHAKE.*cert/i, 'tls_certificate_error'],
  [/^ERR_FWD_SSL/, 'tls_protocol_error'],
  [/^ERR_ACCESS_DENIED/, 'http_request_denied', 'edge'],
  [/^ERR_(?:CLIENT_ABORT|ABORT)/, 'client_closed'],
]

const means: Readonly<Record<string, Meaning>> = {
  reqTimeSec: { is: 'time', form: 'epoch', start: true },
  statusCode: { is: 'status' },
  cliIP: { is: 'client' },
  reqMethod: { is: 'method' },
  reqHost: { is: 'host' },
  timeToFirstByte: { is: 'upstreamDuration', unit: 'ms' },
  turnAroundTimeMSec: { is: 'upstreamDuration', unit: 'ms' },
  edgeIP: { is: 'edge' },
  cp: { is: 'service' },
  reqId: { is: 'requestId' },
}

const read = jsonReader({
  needs: ['statusCode', 'reqTimeSec'],
  means,
  finish(draft, object) {
    const text = (name: string): string => textOf(lookUp(object, name)) ?? ''
    const number = (name: string): number | undefined => {
      const value = text(name)
      return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
    }
    const path = text('reqPath')
    if (path !== '' && path !== '-')
      assign(draft, { is: 'target' }, decodePercent(path.startsWith('/') ? path : `/${path}`))
    assign(draft, { is: 'agent' }, decodePercent(text('UA')))
    const forwarded = text('xForwardedFor')
    if (draft.client === undefined) assign(draft, { is: 'forwardedFor' }, forwarded)
    // From the last byte of the request to the first of the response, and the transfer after it.
    const turn = number('turnAroundTimeMSec') ?? number('timeToFirstByte')
    const rest = number('transferTimeMSec') ?? number('downloadTime') ?? 0
    if (turn !== undefined) draft.durationMs = turn + rest
    // Hops of the way, where they are logged: the one with `c=o` is the origin.
    const origin = /\[[^\]]*\ba=([^,\]]+)[^\]]*\bc=o\b[^\]]*\]/.exec(text('breadcrumbs'))?.[1]
    if (origin !== undefined) assign(draft, { is: 'upstream' }, origin)
    const code = text('errorCode')
    const known = byCode.find(([pattern]) => pattern.test(code))
    if (known !== undefined) {
      const [, type, faultDomain] = known
      const by = code.slice(0, 120)
      draft.cause = { type, by, ...(faultDomain !== undefined && { faultDomain }) }
    } else if (draft.status === 0) draft.cause = { type: 'client_closed', by: 'statusCode 0' }
    return draft
  },
})

export const akamaiDatastream2: LogFormat = defineFormat({
  id: 'akamai-datastream2',
  name: 'Akamai DataStream 2',
  product: 'akamai',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'durationMs',
    'upstreamMs',
    'edge',
    'upstream',
    'service',
    'requestId',
    'cause',
  ],
  advice:
    'Add the fields Error code, Turn around time and Breadcrumbs to the stream: they would tell why the edge failed and how long the origin took.',
  scan: scanBy(Object.entries(means), ['errorCode']),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"version":1,"cp":"123456","reqId":"1239f220","reqTimeSec":"1795342272.123","cliIP":"203.0.113.7","statusCode":"504","proto":"HTTP/2","reqHost":"shop.example","reqMethod":"GET","reqPath":"api%2Fcart","queryStr":"id%3D7","turnAroundTimeMSec":"60012","transferTimeMSec":"1","errorCode":"ERR_READ_TIMEOUT|parent","edgeIP":"198.51.100.9","UA":"curl%2F8.5.0"}',
      record: {
        timeMs: 1_795_342_272_123,
        startsAt: true,
        client: '203.0.113.7',
        status: 504,
        host: 'shop.example',
        method: 'GET',
        path: '/api/cart',
        agent: 'curl/8.5.0',
        durationMs: 60_013,
        upstreamMs: 60_012,
        edge: '198.51.100.9',
        requestId: '1239f220',
        cause: { type: 'http_response_timeout', by: 'ERR_READ_TIMEOUT|parent' },
      },
    },
    {
      line: '{"reqTimeSec":"1795342272","cliIP":"-","xForwardedFor":"203.0.113.9","statusCode":"0","reqHost":"shop.example","reqMethod":"GET","reqPath":"-","turnAroundTimeMSec":"-","errorCode":"-"}',
      record: {
        status: 0,
        client: '203.0.113.9',
        cause: { type: 'client_closed', by: 'statusCode 0' },
      },
    },
    {
      line: '{"reqTimeSec":"1795342272.5","cliIP":"2001:db8::7","statusCode":"503","reqHost":"shop.example","reqMethod":"GET","reqPath":"a","turnAroundTimeMSec":"3","breadcrumbs":"//BC/[a=198.51.100.9,c=g,k=0,l=3][a=192.0.2.10,c=o,l=1]","errorCode":"ERR_CONNECT_FAIL"}',
      record: {
        upstream: '192.0.2.10',
        cause: { type: 'connection_refused', by: 'ERR_CONNECT_FAIL' },
      },
    },
  ],
  source: {
    url: 'https://techdocs.akamai.com/datastream2/docs/data-set-parameters',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
