import { describe, expect, test } from 'vitest'
import { formats } from '../formats/index.ts'
import { unwrap } from './unwrap.ts'

const json = (value: unknown): string => JSON.stringify(value)

/** What stands around a line, and whether it carries a time with a zone. */
const wrappers: readonly (readonly [string, (line: string) => string])[] = [
  ['nothing', (line) => line],
  ['CR', (line) => `${line}\r`],
  ['RFC 3164', (line) => `<134>Nov 22 10:11:12 web1 nginx[812]: ${line}`],
  ['RFC 3164 without a process', (line) => `<190>Nov  2 10:11:12 web1 nginx: ${line}`],
  ['journald short', (line) => `Nov 22 10:11:12 web1 nginx[812]: ${line}`],
  ['journald short-precise', (line) => `Nov 22 10:11:12.123456 web1 nginx[812]: ${line}`],
  ['journald short-iso', (line) => `2026-11-22T10:11:12+0000 web1 nginx[812]: ${line}`],
  ['journald short-full', (line) => `Sun 2026-11-22 10:11:12 UTC web1 nginx[812]: ${line}`],
  ['journald short-unix', (line) => `1795342272.123456 web1 nginx[812]: ${line}`],
  [
    'journald json',
    (line) => json({ __REALTIME_TIMESTAMP: '1795342272123456', _HOSTNAME: 'web1', MESSAGE: line }),
  ],
  [
    'journald json, bytes',
    (line) =>
      json({
        __REALTIME_TIMESTAMP: '1795342272123456',
        MESSAGE: [...new TextEncoder().encode(line)],
      }),
  ],
  ['RFC 5424', (line) => `<134>1 2026-11-22T10:11:12.123Z web1 nginx 812 - - ${line}`],
  [
    'RFC 5424 with data',
    (line) => `<134>1 2026-11-22T10:11:12.123Z web1 nginx 812 ID47 [a@1 b="c\\]d"][e@2] ${line}`,
  ],
  [
    'RFC 5424 with its length',
    (line) => `418 <134>1 2026-11-22T10:11:12.123Z web1 nginx 812 - - ${line}`,
  ],
  [
    'Docker json-file',
    (line) => json({ log: `${line}\n`, stream: 'stdout', time: '2026-11-22T10:11:12.123456789Z' }),
  ],
  ['CRI', (line) => `2026-11-22T10:11:12.123456789Z stdout F ${line}`],
  [
    'RFC 5424 without its priority',
    (line) => `1 2026-11-22T10:11:12.123Z web1 app 812 - - ${line}`,
  ],
  ['syslog without a tag', (line) => `<134>Nov 22 10:11:12 web1 ${line}`],
  ["Loki's command line", (line) => `2026-11-22T10:11:12Z {app="a", pod="b"} ${line}`],
  ["Loki's web page", (line) => `1795342272123000000\t2026-11-22T10:11:12.123Z\t${line}`],
  ['aws logs tail', (line) => `2026-11-22T10:11:12.123000+00:00 app/web/3f2e ${line}`],
  ['PM2', (line) => `0|shop  | ${line}`],
  ['Foreman', (line) => `10:11:12 web.1   | ${line}`],
  ['Docker Swarm', (line) => `app_web.1.x7k2p9@node1    | ${line}`],
  ['daemontools', (line) => `@400000006b02bd2a2dc6c000 ${line}`],
  [
    'Datadog',
    (line) => json({ id: 'x', content: { timestamp: '2026-11-22T10:11:12Z', message: line } }),
  ],
  ['kubectl --prefix', (line) => `[pod/api-5c9/nginx] ${line}`],
  ['compose', (line) => `web-1  | ${line}`],
  ['compose in colour', (line) => `\u001b[36mweb-1  |\u001b[0m ${line}`],
  ['grep', (line) => `/var/log/nginx/access.log.1:${line}`],
  [
    'Filebeat',
    (line) =>
      json({
        '@timestamp': '2026-11-22T10:11:12.123Z',
        message: line,
        log: { file: { path: '/var/log/a.log' }, offset: 7 },
        host: { name: 'web1' },
      }),
  ],
  [
    'Logstash',
    (line) => json({ '@timestamp': '2026-11-22T10:11:12.123Z', event: { original: line } }),
  ],
  [
    'Fluent Bit in Kubernetes',
    (line) =>
      json({
        date: 1_795_342_272.123,
        stream: 'stdout',
        log: line,
        kubernetes: { pod_name: 'api' },
      }),
  ],
  [
    'Vector',
    (line) =>
      json({
        message: line,
        source_type: 'file',
        timestamp: '2026-11-22T10:11:12.123Z',
        file: '/a',
      }),
  ],
  [
    'CloudWatch Insights',
    (line) => json({ '@timestamp': '2026-11-22 10:11:12.123', '@message': line }),
  ],
  [
    'CloudWatch events',
    (line) =>
      json({
        logStreamName: 'a',
        timestamp: 1_795_342_272_123,
        message: line,
        ingestionTime: 1,
        eventId: '3',
      }),
  ],
  [
    'Google Cloud Logging',
    (line) =>
      json({
        textPayload: line,
        logName: 'projects/p/logs/stdout',
        resource: { type: 'k8s_container' },
        timestamp: '2026-11-22T10:11:12.123Z',
      }),
  ],
  ['Splunk', (line) => json({ preview: false, result: { _raw: line } })],
  [
    'kubectl over Docker',
    (line) =>
      `[pod/api/nginx] ${json({ log: `${line}\n`, stream: 'stdout', time: '2026-11-22T10:11:12Z' })}`,
  ],
]

