import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'

const read = jsonReader({
  needs: ['EdgeResponseStatus', 'ClientRequestHost'],
  means: {
    EdgeStartTimestamp: { is: 'time', form: 'any', start: true },
    EdgeEndTimestamp: { is: 'time', form: 'any' },
    EdgeResponseStatus: { is: 'status' },
    OriginResponseStatus: { is: 'upstreamStatus' },
    EdgeTimeToFirstByteMs: { is: 'duration', unit: 'ms' },
    OriginResponseDurationMs: { is: 'upstreamDuration', unit: 'ms' },
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
    RayID: { is: 'requestId' },
  },
  finish(draft, object) {
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
    'edge',
    'upstream',
  ],
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
  ],
  source: {
    url: 'https://developers.cloudflare.com/logs/reference/log-fields/zone/http_requests/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
