import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { compilePattern } from '../text/pattern.ts'

const prefix = /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}\] \[\d+\] \[INFO\] /

/** The protocol stands without its name: `GET / 1.1`. */
const read = compilePattern(
  [
    { is: 'client' },
    ' ',
    { is: 'skip' },
    ' ',
    { is: 'skip' },
    ' [',
    { is: 'time', form: 'clf' },
    '] "',
    { is: 'method' },
    ' ',
    { is: 'target' },
    ' ',
    { is: 'skip' },
    '" ',
    { is: 'status' },
    ' ',
    { is: 'skip' },
    ' "',
    { is: 'skip' },
    '" "',
    { is: 'agent' },
    '"',
  ],
  (draft, rest) => {
    const seconds = /^ (\d+\.\d{6})$/.exec(rest)?.[1]
    if (seconds !== undefined) draft.durationMs = Number(seconds) * 1000
    return rest === '' || seconds !== undefined
  },
)

export const hypercorn: LogFormat = defineFormat({
  id: 'hypercorn',
  name: 'Hypercorn access log',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice: 'access_log_format: append %(L)s for the duration.',
  start: stateless((line) =>
    / (?:\d(?:\.\d)?|ws)" \d{3} /.test(line) ? read(line.replace(prefix, '')) : undefined,
  ),
  rank: 2,
  samples: [
    {
      line: '[2026-11-22 10:11:12 +0000] [7] [INFO] 203.0.113.7:52040 - - [22/Nov/2026:10:11:12 +0000] "GET /api/cart 1.1" 500 21 "-" "curl/8.5.0"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        status: 500,
        agent: 'curl/8.5.0',
      },
    },
    {
      line: '198.51.100.9:443 - - [22/Nov/2026:11:11:12 +0100] "POST /a 2" 200 - "-" "-" 0.012345',
      record: { client: '198.51.100.9', method: 'POST', status: 200, durationMs: 12.345 },
    },
    {
      line: 'None - - [22/Nov/2026:10:11:12 +0000] "GET /ws ws" 403 - "-" "-"',
      record: { path: '/ws', status: 403 },
    },
  ],
  source: {
    url: 'https://github.com/pgjones/hypercorn/blob/main/src/hypercorn/logging.py',
    checked: '2026-11-24',
    kind: 'source',
  },
})
