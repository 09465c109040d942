import { readFastlyReason } from '../causes/fastly-reasons.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, parseObject, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

/** Names that Fastly's own templates have and nobody else's. */
const telling = [
  'fastly_server',
  'fastly_is_edge',
  'fastly_info_state',
  'fastly_info',
  'server_datacenter',
  'cache_status_fastly',
  'is_shield',
  'pop',
]

function finish(draft: Draft, object: Readonly<Record<string, unknown>>): Reading {
  if (draft.status === undefined) return undefined
  const text = (name: string): string => textOf(lookUp(object, name)) ?? ''
  // A response goes through a shield and an edge, and both write a line.
  const atEdge = lookUp(object, 'fastly_is_edge')
  if (
    atEdge === false ||
    text('fastly_is_edge') === 'false' ||
    lookUp(object, 'is_shield') === true
  )
    draft.double = 'shield'
  const place = /-([A-Z]{3,4})$/.exec(text('fastly_server'))?.[1]
  if (place !== undefined) draft.edge = place
  const reason = text('response_reason')
  const cause = draft.status >= 500 ? readFastlyReason(reason) : undefined
  if (cause !== undefined) draft.cause = cause
  const state = text('response_state') || text('fastly_info_state')
  // What was not answered from the cache and is no error of Fastly's own came from the origin.
  if (/^(?:MISS|PASS)/.test(state) && cause === undefined && draft.status > 0)
    draft.upstreamStatus ??= draft.status
  return draft
}

const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'any' },
  time: { is: 'time', form: 'any' },
  time_start: { is: 'time', form: 'any', start: true },
  response_status: { is: 'status' },
  status: { is: 'status' },
  status_code: { is: 'status' },
  origin_status: { is: 'upstreamStatus' },
  beresp_status: { is: 'upstreamStatus' },
  client_ip: { is: 'client' },
  host: { is: 'host' },
  request_host: { is: 'host' },
  url: { is: 'target' },
  request_url: { is: 'target' },
  request_method: { is: 'method' },
  method: { is: 'method' },
  request: { is: 'method' },
  request_user_agent: { is: 'agent' },
  user_agent: { is: 'agent' },
  server_datacenter: { is: 'edge' },
  datacenter: { is: 'edge' },
  pop: { is: 'edge' },
  request_id: { is: 'requestId' },
  backend: { is: 'upstream' },
  origin_host: { is: 'upstream' },
  backend_name: { is: 'upstream' },
  time_elapsed: { is: 'duration', unit: 'us' },
  elapsed_usec: { is: 'duration', unit: 'us' },
  time_elapsed_usec: { is: 'duration', unit: 'us' },
  time_elapsed_msec: { is: 'duration', unit: 'ms' },
  time_elapsed_sec: { is: 'duration', unit: 's' },
}

const read = jsonReader({
  needs: [],
  means,
  finish,
})

export const fastlyJson: LogFormat = defineFormat({
  id: 'fastly-json',
  name: 'Fastly real-time log in JSON',
  product: 'fastly',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'upstreamStatus',
    'durationMs',
    'edge',
    'upstream',
    'requestId',
    'cause',
  ],
  advice:
    'Add "response_reason":"%{json.escape(resp.response)}V", "time_elapsed_usec":%{time.elapsed.usec}V and "fastly_is_edge":%{if(fastly.ff.visits_this_service == 0, "true", "false")}V: every error of Fastly’s own is a 503, and only the reason tells them apart.',
  scan: scanBy(Object.entries(means), ['fastly_is_edge', 'is_shield']),
  start: stateless((line) => {
    const object = parseObject(line)
    if (object === undefined) return undefined
    const named = telling.some((name) => Object.hasOwn(object, name))
    const usual =
      Object.hasOwn(object, 'response_state') && Object.hasOwn(object, 'response_status')
    const ours =
      usual || (named && (Object.hasOwn(object, 'response_status') || /fastly/i.test(line)))
    return ours ? read(line) : undefined
  }),
  rank: 2,
  samples: [
    {
      line: '{"timestamp":"2026-11-22T10:11:12+0000","client_ip":"203.0.113.7","geo_country":"germany","host":"shop.example","url":"/p/1?x=1","request_method":"GET","request_protocol":"HTTP/2","request_user_agent":"curl/8.5.0","response_state":"ERROR","response_status":503,"response_reason":"first byte timeout","response_body_size":449,"fastly_server":"cache-fra-eddf8230021-FRA","fastly_is_edge":true}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        host: 'shop.example',
        path: '/p/1',
        method: 'GET',
        status: 503,
        edge: 'FRA',
        agent: 'curl/8.5.0',
        cause: { type: 'http_response_timeout', by: 'first byte timeout' },
      },
    },
    {
      line: '{"timestamp":"2026-11-22T10:11:12+0000","client_ip":"203.0.113.7","host":"shop.example","url":"/p/1","request_method":"GET","response_state":"PASS","response_status":502,"response_reason":"Bad Gateway","fastly_server":"cache-fra-eddf8230021-FRA","fastly_is_edge":false,"time_elapsed_usec":30012345}',
      record: { status: 502, upstreamStatus: 502, durationMs: 30_012.345, double: 'shield' },
    },
    {
      line: '{"timestamp":"2026-11-22T10:11:12Z","client_ip":"2001:db8::7","host":"shop.example","url":"/","request_method":"GET","response_state":"ERROR","response_status":"503","response_reason":"All backends failed or unhealthy","fastly_server":"cache-ams21043-AMS","fastly_is_edge":"true"}',
      record: {
        status: 503,
        edge: 'AMS',
        cause: { type: 'destination_unavailable', by: 'All backends failed or unhealthy' },
      },
    },
  ],
  source: {
    url: 'https://www.fastly.com/documentation/guides/integrations/logging/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
