import { readApplicationError } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'
import { scanBy } from '../text/json-scan.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { jsonReader, lookUp, parseObject, textOf } from '../text/json-lines.ts'

const timedOut =
  /Task timed out after [\d.]+ ?s|FUNCTION_INVOCATION_TIMEOUT|EDGE_FUNCTION_INVOCATION_TIMEOUT/

function causeOf(message: string, status: number): CauseReading | undefined {
  const late = timedOut.exec(message)
  if (late !== null)
    return { type: 'http_response_timeout', faultDomain: 'application', by: late[0] }
  const code = /\b(?:FUNCTION_[A-Z_]+|EDGE_FUNCTION_[A-Z_]+|MIDDLEWARE_[A-Z_]+)\b/.exec(
    message,
  )?.[0]
  if (code !== undefined)
    return {
      type: /THROTTLED/.test(code) ? 'overload' : 'application_error',
      faultDomain: 'application',
      by: code,
    }
  const upstream = /\b(?:ROUTER_EXTERNAL_TARGET_[A-Z_]+|DNS_HOSTNAME_[A-Z_]+)\b/.exec(message)?.[0]
  if (upstream !== undefined)
    return { type: upstream.startsWith('DNS') ? 'dns_error' : 'connection_refused', by: upstream }
  if (status < 500) return undefined
  if (status === 504)
    return { type: 'http_response_timeout', faultDomain: 'application', by: 'status 504' }
  return readApplicationError(message)
}

function finish(draft: Draft, object: JsonObject): Reading {
  const message = textOf(lookUp(object, 'message')) ?? ''
  const proxied = textOf(lookUp(object, 'proxy.statusCode'))
  const own = textOf(lookUp(object, 'statusCode'))
  // −1 at the proxy: a page is made anew in the background, and nobody waits for it.
  if (proxied === '-1' && (own === undefined || own === '-1')) draft.double = 'subrequest'
  if (proxied === '-1') delete draft.status
  if (own !== undefined) assign(draft, { is: 'upstreamStatus' }, own)
  if (draft.status === undefined || draft.status === 0) {
    if (own === undefined && proxied === undefined) return 'no-event'
    // No response: the function crashed.
    if (own === '-1' && draft.double === undefined) draft.status = 500
    else if (own !== undefined) assign(draft, { is: 'status' }, own)
  }
  const duration = /\bDuration: ([\d.]{1,12}) ms/.exec(message)?.[1]
  if (duration !== undefined) draft.durationMs = Number(duration)
  const function_ = textOf(lookUp(object, 'entrypoint'))
  if (function_ !== undefined) draft.upstream = function_.slice(0, 256)
  const crashed: CauseReading = {
    type: 'application_error',
    faultDomain: 'application',
    by: 'statusCode -1',
  }
  const cause =
    causeOf(message, draft.status ?? 0) ??
    (own === '-1' && draft.double === undefined ? crashed : undefined)
  if (cause !== undefined) draft.cause = cause
  return draft
}

const means: Readonly<Record<string, Meaning>> = {
  'proxy.timestamp': { is: 'time', form: 'epoch', start: true },
  timestamp: { is: 'time', form: 'any' },
  timestampInMs: { is: 'time', form: 'epoch' },
  'proxy.statusCode': { is: 'status' },
  responseStatusCode: { is: 'status' },
  'proxy.method': { is: 'method' },
  requestMethod: { is: 'method' },
  'proxy.path': { is: 'target' },
  path: { is: 'target' },
  requestPath: { is: 'target' },
  'proxy.host': { is: 'host' },
  host: { is: 'host' },
  'proxy.clientIp': { is: 'client' },
  'proxy.userAgent': { is: 'agent' },
  'proxy.region': { is: 'edge' },
  executionRegion: { is: 'edge' },
  deploymentId: { is: 'release' },
  requestId: { is: 'requestId' },
  'proxy.vercelId': { is: 'requestId' },
}

const read = jsonReader({ needs: [], means, finish })

export const vercelDrain: LogFormat = defineFormat({
  id: 'vercel-drain',
  name: 'Vercel log drain',
  product: 'vercel',
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
    'release',
    'requestId',
    'cause',
  ],
  advice:
    'Vercel’s drain has no duration: a trace drain, or Server-Timing from the function, would tell slow from dead.',
  // A message may tell of a failure whatever the status.
  scan: scanBy(Object.entries(means), ['statusCode', 'message']),
  start: stateless((line) => {
    const object = parseObject(line)
    if (object === undefined) return undefined
    const ours =
      (Object.hasOwn(object, 'deploymentId') && Object.hasOwn(object, 'source')) ||
      lookUp(object, 'proxy.vercelId') !== undefined ||
      (Object.hasOwn(object, 'projectId') && lookUp(object, 'proxy.statusCode') !== undefined)
    return ours ? read(line) : undefined
  }),
  rank: 2,
  samples: [
    {
      line: '{"id":"157","deploymentId":"dpl_x","source":"lambda","host":"shop.vercel.app","timestamp":1795342272330,"projectId":"prj_x","level":"error","message":"Task timed out after 15.00 seconds","entrypoint":"api/index.js","path":"/api/cart","statusCode":504,"requestId":"643af4e3","environment":"production","executionRegion":"fra1","proxy":{"timestamp":1795342257310,"method":"GET","host":"shop.vercel.app","path":"/api/cart?id=7","userAgent":["curl/8.5.0"],"region":"fra1","statusCode":504,"clientIp":"203.0.113.7","vercelCache":"MISS","vercelId":"fra1::abc"}}',
      record: {
        timeMs: 1_795_342_257_310,
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        host: 'shop.vercel.app',
        status: 504,
        upstreamStatus: 504,
        edge: 'fra1',
        upstream: 'api/index.js',
        release: 'dpl_x',
        agent: 'curl/8.5.0',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'Task timed out after 15.00 s',
        },
      },
    },
    {
      line: '{"id":"2","deploymentId":"dpl_x","source":"lambda","host":"shop.vercel.app","timestamp":1795342272330,"projectId":"prj_x","level":"error","message":"boom","path":"/api/cart","statusCode":-1,"requestId":"7"}',
      record: {
        status: 500,
        cause: { type: 'application_error', faultDomain: 'application', by: 'statusCode -1' },
      },
    },
    {
      line: '{"id":"3","deploymentId":"dpl_x","source":"build","timestamp":1795342272330,"projectId":"prj_x","level":"info","message":"Building","host":"shop.vercel.app"}',
      record: 'no-event',
    },
    {
      line: '{"id":"4","deploymentId":"dpl_x","source":"static","host":"shop.vercel.app","timestamp":1795342272330,"projectId":"prj_x","level":"info","proxy":{"timestamp":1795342272310,"method":"GET","path":"/","statusCode":-1,"region":"fra1"}}',
      record: { double: 'subrequest', path: '/' },
    },
  ],
  source: {
    url: 'https://vercel.com/docs/drains/reference/logs',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
