import { readCloudFrontResult } from '../causes/cloudfront-results.ts'
import type { LineReader, LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { decodePercent } from '../text/decode-percent.ts'
import { lookUp, parseObject, readObject, textOf } from '../text/json-lines.ts'
import { readTime } from '../text/parse-time.ts'
import { w3cReader } from '../text/w3c-reader.ts'

const means: Readonly<Record<string, Meaning>> = {
  'c-ip': { is: 'client' },
  'cs-method': { is: 'method' },
  'x-host-header': { is: 'host' },
  'cs(host)': { is: 'host' },
  'cs-uri-stem': { is: 'target' },
  'sc-status': { is: 'status' },
  'cs(user-agent)': { is: 'agent' },
  'x-edge-location': { is: 'edge' },
  'x-edge-request-id': { is: 'requestId' },
  'time-taken': { is: 'duration', unit: 's' },
  'origin-fbl': { is: 'upstreamDuration', unit: 's' },
  'timestamp(ms)': { is: 'time', form: 'epoch' },
}

/** The order before a `#Fields:` line was seen, as for a part of a file. */
const columns =
  'date time x-edge-location sc-bytes c-ip cs-method cs(host) cs-uri-stem sc-status cs(referer) cs(user-agent) cs-uri-query cs(cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end'.split(
    ' ',
  )

const headless = /^\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[A-Z]{3}\d+(?:-[A-Z]+\d+)?\t/

function finish(draft: Draft, column: (name: string) => string | undefined): Reading {
  const result = column('x-edge-result-type')
  const detailed = column('x-edge-detailed-result-type') ?? column('x-edge-response-result-type')
  // A miss is answered by the origin, so its status is the origin's.
  const asked = /^(?:Miss|RefreshHit|OriginShieldHit)$/.test(detailed ?? result ?? '')
  if (asked && draft.status !== undefined && draft.status > 0) draft.upstreamStatus = draft.status
  const cause = readCloudFrontResult(detailed ?? '') ?? readCloudFrontResult(result ?? '')
  if (cause !== undefined) draft.cause = cause
  return draft
}

const entries = Object.entries(means)

/** Logs of the second version may be delivered as one object a line. */
function readJson(line: string): Reading {
  const object = parseObject(line)
  if (object === undefined) return undefined
  const columnOf = (name: string): string | undefined => textOf(lookUp(object, name))
  if (columnOf('x-edge-request-id') === undefined && columnOf('x-edge-location') === undefined)
    return undefined
  if (columnOf('sc-status') === undefined) return undefined
  const small = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]))
  const reading = readObject(Object.fromEntries(small), entries)
  if (typeof reading !== 'object' || Array.isArray(reading)) return undefined
  const draft: Draft = { ...reading }
  const [date, time] = [columnOf('date'), columnOf('time')]
  if (draft.timeMs === undefined && date !== undefined && time !== undefined)
    readTime(draft, 'iso', `${date} ${time}Z`)
  return finish(draft, columnOf)
}

export const awsCloudfront: LogFormat = defineFormat({
  id: 'aws-cloudfront-standard',
  name: 'Amazon CloudFront standard log',
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
    'Standard logs of the second version and real-time logs can have origin-fbl, the time until the origin’s first byte: it would tell a slow origin from a slow client.',
  start() {
    const readTabs: LineReader = w3cReader({
      means,
      finish,
      knownBy: ['x-edge-location', 'x-edge-result-type', 'x-edge-request-id'],
      decode: (value) => decodePercent(decodePercent(value)),
      headless: (line) => (headless.test(line) ? columns : undefined),
    })
    return (line) => (line.startsWith('{') ? readJson(line) : readTabs(line))
  },
  rank: 2,
  samples: [
    { line: '#Version: 1.0', record: 'no-event' },
    {
      line: '2026-11-22\t10:11:12\tFRA56-P1\t900\t203.0.113.7\tGET\td111111abcdef8.cloudfront.net\t/favicon.ico\t502\t-\tMozilla/5.0%20(X11)\t-\t-\tError\t1pkpNfBQ39sYMnjjUQjmH2w1\tshop.example\thttps\t675\t0.102\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tError\tHTTP/2.0\t-\t-\t25260\t0.102\tOriginDnsError\ttext/html\t507\t-\t-',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        edge: 'FRA56-P1',
        client: '203.0.113.7',
        method: 'GET',
        path: '/favicon.ico',
        status: 502,
        agent: 'Mozilla/5.0 (X11)',
        requestId: '1pkpNfBQ39sYMnjjUQjmH2w1',
        durationMs: 102,
        cause: { type: 'dns_error', by: 'OriginDnsError' },
      },
    },
    {
      line: '#Fields: date time x-edge-location c-ip cs-method cs-uri-stem sc-status x-edge-result-type time-taken cs(User-Agent)',
      record: 'no-event',
    },
    {
      line: '2026-11-22\t10:11:12\tFRA2\t2001:db8::7\tGET\t/a\t503\tMiss\t0.001\tMozilla/5.0%2520(X11)',
      record: {
        client: '2001:db8::7',
        status: 503,
        upstreamStatus: 503,
        durationMs: 1,
        agent: 'Mozilla/5.0 (X11)',
      },
    },
    {
      line: '2026-11-22\t10:11:12\tFRA2\t203.0.113.7\tGET\t/a\t000\tClientCommError\t8.001\t-',
      record: { status: 0, cause: { type: 'client_closed', by: 'ClientCommError' } },
    },
    {
      line: '{"date":"2026-11-22","time":"10:11:12","x-edge-location":"FRA56-P1","c-ip":"203.0.113.7","cs-method":"GET","cs(Host)":"d111.cloudfront.net","cs-uri-stem":"/a","sc-status":"504","x-edge-result-type":"Error","x-edge-request-id":"q==","time-taken":"30.001","x-edge-detailed-result-type":"OriginCommError"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        status: 504,
        durationMs: 30_001,
        cause: { type: 'http_response_timeout', by: 'OriginCommError' },
      },
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
