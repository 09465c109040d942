import { readAzureError } from '../causes/azure-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign, assignFirst } from '../text/assign.ts'
import { isObject, lookUp, parseObject } from '../text/json-lines.ts'
import { resourceLogFields, resourceLogScan } from '../text/resource-log.ts'

const means: readonly (readonly [string, Meaning])[] = [
  ['timeStamp', { is: 'time', form: 'any' }],
  ['time', { is: 'time', form: 'any' }],
  ['timeGenerated', { is: 'time', form: 'any' }],
  ['httpStatus', { is: 'status' }],
  ['serverStatus', { is: 'upstreamStatus' }],
  ['httpMethod', { is: 'method' }],
  ['originalRequestUriWithArgs', { is: 'target' }],
  ['requestUri', { is: 'target' }],
  ['clientIP', { is: 'client' }],
  ['originalHost', { is: 'host' }],
  ['host', { is: 'host' }],
  ['userAgent', { is: 'agent' }],
  ['serverRouted', { is: 'upstream' }],
  ['backendPoolName', { is: 'service' }],
  ['listenerName', { is: 'service' }],
  ['serverResponseLatency', { is: 'upstreamDuration', unit: 's' }],
  ['serverConnectTime', { is: 'connectDuration', unit: 's' }],
  ['transactionId', { is: 'requestId' }],
]

/** The first version hides what the server did in the query: `SERVER-ROUTED=…&SERVER-STATUS=…`. */
function readQuery(draft: Draft, query: string): void {
  const value = (name: string): string => new RegExp(`${name}=([^&]*)`).exec(query)?.[1] ?? ''
  assign(draft, { is: 'upstream' }, value('SERVER-ROUTED'))
  assign(draft, { is: 'upstreamStatus' }, value('SERVER-STATUS'))
  assign(draft, { is: 'requestId' }, value('X-AzureApplicationGateway-LOG-ID'))
}

/** Seconds in the second version, milliseconds in the first, whose instances have another name. */
function durationOf(text: string, isFirst: boolean, serverSeconds: number): number {
  const value = Number(text)
  const isWhole = /^\d+$/.test(text)
  // Gateways under migration wrote milliseconds beside the new fields: no transfer takes hundreds of times as long.
  const tooLong = isWhole && value >= 100 && serverSeconds < value / 500
  return isFirst || tooLong ? value : value * 1000
}

/** Looked for first, since the fields of an object take their time. */
const hint = /httpstatus|ApplicationGateway|AGWAccessLogs/i

function read(line: string): Reading {
  if (!hint.test(line)) return undefined
  const object = parseObject(line)
  if (object === undefined) return undefined
  const field = resourceLogFields(object)
  const category = field('category') ?? field('type') ?? ''
  const isOurs = /^(?:ApplicationGatewayAccess|AGWAccessLogs)/i.test(category)
  const looks = field('httpStatus') !== undefined && field('instanceId') !== undefined
  if (!isOurs && !looks) {
    const isOther = /^ApplicationGateway(?:Performance|Firewall)/i.test(category)
    return isOther && isObject(lookUp(object, 'properties')) ? 'no-event' : undefined
  }
  const draft: Draft = {}
  assignFirst(draft, means, field)
  if (draft.status === undefined) return undefined
  const query = field('requestQuery') ?? ''
  if (query.includes('SERVER-')) readQuery(draft, query)
  const took = field('timeTaken')
  const isFirst =
    query.includes('SERVER-ROUTED') ||
    (field('instanceId') ?? '').startsWith('ApplicationGatewayRole')
  const serverSeconds = draft.upstreamMs === undefined ? Infinity : draft.upstreamMs / 1000
  if (took !== undefined && /^\d+(?:\.\d+)?$/.test(took))
    draft.durationMs = durationOf(took, isFirst, serverSeconds)
  const cause = readAzureError(field('error_info') ?? field('errorInfo') ?? '')
  if (cause !== undefined) draft.cause = cause
  // A process of the gateway itself, not a visitor (Microsoft, Application Gateway diagnostics).
  if (draft.client === '127.0.0.1') draft.double = 'subrequest'
  return draft
}

export const azureAppgw: LogFormat = defineFormat({
  id: 'azure-appgw',
  name: 'Azure Application Gateway access log',
  product: 'azure-application-gateway',
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
    'upstreamMs',
    'connectMs',
    'upstream',
    'service',
    'requestId',
    'cause',
  ],
  advice:
    'Only the second version logs error_info and serverResponseLatency: they would tell slow from dead.',
  scan: resourceLogScan(means, ['category', 'type', 'error_info', 'errorInfo', 'clientIP']),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"timeStamp":"2026-11-22T10:11:12+00:00","category":"ApplicationGatewayAccessLog","operationName":"ApplicationGatewayAccess","backendPoolName":"api","properties":{"instanceId":"appgw_2","clientIP":"203.0.113.7","clientPort":45057,"httpMethod":"GET","originalRequestUriWithArgs":"/report?id=7","requestUri":"/report","httpStatus":504,"timeTaken":20.034,"transactionId":"592d16","serverRouted":"10.0.0.5:443","serverStatus":"-","serverResponseLatency":"-","host":"shop.example","error_info":"ERRORINFO_UPSTREAM_TIMED_OUT"}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/report',
        host: 'shop.example',
        status: 504,
        durationMs: 20_034,
        upstream: '10.0.0.5:443',
        service: 'api',
        requestId: '592d16',
        cause: { type: 'http_response_timeout', by: 'ERRORINFO_UPSTREAM_TIMED_OUT' },
      },
    },
    {
      line: '{"timestamp":"2026-11-22T10:11:12Z","category":"ApplicationGatewayAccessLog","properties":{"instanceId":"ApplicationGatewayRole_IN_0","clientIP":"203.0.113.7","httpMethod":"GET","requestUri":"/a","requestQuery":"X-AzureApplicationGateway-CACHE-HIT=0&SERVER-ROUTED=10.4.0.4&X-AzureApplicationGateway-LOG-ID=874f&SERVER-STATUS=502","userAgent":"-","httpStatus":502,"timeTaken":205}}',
      record: {
        status: 502,
        upstreamStatus: 502,
        upstream: '10.4.0.4',
        durationMs: 205,
        requestId: '874f',
      },
    },
    {
      line: '{"TimeGenerated":"2026-11-22T10:11:12Z","Category":"ApplicationGatewayAccessLog","instanceId_s":"appgw_1","clientIP_s":"2001:db8::7","httpMethod_s":"GET","requestUri_s":"/","httpStatus_d":502,"timeTaken_d":0.001,"serverRouted_s":"","error_info_s":"ERRORINFO_UPSTREAM_NO_LIVE"}',
      record: {
        status: 502,
        durationMs: 1,
        cause: { type: 'destination_unavailable', by: 'ERRORINFO_UPSTREAM_NO_LIVE' },
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/azure/application-gateway/monitor-application-gateway-reference',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
