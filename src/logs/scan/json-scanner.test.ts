import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileScanner } from '../../../scripts/build-scanner.ts'
import { formats } from '../formats/index.ts'
import { openLogStream } from '../reading/log-stream.ts'
import type { StreamOptions } from '../reading/record-reader.ts'
import { createTally } from '../tally/tally.ts'

const minute = '2026-11-22T10:11'
const second = (index: number): string => `${minute}:${String(index % 60).padStart(2, '0')}`

/** A plain line of each format that has keys for the scanner. */
const styles: Readonly<Record<string, (index: number) => object>> = {
  'nginx-json': (index) => ({
    time_iso8601: `${second(index)}+00:00`,
    remote_addr: '203.0.113.7',
    request_method: 'GET',
    request_uri: `/a?q=${index}`,
    status: String(index % 9 === 0 ? 502 : 200),
    request_time: '0.031',
    http_user_agent: 'curl "8" \\ é',
    upstream_addr: '10.0.0.5:80',
  }),
  'caddy-json': (index) => ({
    level: 'info',
    ts: 1_795_342_272.25 + (index % 60),
    logger: 'http.log.access.log0',
    msg: 'handled request',
    request: { remote_ip: '2001:db8::7', method: 'GET', host: 'a', uri: '/', headers: {} },
    duration: 0.03,
    status: index % 9 === 0 ? 502 : 200,
    resp_headers: { Server: ['Caddy'] },
  }),
  'envoy-json': (index) => ({
    start_time: `${second(index)}.125Z`,
    method: 'GET',
    path: '/a',
    response_code: index % 9 === 0 ? 503 : 200,
    response_flags: index % 9 === 0 ? 'UF' : '-',
    response_code_details: 'via_upstream',
    duration: 11,
    upstream_cluster: 'outbound|80||api',
  }),
  'traefik-json': (index) => ({
    ClientHost: '203.0.113.7',
    DownstreamStatus: index % 9 === 0 ? 502 : 200,
    Duration: 4_000_000,
    RequestMethod: 'GET',
    RequestPath: '/ping',
    StartUTC: `${second(index)}Z`,
  }),
  'cloudflare-logpush': (index) => ({
    ClientIP: '203.0.113.7',
    ClientRequestHost: 'a',
    ClientRequestURI: '/',
    ClientRequestSource: 'eyeball',
    EdgeStartTimestamp: 1_795_342_272_123 + (index % 60) * 1000,
    EdgeResponseStatus: index % 9 === 0 ? 522 : 200,
    OriginResponseStatus: index % 9 === 0 ? 0 : 200,
  }),
  'gcp-http-lb': (index) => ({
    httpRequest: { requestMethod: 'GET', requestUrl: 'https://a/', status: 200, latency: '0.1s' },
    jsonPayload: { statusDetails: 'response_sent_by_backend' },
    resource: { type: 'http_load_balancer', labels: { zone: 'global' } },
    timestamp: `${second(index)}.078651Z`,
  }),
  'pino-http': (index) => ({
    level: 30,
    time: 1_795_342_272_123 + (index % 60) * 1000,
    req: { id: index, method: 'GET', url: '/', headers: { host: 'a' } },
    res: { statusCode: index % 9 === 0 ? 500 : 200 },
    responseTime: 11,
    msg: 'request completed',
  }),
  'akamai-datastream2': (index) => ({
    version: 1,
    cp: '123456',
    reqId: '1239f220',
    reqTimeSec: String(1_795_342_272.125 + (index % 60)),
    statusCode: index % 9 === 0 ? '503' : '200',
    cliIP: '203.0.113.7',
    reqMethod: 'GET',
    reqHost: 'a',
    reqPath: '/a%20b',
    errorCode: index % 9 === 0 ? 'ERR_CONNECT_FAIL|x' : '-',
  }),
  'fastly-json': (index) => ({
    timestamp: `${second(index)}+0000`,
    client_ip: '203.0.113.7',
    host: 'a',
    url: '/a',
    request_method: 'GET',
    response_status: index % 9 === 0 ? 503 : 200,
    response_reason: index % 9 === 0 ? 'first byte timeout' : 'OK',
    fastly_server: 'cache-fra-eddf8230020-FRA',
    fastly_is_edge: true,
  }),
  'netlify-drain': (index) => ({
    account_id: 'a',
    log_type: 'traffic',
    timestamp: `${second(index)}.125Z`,
    status_code: index % 9 === 0 ? 502 : 200,
    method: 'GET',
    url: 'https://a/',
    duration: 12,
  }),
  bunyan: (index) => ({
    name: 'shop',
    hostname: 'h',
    pid: 7,
    level: 30,
    req: { method: 'GET', url: '/' },
    res: { statusCode: index % 9 === 0 ? 500 : 200 },
    latency: 12,
    msg: 'request finish',
    time: `${second(index)}.125Z`,
    v: 0,
  }),
  lograge: (index) => ({
    method: 'GET',
    path: '/cart',
    format: 'html',
    controller: 'CartsController',
    action: 'show',
    status: index % 9 === 0 ? 500 : 200,
    duration: 79.02,
    '@timestamp': `${second(index)}.125Z`,
  }),
  ndjson: (index) => ({
    time: `${second(index)}.5Z`,
    method: 'GET',
    path: '/cart',
    status: index % 9 === 0 ? 500 : 200,
    duration_ms: 31.5,
    message: 'done',
  }),
}

