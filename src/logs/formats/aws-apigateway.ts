import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft, LogRecord } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { lookUp, parseObject, readObject, textOf } from '../text/json-lines.ts'

/** Names that the documentation and the console's own templates give the variables of `$context`. */
const means: Readonly<Record<string, Meaning>> = {
  requestTime: { is: 'time', form: 'any', start: true },
  requestTimeEpoch: { is: 'time', form: 'epoch', start: true },
  status: { is: 'status' },
  integrationStatus: { is: 'upstreamStatus' },
  'integration.status': { is: 'upstreamStatus' },
  integration_status: { is: 'upstreamStatus' },
  responseLatency: { is: 'duration', unit: 'ms' },
  integrationLatency: { is: 'upstreamDuration', unit: 'ms' },
  'integration.latency': { is: 'upstreamDuration', unit: 'ms' },
  httpMethod: { is: 'method' },
  path: { is: 'target' },
  resourcePath: { is: 'target' },
  ip: { is: 'client' },
  sourceIp: { is: 'client' },
  'identity.sourceIp': { is: 'client' },
  domainName: { is: 'host' },
  userAgent: { is: 'agent' },
  'identity.userAgent': { is: 'agent' },
  apiId: { is: 'service' },
  stage: { is: 'release' },
  requestId: { is: 'requestId' },
}
const entries = Object.entries(means)

/** Keys that no other writer puts beside requestId and status. */
const telling = [
  'resourcePath',
  'routeKey',
  'integrationStatus',
  'integrationLatency',
  'integrationErrorMessage',
  'integration.status',
  'responseLatency',
  'extendedRequestId',
  'apiId',
]

/** Types of gateway responses. API Gateway, "Gateway response types". */
const byType: Readonly<Record<string, readonly [CauseType, FaultDomain?]>> = {
  INTEGRATION_FAILURE: ['connection_terminated'],
  INTEGRATION_TIMEOUT: ['http_response_timeout'],
  INTEGRATION_NETWORK_FAILURE: ['connection_refused'],
  INTEGRATION_UNAVAILABLE: ['destination_unavailable'],
  THROTTLED: ['rate_limited'],
  QUOTA_EXCEEDED: ['rate_limited'],
  API_CONFIGURATION_ERROR: ['proxy_configuration_error'],
  AUTHORIZER_CONFIGURATION_ERROR: ['proxy_configuration_error'],
  AUTHORIZER_FAILURE: ['application_error', 'dependency'],
  AUTHORIZER_RESULT_FAILURE: ['application_error', 'dependency'],
  WAF_FILTERED: ['http_request_denied'],
}

/** Messages of failed integrations, which say more than the type. */
const messages: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [/endpoint request timed[ -]out|timed? ?out/i, 'http_response_timeout'],
  [
    /malformed (?:Lambda )?proxy response|invalid (?:Lambda )?(?:proxy )?response/i,
    'http_protocol_error',
    'application',
  ],
  [/network error communicating|connection (?:was )?refused/i, 'connection_refused'],
  [/no targets found|service unavailable/i, 'destination_unavailable'],
  [/ssl|certificate|handshake/i, 'tls_protocol_error'],
  [
    /invalid permissions|not authorized|configuration error|execution role/i,
    'proxy_configuration_error',
  ],
  [/throttl|rate exceeded|TooManyRequests/i, 'connection_limit_reached', 'platform'],
  [/lambda|function/i, 'application_error', 'application'],
]

/** Where a failure is explained, the more telling places first. */
const explanations = [
  'integrationErrorMessage',
  'integration.error',
  'integrationError',
  'errorMessage',
  'error.message',
  'error_message',
  'error.responseType',
  'errorResponseType',
  'responseType',
]

function causeOf(object: JsonObject, status: number): CauseReading | undefined {
  const said = explanations
    .map((name) => textOf(lookUp(object, name)))
    .filter((text) => text !== undefined && text !== '' && text !== '-')
  if (said.length === 0) return undefined
  if (status >= 500) {
    for (const text of said) {
      const known = messages.find(([pattern]) => text !== undefined && pattern.test(text))
      if (known === undefined || text === undefined || byType[text] !== undefined) continue
      return reading(known[1], text, known[2])
    }
  }
  // The function answered, and the gateway could not use it: it tells its callers no more than that.
  const integration = textOf(lookUp(object, 'integrationStatus')) ?? ''
  if (status === 502 && integration.startsWith('2'))
    return reading('http_protocol_error', said[0] ?? '', 'application')
  const type = said.find((text) => text !== undefined && byType[text] !== undefined)
  const known = type === undefined ? undefined : byType[type]
  return known === undefined || type === undefined ? undefined : reading(known[0], type, known[1])
}

function reading(type: CauseType, by: string, faultDomain?: FaultDomain): CauseReading {
  return { type, by: by.slice(0, 120), ...(faultDomain !== undefined && { faultDomain }) }
}

function readJson(line: string): Reading {
  const object = parseObject(line)
  if (object === undefined || lookUp(object, 'status') === undefined) return undefined
  if (textOf(lookUp(object, 'requestId')) === undefined) return undefined
  if (!telling.some((name) => lookUp(object, name) !== undefined)) return undefined
  const first = readObject(object, entries)
  if (typeof first !== 'object' || Array.isArray(first)) return undefined
  const draft: Draft = { ...first }
  if (draft.status === undefined) return undefined
  const route = textOf(lookUp(object, 'routeKey'))
  // `GET /pets/{petId}`, or `$default`.
  if (route !== undefined && draft.path === undefined) assign(draft, { is: 'request' }, route)
  const cause = causeOf(object, draft.status)
  if (cause !== undefined) draft.cause = cause
  return draft
}

