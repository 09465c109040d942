import { readCloudflareStatus } from '../causes/cloudflare-statuses.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { readAnyTime } from '../text/parse-time.ts'

const means: Readonly<Record<string, Meaning>> = {
  EdgeStartTimestamp: { is: 'time', form: 'any', start: true },
  EdgeEndTimestamp: { is: 'time', form: 'any' },
  EdgeResponseStatus: { is: 'status' },
  OriginResponseStatus: { is: 'upstreamStatus' },
  EdgeTimeToFirstByteMs: { is: 'duration', unit: 'ms' },
  OriginResponseDurationMs: { is: 'upstreamDuration', unit: 'ms' },
  OriginResponseHeaderReceiveDurationMs: { is: 'upstreamDuration', unit: 'ms' },
  OriginResponseTime: { is: 'upstreamDuration', unit: 'ns' },
  OriginTCPHandshakeDurationMs: { is: 'connectDuration', unit: 'ms' },
  OriginIP: { is: 'upstream' },
  ClientIP: { is: 'client' },
  ClientRequestMethod: { is: 'method' },
  ClientRequestURI: { is: 'target' },
  ClientRequestPath: { is: 'target' },
  ClientRequestHost: { is: 'host' },
  ClientRequestUserAgent: { is: 'agent' },
  EdgeColoCode: { is: 'edge' },
  ClientSrcIP: { is: 'client' },
  EdgeColoID: { is: 'edge' },
  RayID: { is: 'requestId' },
}

const read = jsonReader({
  needs: ['EdgeResponseStatus'],
  means,
  finish(draft, object) {
    if (draft.status === undefined) return undefined
    if (draft.timeMs !== undefined && draft.startsAt === true) {
      const end: Draft = {}
      const text = textOf(lookUp(object, 'EdgeEndTimestamp'))
      if (text !== undefined && readAnyTime(end, text) && end.timeMs !== undefined)
        draft.durationMs ??= Math.max(0, end.timeMs - draft.timeMs)
    }
    if (draft.upstreamMs === 0 && draft.upstreamStatus === undefined) delete draft.upstreamMs
    if (draft.connectMs === 0) delete draft.connectMs
    const cause = readCloudflareStatus(draft.status, draft.upstreamStatus)
    if (cause !== undefined) draft.cause = cause
    const action = textOf(lookUp(object, 'SecurityAction')) ?? textOf(lookUp(object, 'WAFAction'))
    if (action !== undefined && /^(?:block|drop|connectionClose)$/i.test(action))
      draft.cause = { type: 'http_request_denied', faultDomain: 'edge', by: action }
    // Only eyeball requests are visitors; Workers and Early Hints look-ups are logged as requests, too (Cloudflare, FAQ of the Logs).
    const source = textOf(lookUp(object, 'ClientRequestSource'))
    if (source !== undefined && source !== 'eyeball') draft.double = 'subrequest'
    return draft
  },
})

export const cloudflareLogpush: LogFormat = defineFormat({
  id: 'cloudflare-logpush',
  name: 'Cloudflare Logpush, http_requests',
  product: 'cloudflare',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'connectMs',
    'agent',
    'edge',
    'upstream',
    'requestId',
    'cause',
  ],
  scan: scanBy(Object.entries(means), [
    'OriginResponseStatus',
    'SecurityAction',
    'WAFAction',
    'ClientRequestSource',
  ]),
  advice:
    'Add the fields OriginResponseStatus, OriginIP, EdgeColoCode and OriginResponseDurationMs to the Logpush job.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"ClientIP":"203.0.113.45","ClientRequestHost":"api.example.com","ClientRequestMethod":"POST","ClientRequestURI":"/v1/data?x=1","EdgeStartTimestamp":"2026-11-22T10:11:12Z","EdgeResponseStatus":502,"OriginResponseStatus":0,"OriginIP":"192.0.2.9","EdgeColoCode":"FRA","RayID":"8f1"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 502,
        method: 'POST',
        path: '/v1/data',
        host: 'api.example.com',
        upstream: '192.0.2.9',
        edge: 'FRA',
        client: '203.0.113.45',
      },
    },
    {
      line: '{"ClientIP":"203.0.113.7","ClientRequestHost":"shop.example","ClientRequestMethod":"GET","ClientRequestURI":"/api/cart","ClientRequestSource":"eyeball","EdgeColoCode":"FRA","EdgeStartTimestamp":1795342272123000000,"EdgeEndTimestamp":1795342287135000000,"EdgeResponseStatus":522,"OriginIP":"192.0.2.10","OriginResponseStatus":0,"OriginResponseDurationMs":0,"RayID":"710e98d9367f357d"}',
      record: {
        timeMs: 1_795_342_272_123,
        startsAt: true,
        status: 522,
        durationMs: 15_012,
        cause: { type: 'connection_timeout', by: 'edge 522, origin 0' },
      },
    },
    {
      line: '{"ClientRequestSource":"edgeWorkerCacheAPI","EdgeStartTimestamp":"1795342272","EdgeResponseStatus":504,"OriginResponseStatus":0,"RayID":"7"}',
      record: { timeMs: 1_795_342_272_000, status: 504, double: 'subrequest' },
    },
  ],
  source: {
    url: 'https://developers.cloudflare.com/logs/reference/log-fields/zone/http_requests/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