/** What a reading of the bytes comes to. */
function resultOf(text: Uint8Array, options: StreamOptions, pieces: number): unknown {
  const tally = createTally()
  const stream = openLogStream(tally, options)
  for (let at = 0; at < text.length; at += pieces) stream.push(text.subarray(at, at + pieces))
  stream.end()
  const {
    counts,
    hiddenFailures,
    formats: shares,
    lines,
    requests,
    doubles,
    outside,
    unread,
  } = tally.finish()
  const cells = (one: typeof counts): unknown =>
    [...one.entries()]
      .map(({ startMs, status, count }) => `${startMs} ${status} ${count}`)
      .toSorted()
  return {
    cells: cells(counts),
    hidden: cells(hiddenFailures),
    shares: shares.map((share) => `${share.id} ${share.lines}`).toSorted(),
    lines,
    requests,
    doubles,
    outside,
    unread,
  }
}

const oddValue = fc.constantFrom<unknown>(
  0,
  -1,
  499,
  502,
  99,
  600,
  200.5,
  5.02e2,
  '',
  '-',
  '200',
  '0200',
  'DC',
  'UT',
  null,
  true,
  [],
  {},
  [502],
  ['x'],
  { status: 500 },
  'inbound|80||',
  'edgeWorkerCacheAPI',
  'block',
  'http.log.error.log0',
  '2026-11-22T10:11:12+05:30',
  '2026-11-22T24:00:00Z',
  '2026-02-31T10:11:12Z',
  '2026-11-22T10:11:60Z',
  '2026-11-22 10:11:12,5',
  '22/Nov/2026:10:11:12 +0000',
  1_795_342_272,
  1_795_342_272.999_999,
  Number('1795342272999999999'),
  '1795342272999999999',
  4_300_000_000,
  1e300,
  '1795342272.5',
  'é\u2028\u0000',
  '\ud800',
  'connect ECONNREFUSED 10.0.0.9:5432',
)
const oddKeys =
  'status code http res request response __proto__ constructor message log stream kubernetes records event logger reqId v err cause res.statusCode http.status request.uri OriginResponseStatus WAFAction @timestamp timestamp msec response_flags status_code eventId ingestionTime Status'