/** Lines that could be lines of a log, one a format: some begin with a wrapper themselves. */
const lines = formats
  .filter(({ log }) => log === 'access')
  .flatMap(({ id, samples }) => samples.slice(0, 4).map(({ line }) => ({ id, line })))
  .filter(
    ({ id, line }) =>
      // The head of a table stands before its lines, not in a message.
      id !== 'headed-columns' &&
      unwrap(line).line === line &&
      !line.startsWith('#') &&
      !line.startsWith('\u001b'),
  )

describe('lines of every access log', () => {
  test.each(wrappers)('%s', (_, wrap) => {
    const wrong = lines.filter(({ line }) => unwrap(wrap(line)).line !== line)
    expect(wrong.map(({ id, line }) => `${id}: ${line.slice(0, 80)}`)).toEqual([])
  })
})

test.each([
  [
    '2026-11-22T10:11:12.123456789Z 203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 502 0',
    '203.0.113.7 - - [22/',
  ],
  [
    'web-1  | 2026-11-22T10:11:12.123456789Z 2026/11/22 10:11:12 [error] 7#7: *1 x',
    '2026/11/22 10:11:12 [error]',
  ],
  ['[pod/a/b] 2026-11-22T10:11:12.123456789Z {"status":502}', '{"status":502}'],
])('times of kubectl and compose: %s', (line, start) => {
  expect(unwrap(line).line.startsWith(start)).toBe(true)
  expect(unwrap(line).timeMs).toBe(Date.UTC(2026, 10, 22, 10, 11, 12, 123))
})

test.each([
  '2026-11-22T10:11:12.945958Z my-lb 203.0.113.7:2817 10.0.0.5:80 0.000073 -1 -1 504 0 0 0 "GET http://a:80/ HTTP/1.1"',
  '2026-11-22T10:11:12.123Z ERROR worker failed: boom',
  '{"level":"info","message":"GET /a 200 12ms","timestamp":"2026-11-22T10:11:12Z","status":200}',
  '{"level":"info","message":"started","timestamp":"2026-11-22T10:11:12Z"}',
])('a record of its own stays: %s', (line) => {
  expect(unwrap(line).line).toBe(line)
})

test('a part of a line says that it goes on', () => {
  expect(unwrap('2026-11-22T10:11:12.1Z stdout P 203.0.113.7 - - [22/')).toMatchObject({
    line: '203.0.113.7 - - [22/',
    goesOn: true,
  })
})

test('what Caddy writes at a terminal is its JSON, in UTC', () => {
  const { line, timeMs } = unwrap(
    '2026/11/22 10:11:12.123\tERROR\thttp.log.access.log0\thandled request\t{"request": {"uri": "/a"}, "duration": 0.05, "status": 502}',
  )
  expect(timeMs).toBe(Date.UTC(2026, 10, 22, 10, 11, 12, 123))
  expect(JSON.parse(line)).toEqual({
    level: 'error',
    logger: 'http.log.access.log0',
    msg: 'handled request',
    request: { uri: '/a' },
    duration: 0.05,
    status: 502,
  })
})

test.each([
  ['Nov 22 10:11:12', '2026-11-25T18:00:00Z', '2026-11-22T10:11:12.000Z'],
  ['Dec 31 23:59:59', '2026-01-02T00:00:00Z', '2025-12-31T23:59:59.000Z'],
  ['Jan  1 00:30:00', '2025-12-31T23:31:00Z', '2026-01-01T00:30:00.000Z'],
  ['Nov 22 2024 10:11:12', '2026-01-02T00:00:00Z', '2024-11-22T10:11:12.000Z'],
])('%s in a log last written at %s', (stamp, written, expected) => {
  const raw = `${stamp} web1 uvicorn[812]: INFO:     203.0.113.7:52 - "GET /a HTTP/1.1" 200 OK`
  const { line, timeMs, localTime } = unwrap(raw, Date.parse(written))
  expect(line.startsWith('INFO:')).toBe(true)
  expect(new Date(timeMs ?? 0).toISOString()).toBe(expected)
  expect(localTime).toBe(true)
})

test('a wrapper without a year tells nothing where it is not known when the log was written', () => {
  expect(unwrap('Nov 22 10:11:12 web1 app[8]: INFO: a').timeMs).toBeUndefined()
})

test.each([
  'api-5c9f7d app 203.0.113.7:41776 [22/Nov/2026:10:11:12.123] www bk/s1 0/0/1/3/4 200 212',
  '[api-5c9f7d] 2026/11/22 10:11:12 [error] 7#7: *1 connect() failed',
  'Nov 22 10:11:12 level=info method=GET path=/a status=200',
  '[2026-11-22T10:11:12.123Z] 203.0.113.7:41776 [22/Nov/2026:10:11:12.123] www bk/s1 0/0/1/3/4 200 212',
  '[0] kube.var: [[1795342272.123456, {}], {"log"=>"{\\"status\\":200}", "stream"=>"stdout"}]',
  '2026-11-22T10:11:12+00:00\tdocker.app\t{"log":"{\\"status\\":200}","stream":"stdout"}',
])('heads of fewer writers: %s', (raw) => {
  expect(unwrap(raw).line).toMatch(/^(?:203|2026\/|level|\{"status)/)
})

test('the seconds of daemontools', () => {
  const seconds = Date.UTC(2026, 10, 22, 10, 11, 12) / 1000 + 10
  const { timeMs } = unwrap(`@40000000${seconds.toString(16)}2dc6c000 GET /a 200`)
  expect(new Date(timeMs ?? 0).toISOString()).toBe('2026-11-22T10:11:12.000Z')
})
