import { readAzureError } from '../causes/azure-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assignFirst } from '../text/assign.ts'
import { isObject, lookUp, parseObject } from '../text/json-lines.ts'
import { resourceLogFields, resourceLogScan } from '../text/resource-log.ts'

const means: readonly (readonly [string, Meaning])[] = [
  ['time', { is: 'time', form: 'any' }],
  ['timeGenerated', { is: 'time', form: 'any' }],
  ['timestamp', { is: 'time', form: 'any' }],
  ['httpStatusCode', { is: 'status' }],
  ['httpMethod', { is: 'method' }],
  ['requestUri', { is: 'target' }],
  ['clientIp', { is: 'client' }],
  ['userAgent', { is: 'agent' }],
  ['pop', { is: 'edge' }],
  ['originIp', { is: 'upstream' }],
  ['originName', { is: 'upstream' }],
  ['backendHostname', { is: 'upstream' }],
  ['routingRuleName', { is: 'service' }],
  ['endpoint', { is: 'service' }],
  ['timeTaken', { is: 'duration', unit: 's' }],
  ['trackingReference', { is: 'requestId' }],
]

/** Looked for first, since the fields of an object take their time. */
const hint = /httpstatuscode|FrontDoor/i

function read(line: string): Reading {
  if (!hint.test(line)) return undefined
  const object = parseObject(line)
  if (object === undefined) return undefined
  const field = resourceLogFields(object)
  const isOurs = /^FrontDoor(?:AccessLog|\/AccessLog|WebApplicationFirewallLog)/i.test(
    field('category') ?? field('type') ?? '',
  )
  const looks = field('trackingReference') !== undefined && field('httpStatusCode') !== undefined
  if (!isOurs && !looks) return undefined
  // The firewall's and the probes' lines are no requests.
  if (field('httpStatusCode') === undefined)
    return isObject(lookUp(object, 'properties')) ? 'no-event' : undefined
  const draft: Draft = {}
  assignFirst(draft, means, field)
  if (draft.status === undefined) return undefined
  if (draft.host !== undefined) draft.host = draft.host.replace(/:(?:80|443)$/, '')
  // An origin shield logs the same request a second time.
  if (/^false$/i.test(field('isReceivedFromClient') ?? '')) draft.double = 'shield'
  const info = field('errorInfo') ?? ''
  const cause = readAzureError(info)
  if (cause !== undefined) draft.cause = cause
  // Documented for Front Door: 0 stands for an origin that did not answer in time.
  else if (draft.status === 0) draft.cause = { type: 'http_response_timeout', by: 'status 0' }
  // Nothing failed on the way, so an error status is the origin's.
  const isMiss = !/HIT/.test(field('cacheStatus') ?? '')
  if (info === 'NoError' && isMiss && draft.status >= 200) draft.upstreamStatus = draft.status
  return draft
}

export const azureFrontdoor: LogFormat = defineFormat({
  id: 'azure-frontdoor',
  name: 'Azure Front Door access log',
  product: 'azure-front-door',
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
    'service',
    'requestId',
    'cause',
  ],
  advice:
    'Send FrontDoorHealthProbeLog to the same place: it tells whether the origins failed their probes.',
  scan: resourceLogScan(means, ['category', 'type', 'errorInfo', 'isReceivedFromClient']),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"time":"2026-11-22T10:11:12.6479719Z","category":"FrontDoorAccessLog","operationName":"Microsoft.Cdn/Profiles/AccessLog/Write","properties":{"trackingReference":"0k1y5YQ==","httpMethod":"GET","requestUri":"https://shop.example:443/api/cart?id=7","userAgent":"curl/8.5.0","clientIp":"203.0.113.7","timeTaken":"30.384","timeToFirstByte":"30.383","httpStatusCode":"503","httpStatusDetails":"503","pop":"FRA","cacheStatus":"CONFIG_NOCACHE","originName":"api.example:443","originIp":"192.0.2.10:443","ErrorInfo":"OriginTimeout","isReceivedFromClient":true}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 647),
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        host: 'shop.example',
        status: 503,
        durationMs: 30_384,
        edge: 'FRA',
        upstream: '192.0.2.10:443',
        requestId: '0k1y5YQ==',
        cause: { type: 'http_response_timeout', by: 'OriginTimeout' },
      },
    },
    {
      line: '{"TimeGenerated":"2026-11-22T10:11:12Z","Category":"FrontDoorAccessLog","httpStatusCode_s":"502","httpMethod_s":"GET","requestUri_s":"https://shop.example/","clientIp_s":"2001:db8::7","timeTaken_s":"0.012","pop_s":"AMS","errorInfo_s":"NoError","isReceivedFromClient_b":false,"trackingReference_s":"x"}',
      record: { status: 502, upstreamStatus: 502, edge: 'AMS', double: 'shield', durationMs: 12 },
    },
    {
      line: '{"time":"2026-11-22T10:11:12Z","category":"FrontdoorAccessLog","properties":{"trackingReference":"0","httpMethod":"GET","requestUri":"https://shop.example/","httpStatusCode":"0","timeTaken":"60.0","backendHostname":"api.example:443","errorInfo":""}}',
      record: {
        status: 0,
        upstream: 'api.example:443',
        cause: { type: 'http_response_timeout', by: 'status 0' },
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/azure/frontdoor/monitor-front-door-reference',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
