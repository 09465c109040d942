import { readGoogleStatusDetails, readProxyStatusText } from '../causes/google-status-details.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { parseDuration } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, parseObject, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const balancers =
  /^(?:http_load_balancer|http_external_regional_lb_rule|internal_http_lb_rule|l7_lb_rule|tcp_ssl_proxy_rule)$/

function isBalancer(object: JsonObject): boolean {
  const type = textOf(lookUp(object, 'resource.type')) ?? ''
  const payload =
    textOf(lookUp(object, 'jsonPayload.@type')) ?? textOf(lookUp(object, 'jsonpayload_type')) ?? ''
  return (
    balancers.test(type) ||
    /LoadBalancerLogEntry/.test(payload) ||
    textOf(lookUp(object, 'jsonPayload.statusDetails')) !== undefined ||
    textOf(lookUp(object, 'jsonPayload.proxyStatus')) !== undefined ||
    (textOf(lookUp(object, 'statusDetails')) !== undefined && Object.hasOwn(object, 'httpRequest'))
  )
}

function finish(draft: Draft, object: JsonObject): Reading {
  const text = (path: string): string => textOf(lookUp(object, path)) ?? ''
  const latency = parseDuration(text('httpRequest.latency').replace(/\s/g, ''))
  const latencyObject = Number(text('httpRequest.latency.seconds') || Number.NaN)
  if (latency !== undefined) draft.durationMs = latency
  else if (!Number.isNaN(latencyObject))
    draft.durationMs = latencyObject * 1000 + Number(text('httpRequest.latency.nanos') || 0) / 1e6
  const details = text('jsonPayload.statusDetails') || text('statusDetails')
  const cause =
    readGoogleStatusDetails(details) ?? readProxyStatusText(text('jsonPayload.proxyStatus'))
  if (cause !== undefined) draft.cause = cause
  if (details === 'response_sent_by_backend' && draft.status !== undefined)
    draft.upstreamStatus = draft.status
  // Absent when the client left before any response.
  if (draft.status === undefined && cause?.type === 'client_closed') draft.status = 0
  return draft
}

const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'any', start: true },
  receiveTimestamp: { is: 'time', form: 'any' },
  'httpRequest.status': { is: 'status' },
  'jsonPayload.backendResponseStatus': { is: 'upstreamStatus' },
  'httpRequest.requestMethod': { is: 'method' },
  'httpRequest.requestUrl': { is: 'target' },
  'httpRequest.remoteIp': { is: 'client' },
  'jsonPayload.remoteIp': { is: 'client' },
  'httpRequest.userAgent': { is: 'agent' },
  'httpRequest.serverIp': { is: 'upstream' },
  'resource.labels.backend_service_name': { is: 'service' },
  'resource.labels.backend_name': { is: 'service' },
  'resource.labels.url_map_name': { is: 'service' },
  'resource.labels.region': { is: 'edge' },
  trace: { is: 'requestId' },
  insertId: { is: 'requestId' },
}

const read = jsonReader({
  needs: [],
  means,
  finish,
})

export const gcpHttpLb: LogFormat = defineFormat({
  id: 'gcp-http-lb',
  name: 'Google Cloud Application Load Balancer',
  product: 'google-cloud-lb',
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
    'upstream',
    'service',
    'edge',
    'requestId',
    'cause',
  ],
  scan: scanBy(Object.entries(means), [
    'resource.type',
    'jsonPayload.@type',
    'jsonpayload_type',
    'jsonPayload.statusDetails',
    'statusDetails',
    'jsonPayload.proxyStatus',
  ]),
  advice:
    'Set the sample rate of logging to 1.0 on the backend service, and add the optional fields: at a lower rate rare errors are missing.',
  start: stateless((line) => {
    const object = parseObject(line)
    return object !== undefined && isBalancer(object) ? read(line) : undefined
  }),
  rank: 2,
  samples: [
    {
      line: '{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/api/cart?x=1","requestSize":"577","status":502,"responseSize":"488","userAgent":"curl/8.5.0","remoteIp":"203.0.113.7","latency":"30.012s","serverIp":"10.5.3.1"},"jsonPayload":{"@type":"type.googleapis.com/google.cloud.loadbalancing.type.LoadBalancerLogEntry","statusDetails":"backend_timeout"},"resource":{"type":"http_load_balancer","labels":{"backend_service_name":"api","url_map_name":"um","zone":"global"}},"severity":"WARNING","timestamp":"2026-11-22T10:11:12.078651Z","trace":"projects/p/traces/241d","insertId":"x"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 78),
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        host: 'shop.example',
        status: 502,
        durationMs: 30_012,
        upstream: '10.5.3.1',
        service: 'api',
        requestId: 'projects/p/traces/241d',
        cause: { type: 'http_response_timeout', by: 'backend_timeout' },
      },
    },
    {
      line: '{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/","status":500,"latency":"0.150s","remoteIp":"2001:db8::7"},"jsonPayload":{"statusDetails":"response_sent_by_backend"},"resource":{"type":"http_load_balancer","labels":{"backend_service_name":"api"}},"timestamp":"2026-11-22T10:11:12Z"}',
      record: { status: 500, upstreamStatus: 500, durationMs: 150 },
    },
    {
      line: '{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/","status":503,"latency":"5.000121s"},"jsonPayload":{"proxyStatus":"error=\\"connection_timeout\\"; details=\\"failed_to_connect_to_backend\\""},"resource":{"type":"internal_http_lb_rule"},"timestamp":"2026-11-22T10:11:12Z"}',
      record: {
        status: 503,
        cause: {
          type: 'connection_timeout',
          by: 'error="connection_timeout"; details="failed_to_connect_to_backend"',
        },
      },
    },
    {
      line: '{"httpRequest":{"requestMethod":"GET","requestUrl":"https://shop.example/"},"jsonPayload":{"statusDetails":"client_disconnected_before_any_response"},"resource":{"type":"http_load_balancer"},"timestamp":"2026-11-22T10:11:12Z"}',
      record: {
        status: 0,
        cause: { type: 'client_closed', by: 'client_disconnected_before_any_response' },
      },
    },
  ],
  source: {
    url: 'https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
