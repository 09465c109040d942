import { readCloudFrontResult } from '../causes/cloudfront-results.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { decodePercent } from '../text/decode-percent.ts'
import { readTime } from '../text/parse-time.ts'

const methods = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|PROPFIND|[A-Z]{3,12})$/
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]+)$/i
const edge = /^[A-Z]{3}\d+(?:-[A-Z]+\d+)?$/
const protocol = /^(?:https?|wss?)$/
const hostName = /^[\w-]+(?:\.[\w-]+)+$/
const requestId = /^[\w-]{40,64}=*$/

/**
 * The columns are chosen, their order is fixed and no line names them, so each is known by its look and its place:
 * time, address, time to first byte, status, bytes, method, protocol, host, path, bytes, edge, request id, host, time taken …
 */
function read(line: string): LogRecord | undefined {
  if (!/^\d{10}(?:\.\d{1,6})?\t/.test(line)) return undefined
  const parts = line.split('\t')
  if (parts.length < 4 || parts.length > 80) return undefined
  const draft: Draft = {}
  if (!readTime(draft, 'epoch', parts[0] ?? '')) return undefined
  const seconds: number[] = []
  let cause: CauseReading | undefined
  for (const part of parts.slice(1)) {
    if (part === '' || part === '-') continue
    if (/^\d{1,6}\.\d{3}$/.test(part)) seconds.push(Number(part))
    else if (draft.status === undefined && /^(?:[1-5]\d\d|000|0)$/.test(part))
      assign(draft, { is: 'status' }, part)
    else if (draft.client === undefined && address.test(part)) draft.client = part
    else if (draft.path === undefined && part.startsWith('/')) assign(draft, { is: 'target' }, part)
    else if (draft.edge === undefined && edge.test(part)) draft.edge = part
    else if (draft.requestId === undefined && requestId.test(part)) draft.requestId = part
    else if (hostName.test(part) && !protocol.test(part) && draft.agent === undefined)
      draft.host = part
    else if (draft.method === undefined && methods.test(part)) draft.method = part
    else if (
      draft.agent === undefined &&
      /%20|^[\w.-]+\/\d/.test(part) &&
      !part.startsWith('HTTP/')
    )
      draft.agent = decodePercent(decodePercent(part)).slice(0, 300)
    else cause ??= readCloudFrontResult(part)
  }
  if (draft.status === undefined || (draft.edge ?? draft.requestId ?? draft.method) === undefined)
    return undefined
  if (cause !== undefined) draft.cause = cause
  putTimes(draft, seconds)
  if (parts.includes('Miss') && draft.cause === undefined && draft.status > 0)
    draft.upstreamStatus = draft.status
  return draft
}

/** Time to first byte, then time taken; behind them the origin's first and last byte. */
function putTimes(draft: Draft, seconds: readonly number[]): void {
  const [first, taken, originFirst] = seconds
  const took = taken !== undefined && first !== undefined && taken >= first ? taken : first
  if (took !== undefined) draft.durationMs = took * 1000
  if (originFirst !== undefined) draft.upstreamMs = originFirst * 1000
}

export const awsCloudfrontRealtime: LogFormat = defineFormat({
  id: 'aws-cloudfront-realtime',
  name: 'Amazon CloudFront real-time log',
  product: 'aws-cloudfront',
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
    'edge',
    'requestId',
    'cause',
  ],
  advice:
    'Add the fields x-edge-detailed-result-type, origin-fbl and x-edge-location to the real-time log configuration.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '1795342272.123\t203.0.113.7\t0.045\t504\t1045\tGET\thttps\td111111abcdef8.cloudfront.net\t/report\t512\tFRA56-P1\tyGN3U9nkYoxOgZrCZAbcmKSzN7cUcL3M3lVoVrW9vXh1Yk8g4Gk3aA==\tshop.example\t30.045\tHTTP/2.0\tIPv4\tMozilla/5.0%20(X11)\t-\t-\tid=7\tError\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tError\t-\t-\ttext/html\t1045\t-\t-\t25260\tOriginCommError\tDE\tgzip\t*/*\t*\t-\t-\t-\t30.001\t30.001\t3320',
      record: {
        timeMs: 1_795_342_272_123,
        client: '203.0.113.7',
        status: 504,
        method: 'GET',
        path: '/report',
        host: 'shop.example',
        edge: 'FRA56-P1',
        agent: 'Mozilla/5.0 (X11)',
        durationMs: 30_045,
        upstreamMs: 30_001,
        cause: { type: 'http_response_timeout', by: 'OriginCommError' },
      },
    },
    {
      line: '1795342272.123\t2001:db8::7\t200\tGET\td111.cloudfront.net\t/a\tFRA56-P1\tMiss',
      record: { client: '2001:db8::7', status: 200, upstreamStatus: 200, path: '/a' },
    },
    {
      line: '1795342272.001\t203.0.113.7\t0.002\t503\t0\tPOST\thttps\td111.cloudfront.net\t/a\t31\tFRA56-P1\tLimitExceeded',
      record: {
        status: 503,
        method: 'POST',
        durationMs: 2,
        cause: { type: 'http_request_denied', faultDomain: 'edge', by: 'LimitExceeded' },
      },
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