const uuid = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}'
const clf = new RegExp(
  `^(\\S+) \\S+ \\S+ \\[([^\\]]{15,40})\\] ?"(\\S+ \\S+(?: HTTP/[\\d.]+)?)" (\\d{3}) (\\S+) (${uuid}|[\\w-]{11,18}=)(?: \\S+)?$`,
)
const csv = new RegExp(
  `^([^,\\s]+),[^,]*,[^,]*,([^,]{15,40}),([A-Z-]+),([^,]*),(?:HTTP/[\\d.]+|-),(\\d{3}),[^,]*,(${uuid}|[\\w-]{11,18}=)(?:,\\S+)?$`,
)

/** The console's other templates: CLF and CSV, both with the request id behind the length. */
function readText(line: string): LogRecord | undefined {
  const inClf = clf.exec(line)
  const match = inClf ?? csv.exec(line)
  if (match === null) return undefined
  const draft: Draft = { startsAt: true }
  const [, client = '', time = ''] = match
  const status = match[inClf === null ? 5 : 4] ?? ''
  if (!assign(draft, { is: 'time', form: 'clf' }, time)) return undefined
  if (!assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'client' }, client)
  const request = inClf === null ? `${match[3]} ${match[4]}` : (match[3] ?? '')
  assign(draft, { is: 'request' }, request)
  assign(draft, { is: 'requestId' }, match[6] ?? '')
  return draft
}

/** The console's template in XML, on one line. */
function readXml(line: string): Reading {
  const id = /^<request id="([^"]{1,80})">/.exec(line)?.[1]
  if (id === undefined) return undefined
  const parts = [...line.matchAll(/<(\w{1,40})>([^<]{0,2000})<\/\1>/g)].map(
    ([, name = '', value = '']): readonly [string, string] => [name, value.trim()],
  )
  const record = readObject({ ...Object.fromEntries(parts), requestId: id }, entries)
  return typeof record === 'object' && record.status !== undefined ? record : undefined
}

export const awsApigateway: LogFormat = defineFormat({
  id: 'aws-apigateway',
  name: 'AWS API Gateway access log',
  product: 'aws-api-gateway',
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
    'service',
    'release',
    'requestId',
    'cause',
  ],
  advice:
    'Add "integrationStatus":"$context.integrationStatus", "integrationLatency":"$context.integrationLatency", "responseLatency":"$context.responseLatency" and "integrationErrorMessage":"$context.integrationErrorMessage" to the stage’s access log format: they would tell the integration’s errors and time from the gateway’s.',
  scan: scanBy(entries, explanations),
  start: stateless((line) => {
    if (line.startsWith('{')) return readJson(line)
    return line.startsWith('<') ? readXml(line) : readText(line)
  }),
  rank: 2,
  samples: [
    {
      line: '{"requestId":"c6af9ac6-7b61-11e6-9a41-93e8deadbeef","ip":"203.0.113.7","requestTime":"22/Nov/2026:10:11:12 +0000","httpMethod":"GET","resourcePath":"/pets/{petId}","status":"502","protocol":"HTTP/1.1","responseLength":"36","integrationStatus":"200","integrationLatency":"29","responseLatency":"31","integrationErrorMessage":"-","error":{"message":"Malformed Lambda proxy response"}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/pets/{petId}',
        status: 502,
        upstreamStatus: 200,
        durationMs: 31,
        upstreamMs: 29,
        requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
        cause: {
          type: 'http_protocol_error',
          faultDomain: 'application',
          by: 'Malformed Lambda proxy response',
        },
      },
    },
    {
      line: '{"requestId":"JKJaXmPLvHcESHA=","ip":"203.0.113.7","requestTime":"22/Nov/2026:10:11:12 +0000","httpMethod":"GET","routeKey":"GET /orders","status":"504","integrationLatency":"29001","errorResponseType":"INTEGRATION_TIMEOUT"}',
      record: {
        path: '/orders',
        status: 504,
        upstreamMs: 29_001,
        cause: { type: 'http_response_timeout', by: 'INTEGRATION_TIMEOUT' },
      },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /pets HTTP/1.1" 429 24 c6af9ac6-7b61-11e6-9a41-93e8deadbeef JKJaXmPLvHcESHA=',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        path: '/pets',
        status: 429,
        requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      },
    },
    {
      line: '203.0.113.7,-,-,22/Nov/2026:10:11:12 +0000,GET,/pets,HTTP/1.1,503,24,c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      record: { client: '203.0.113.7', method: 'GET', path: '/pets', status: 503 },
    },
    {
      line: '<request id="c6af9ac6-7b61-11e6-9a41-93e8deadbeef"> <ip>203.0.113.7</ip> <requestTime>22/Nov/2026:10:11:12 +0000</requestTime> <httpMethod>GET</httpMethod> <resourcePath>/pets</resourcePath> <status>504</status> <protocol>HTTP/1.1</protocol> </request>',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        path: '/pets',
        status: 504,
        requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      },
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
