import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'

const form =
  /^\[pid: \d+\|app: -?\d+\|req: [\d/-]+\] (\S*) \([^)]*\) \{[^}]*\} \[([^\]]+)\] (\S*) (.*?) => generated \d+ bytes in (\d+) (msecs|micros)(?: via \w+\(\))? ?(?:\(([^ )]+) (\d{3})\))?/

function read(line: string): LogRecord | undefined {
  if (!line.startsWith('[pid: ')) return undefined
  const match = form.exec(line)
  if (match === null) return undefined
  const [, client = '', time = '', method = '', target = '', took = '', unit, , status] = match
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'ctime', start: true }, time)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'target' }, target)
  assign(draft, { is: 'duration', unit: unit === 'micros' ? 'us' : 'ms' }, took)
  // Empty brackets: the application sent no status line.
  assign(draft, { is: 'status' }, status ?? '0')
  return draft
}

export const uwsgi: LogFormat = defineFormat({
  id: 'uwsgi',
  name: 'uWSGI request log',
  product: 'uwsgi',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs'],
  advice:
    'log-x-forwarded-for = true gives the address of the client instead of that of the proxy.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[pid: 88|app: 0|req: 3/2] 203.0.113.7 () {38 vars in 696 bytes} [Sun Nov 22 10:11:12 2026] POST /update?id=7 => generated 47 bytes in 60003 msecs (HTTP/1.1 504) 9 headers in 378 bytes (1 switches on core 3)',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        startsAt: true,
        client: '203.0.113.7',
        method: 'POST',
        path: '/update',
        status: 504,
        durationMs: 60_003,
      },
    },
    {
      line: '[pid: 88|app: 0|req: 4/3] 2001:db8::7 (ann) {34 vars in 617 bytes} [Sun Nov  1 10:11:12 2026] GET / => generated 215 bytes in 68 micros (HTTP/1.1 200) 9 headers in 373 bytes (1 switches on core 8)',
      record: { client: '2001:db8::7', path: '/', status: 200, durationMs: 0.068 },
    },
    {
      line: '[pid: 88|app: -1|req: -1/4] 203.0.113.7 () {34 vars in 617 bytes} [Sun Nov 22 10:11:12 2026] GET /gone => generated 0 bytes in 3 msecs () 0 headers in 0 bytes (0 switches on core 0)',
      record: { path: '/gone', status: 0, durationMs: 3 },
    },
  ],
  source: {
    url: 'https://uwsgi-docs.readthedocs.io/en/latest/LogFormat.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
