import type { LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'

const double =
  /^(\S+) \S+ (?:\S+ )?\[([^\]]+)\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-) "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)" (.+)$/
const single =
  /^(\S+) \S+ (?:\S+ )?\[([^\]]+)\] '([^']*)' (\d{3}) (?:\d+|-) '[^']*' '([^']*)'(?: (.+))?$/

/** `%(p)s` is the process in angle brackets, `%(L)s` has six decimals; no other server writes either. */
const processId = /(?:^| )<\d+>(?= |$)/
const seconds = /(?:^|[ =])(\d+\.\d{6})s?(?= |$)/
const withUnit = /(?:^|[ =])(\d+(?:\.\d+)?) ?(us|µs|μs|ms|s)(?= |$)/
const whole = /(?:^|[ =])(\d+)(?= |$)/

/** The tail of `access_log_format`: whole numbers are microseconds once one was too large to be anything else. */
function readGunicornTail(draft: Draft, tail: string, seen: { micros: boolean }): boolean {
  if (tail.includes('"') || tail.length > 200) return false
  const fraction = seconds.exec(tail)?.[1]
  const [, amount, unit] = withUnit.exec(tail) ?? []
  const number = whole.exec(tail.replace(processId, ' '))?.[1]
  if (fraction !== undefined) draft.durationMs = Number(fraction) * 1000
  else if (amount !== undefined && unit !== undefined)
    assign(draft, { is: 'durationWithUnit' }, `${amount}${unit.replace('μ', 'µ')}`)
  else if (number !== undefined) {
    if (Number(number) >= 10_000) seen.micros = true
    if (seen.micros) draft.durationMs = Number(number) / 1000
  }
  return fraction !== undefined || amount !== undefined || processId.test(tail)
}

function readLine(line: string, seen: { micros: boolean }): LogRecord | undefined {
  const match = double.exec(line) ?? single.exec(line)
  if (match === null) return undefined
  const [, client = '', time = '', request = '', status = '', agent = '', tail = ''] = match
  // Varnish writes whole URLs, and its times with six decimals, too.
  if (/^[A-Z]+ https?:/.test(request)) return undefined
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'clf' }, time)) return undefined
  if (!readGunicornTail(draft, tail, seen) && !single.test(line)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'request' }, request)
  assign(draft, { is: 'status' }, status)
  assign(draft, { is: 'agent' }, agent)
  return draft
}

/** The default of Gunicorn is the combined format; this one reads what people add to it. */
export const gunicorn: LogFormat = defineFormat({
  id: 'gunicorn',
  name: 'Gunicorn access log with a duration or a process id',
  product: 'gunicorn',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice:
    'access_log_format = \'%(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %(L)s\'; behind a proxy use %({x-forwarded-for}i)s for %(h)s.',
  start: () => {
    const seen = { micros: false }
    return (line) => readLine(line, seen)
  },
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /api/cart?id=7 HTTP/1.1" 500 145 "-" "curl/8.5.0" 0.031415',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        status: 500,
        agent: 'curl/8.5.0',
        durationMs: 31.415,
      },
    },
    {
      line: '- - ann [22/Nov/2026:11:11:12 +0100] "POST /login HTTP/1.0" 200 5 "-" "say \\"hi\\"" 30012345 <812>',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        path: '/login',
        status: 200,
        durationMs: 30_012.345,
      },
    },
    {
      line: "2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] 'GET /slow HTTP/1.1' 504 0 '-' '-' in 60000123µs",
      record: { client: '2001:db8::7', path: '/slow', status: 504, durationMs: 60_000.123 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 12 "-" "-" 12ms',
      record: { status: 200, durationMs: 12 },
    },
  ],
  source: {
    url: 'https://docs.gunicorn.org/en/stable/settings.html#access-log-format',
    checked: '2026-11-24',
    kind: 'source',
  },
})
