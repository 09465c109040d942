import { expect, test } from 'vitest'
import { openLogStream } from '../reading/log-stream.ts'
import type { Tally } from '../tally/tally.ts'
import { createTally } from '../tally/tally.ts'

function read(lines: readonly string[]): Tally {
  const tally = createTally()
  const stream = openLogStream(tally)
  stream.push(new TextEncoder().encode(`${lines.join('\n')}\n`))
  stream.end()
  return tally.finish()
}

/** Requests, what nothing read, and the complaints with their causes. */
function summary(lines: readonly string[]): object {
  const { requests, unread, complaints, rows } = read(lines)
  return {
    requests,
    foreign: unread.samples,
    failed: rows.all().filter(({ outcome }) => outcome === 'failed').length,
    causes: complaints.flatMap(({ cause, count }) =>
      cause === undefined ? [] : [`${cause.type} ${count}`],
    ),
  }
}

const trace = [
  'Traceback (most recent call last):',
  '  File "/srv/app.py", line 7, in cart',
  '    return load()',
  '           ^^^^^^',
  'psycopg2.OperationalError: connection to server at "10.0.0.9", port 5432 failed: FATAL:  sorry, too many clients already',
  '',
]

test('Uvicorn: access lines stay requests even where traces outnumber them', () => {
  const lines = Array.from({ length: 60 }, () => [
    'INFO:     203.0.113.7:52040 - "GET /cart HTTP/1.1" 500 Internal Server Error',
    'ERROR:    Exception in ASGI application',
    ...trace,
  ]).flat()
  expect(summary(lines)).toEqual({
    requests: 60,
    foreign: [],
    failed: 0,
    causes: ['connection_limit_reached 60'],
  })
})

test('Gunicorn: access and error lines, traces and workers in one stream', () => {
  const lines = Array.from({ length: 30 }, () => [
    '[2026-11-22 10:11:12 +0000] [23] [ERROR] Error handling request /cart',
    ...trace,
    '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /cart HTTP/1.1" 500 145 "-" "curl/8.5.0" 0.031415',
    '[2026-11-22 10:11:13 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:19)',
    '[2026-11-22 10:11:13 +0000] [7] [INFO] Booting worker with pid: 24',
  ]).flat()
  expect(summary(lines)).toEqual({
    requests: 30,
    foreign: [],
    failed: 30,
    causes: ['application_error 30', 'connection_limit_reached 30', 'http_response_timeout 30'],
  })
})

test('Fastify: three lines are one request, with the cause of the second', () => {
  const lines = Array.from({ length: 20 }, (_one, id) => [
    `{"level":30,"time":1795342272000,"pid":1,"hostname":"w","reqId":"req-${id}","req":{"method":"GET","url":"/cart"},"msg":"incoming request"}`,
    `{"level":50,"time":1795342272001,"pid":1,"hostname":"w","reqId":"req-${id}","req":{"method":"GET","url":"/cart"},"res":{"statusCode":500},"err":{"type":"Error","message":"connect ECONNREFUSED 10.0.0.9:5432"},"msg":"connect ECONNREFUSED 10.0.0.9:5432"}`,
    `{"level":30,"time":1795342272002,"pid":1,"hostname":"w","reqId":"req-${id}","res":{"statusCode":500},"responseTime":2,"msg":"request completed"}`,
    `{"level":40,"time":1795342272003,"pid":1,"hostname":"w","msg":"read ECONNRESET"}`,
  ]).flat()
  const { rows } = read(lines)
  expect(summary(lines)).toEqual({
    requests: 20,
    foreign: [],
    failed: 20,
    causes: ['connection_terminated 20'],
  })
  expect(rows.causes.textOf(rows.all()[0]?.cause ?? -1)).toBe('connection_refused|ECONNREFUSED')
})

test('Rails: interleaved requests keep their own paths, exceptions their own time', () => {
  const lines = Array.from({ length: 20 }, (_one, id) => [
    `I, [2026-11-22T10:11:12.000001 #8]  INFO -- : [a-${id}-aaaa] Started GET "/cart" for 203.0.113.7 at 2026-11-22 10:11:12 +0000`,
    `I, [2026-11-22T10:11:12.000001 #8]  INFO -- : [b-${id}-bbbb] Started GET "/home" for 203.0.113.7 at 2026-11-22 10:11:12 +0000`,
    `I, [2026-11-22T10:11:12.000002 #8]  INFO -- : [a-${id}-aaaa] Processing by CartsController#show as HTML`,
    `I, [2026-11-22T10:11:12.000003 #8]  INFO -- : [b-${id}-bbbb] Completed 200 OK in 3ms (Views: 1.1ms)`,
    `I, [2026-11-22T10:11:12.000004 #8]  INFO -- : [a-${id}-aaaa] Completed 500 Internal Server Error in 79ms (ActiveRecord: 12.1ms)`,
    `F, [2026-11-22T10:11:12.000005 #8] FATAL -- : [a-${id}-aaaa]   `,
    `F, [2026-11-22T10:11:12.000006 #8] FATAL -- : [a-${id}-aaaa] Redis::CannotConnectError (Connection refused - connect(2) for 10.0.0.9:6379):`,
  ]).flat()
  const { rows, complaints } = read(lines)
  const failed = rows.all().filter(({ outcome }) => outcome === 'failed')
  expect(failed.map(({ durationMs }) => durationMs)).toEqual(Array.from({ length: 20 }, () => 79))
  expect(
    new Set(failed.map(({ values }) => rows.dictionaries.path.textOf(values[0] ?? -1))),
  ).toEqual(new Set(['/cart']))
  expect(summary(lines)).toMatchObject({ requests: 40, foreign: [], failed: 20 })
  expect(complaints.find(({ cause }) => cause !== undefined)).toMatchObject({
    count: 20,
    cause: { type: 'connection_refused', faultDomain: 'dependency' },
    firstMs: Date.UTC(2026, 10, 22, 10, 11, 12),
  })
})

test('OTLP: every record of a batch is a request of its own', () => {
  const record = (status: number): object => ({
    timeUnixNano: '1795342272123000000',
    attributes: [
      { key: 'http.response.status_code', value: { intValue: String(status) } },
      { key: 'url.path', value: { stringValue: '/cart' } },
    ],
  })
  const line = JSON.stringify({
    resourceLogs: [{ scopeLogs: [{ logRecords: [record(200), record(500), record(503)] }] }],
  })
  expect(summary([line, line])).toEqual({ requests: 6, foreign: [], failed: 4, causes: [] })
})

test('what systemd and the kernel say is read behind their names in the journal', () => {
  expect(
    summary([
      '2026-11-22T10:11:12+0000 web-1 kernel: Out of memory: Killed process 812 (node) total-vm:1kB',
      '2026-11-22T10:11:12+0000 web-1 systemd[1]: api.service: Main process exited, code=killed, status=9/KILL',
      "2026-11-22T10:11:12+0000 web-1 systemd[1]: api.service: Failed with result 'oom-kill'.",
    ]),
  ).toEqual({
    requests: 0,
    foreign: [],
    failed: 0,
    causes: ['application_error 1', 'application_error 1', 'application_error 1'],
  })
})
