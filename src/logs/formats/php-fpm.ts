import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'

/** `%R - %u %t "%m %r%Q%q" %s`: unlike the common format it has no brackets, and the time is that of the beginning. */
const form =
  /^(\S+) - +(?:\S+ +)?(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}) "([A-Z]+|-)? ?((?:(?! HTTP\/)[^"])*)" (\d{3})(?: (.*))?$/

/** The commented example of www.conf appends `%f %{milli}d %{kilo}M %C%%`. */
const exampleTail = /^\S+ (\d+\.\d{3}) \d+ \d+\.\d\d%$/
const seconds = /(?:^| )(\d+\.\d{3})(?= |$)/

function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, client = '', time = '', method = '', target = '', status = '', tail = ''] = match
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'clf', start: true }, time)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'target' }, target)
  if (!assign(draft, { is: 'status' }, status)) return undefined
  const ms = exampleTail.exec(tail)?.[1]
  const s = seconds.exec(tail)?.[1]
  if (ms !== undefined) draft.durationMs = Number(ms)
  else if (s !== undefined) draft.durationMs = Number(s) * 1000
  return draft
}

export const phpFpm: LogFormat = defineFormat({
  id: 'php-fpm',
  name: 'PHP-FPM access log',
  product: 'php-fpm',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs'],
  advice: 'access.format = "%R - %u %t \\"%m %r%Q%q\\" %s %f %{milli}d %{kilo}M %C%%"',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '10.0.0.3 -  22/Nov/2026:10:11:12 +0000 "GET /index.php" 200',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        startsAt: true,
        client: '10.0.0.3',
        method: 'GET',
        path: '/index.php',
        status: 200,
      },
    },
    {
      line: '- - ann 22/Nov/2026:11:11:12 +0100 "POST /index.php?r=cart" 500 /srv/app/index.php 30012.345 2048 16.22%',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        path: '/index.php',
        status: 500,
        durationMs: 30_012.345,
      },
    },
    {
      line: '127.0.0.1 -  22/Nov/2026:10:11:12 +0000 "- " 200',
      record: { client: '127.0.0.1', status: 200 },
    },
  ],
  source: {
    url: 'https://www.php.net/manual/en/install.fpm.configuration.php#access-format',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