const oddKey = fc.constantFrom(...oddKeys.split(' '))
/** What may happen to the text of a line. */
const oddText = fc.constantFrom<(line: string, at: number) => string>(
  (line, at) => line.slice(0, at % line.length),
  (line, at) => line.slice(at % line.length),
  (line, at) => line.slice(0, at % line.length) + line,
  (line) => `${line}\r`,
  (line) => `${line},`,
  (line) => ` ${line} `,
  (line) => `\ufeff${line}`,
  (line) => line + line,
  (line) => `[${line}]`,
  (line) => `{"records":[${line}]}`,
  (line) => `{"message":${JSON.stringify(line)},"@timestamp":"2026-11-22T10:11:12Z"}`,
  (line) =>
    `{"log":${JSON.stringify(`${line}\n`)},"stream":"stdout","time":"2026-11-22T10:11:12Z"}`,
  (line) => `2026-11-22T10:11:12.000000000Z stdout F ${line}`,
  (line) => line.replaceAll(',', ' , ').replaceAll(':', ' : '),
  (line) => line.replace('"s', String.raw`"\u0073`),
  (line) => line.replace('"', '\t"'),
  (line) => line.replace(/\d/, '0$&'),
  (line) => line.replace(/:(\d)/, ':+$1'),
  (line) => line.replace('true', 'True'),
  (line, at) => `${line.slice(0, at % line.length)}\0${line.slice(at % line.length)}`,
  (line, at) => `${line.slice(0, at % line.length)}\\${line.slice(at % line.length)}`,
  (line, at) => `${line.slice(0, at % line.length)}"${line.slice(at % line.length)}`,
  (line) => line.replace(/"[^"]*":/, '$&$&'),
  (line) => line.replace(/^\{/, '{"status":200,"status":502,'),
  (line) => line.replace(/\}$/, ',"res":{"statusCode":200},"res":{"statusCode":503}}'),
  (line) => `${line.slice(0, -1)},"x":"${'y'.repeat(70_000)}"}`,
  () => '',
  () => 'rubbish',
  () => '[[[[[[[[',
  () => '{"a":'.repeat(90),
)

const change = fc.record({
  index: fc.nat(80),
  key: fc.option(oddKey),
  own: fc.nat(20),
  value: oddValue,
  text: fc.option(oddText, { freq: 2 }),
  at: fc.nat(500),
  first: fc.boolean(),
})

interface Change {
  readonly key: string | null
  readonly own: number
  readonly value: unknown
  readonly text: ((line: string, at: number) => string) | null
  readonly at: number
  readonly first: boolean
}

function changed(object: object, edit: Change): string {
  const keys = Object.keys(object)
  const name = edit.key ?? keys[edit.own % keys.length] ?? 'status'
  const rest = Object.entries(object).filter(([key]) => key !== name)
  const pair = [name, edit.value] as const
  const pairs = edit.first ? [pair, ...rest] : [...rest, pair]
  const line = `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
  return edit.text === null ? line : edit.text(line, edit.at)
}

test.each(Object.entries(styles))(
  '%s: what the scanner counts is what the reader counts, on any line',
  (id, make) => {
    expect(formats.find((format) => format.id === id)?.scan).toBeDefined()
    const plain = (count: number): string =>
      Array.from({ length: count }, (_, index) => `${JSON.stringify(make(index))}\n`).join('')
    const head = plain(420)
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 50, max: 100_000 }),
        fc.boolean(),
        (edits, pieces, bounded) => {
          const odd = edits.map((edit) => changed(make(edit.index), edit))
          // Each odd line twice, since what was learned of one is applied to the next.
          const text = encoder.encode(`${head}${odd.join('\n')}\n${plain(9)}${odd.join('\n')}`)
          const limits = bounded
            ? { sinceMs: 1_795_342_280_500, untilMs: 1_795_342_312_100 }
            : undefined
          expect(resultOf(text, { ...limits }, pieces)).toEqual(
            resultOf(text, { ...limits, inFull: true }, pieces),
          )
        },
      ),
      { numRuns: 15 },
    )
  },
)

test('plain lines are left to the scanner: none but the first of a shape is read in full', () => {
  for (const [id, make] of Object.entries(styles)) {
    const text = new TextEncoder().encode(
      Array.from({ length: 20_000 }, (_, index) => `${JSON.stringify(make(index))}\n`).join(''),
    )
    let inFull = 0
    const stream = openLogStream(createTally(), { tap: () => (inFull += 1) })
    stream.push(text)
    stream.end()
    expect(inFull, id).toBeLessThan(50)
  }
})

test('the committed module is what the sources compile to', async () => {
  const made = await compileScanner('json')
  const committed = readFileSync(new URL('json-scanner-module.ts', import.meta.url), 'utf8')
  expect(made).toBe(committed)
})
