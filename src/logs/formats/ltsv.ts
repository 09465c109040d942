import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'

/** The labels that ltsv.org recommends. */
const labels: Readonly<Record<string, Meaning>> = {
  time: { is: 'time', form: 'any' },
  host: { is: 'client' },
  forwardedfor: { is: 'forwardedFor' },
  req: { is: 'request' },
  method: { is: 'method' },
  uri: { is: 'target' },
  status: { is: 'status' },
  ua: { is: 'agent' },
  vhost: { is: 'host' },
  reqtime: { is: 'duration', unit: 's' },
  taken_sec: { is: 'duration', unit: 's' },
  reqtime_microsec: { is: 'duration', unit: 'us' },
  apptime: { is: 'upstreamDuration', unit: 's' },
  backend: { is: 'upstream' },
  upstream: { is: 'upstream' },
  upstream_addr: { is: 'upstream' },
  upstream_status: { is: 'upstreamStatus' },
  reqid: { is: 'requestId' },
  request_id: { is: 'requestId' },
}

/** Columns read of a line; more are no log but rubbish. */
const mostColumns = 100

function read(line: string): LogRecord | undefined {
  if (!line.includes('\tstatus:') && !line.startsWith('status:')) return undefined
  const draft: Draft = {}
  for (const column of line.split('\t', mostColumns)) {
    const colon = column.indexOf(':')
    const label = column.slice(0, Math.max(colon, 0))
    const meaning = Object.hasOwn(labels, label) ? labels[label] : undefined
    if (meaning === undefined) continue
    const value = column.slice(colon + 1)
    const bare = meaning.is === 'time' ? value.replace(/^\[|\]$/g, '') : value
    if (!assign(draft, meaning, bare) && (meaning.is === 'status' || meaning.is === 'time'))
      return undefined
  }
  return draft
}

export const ltsv: LogFormat = defineFormat({
  id: 'ltsv',
  name: 'labelled tab-separated values',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'upstream',
    'agent',
  ],
  advice: 'Add reqtime, apptime, upstream_addr and upstream_status to the labels.',
  start: stateless(read),
  rank: 1,
  samples: [
    {
      line: 'time:[22/Nov/2026:10:11:12 +0000]\thost:203.0.113.7\tforwardedfor:-\treq:GET /a?b HTTP/1.1\tstatus:504\tsize:12\tua:curl/8.5.0\tvhost:shop.example\treqtime:60.001\tapptime:60.000\tupstream_addr:10.0.0.5:8080\tupstream_status:504',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        path: '/a',
        host: 'shop.example',
        status: 504,
        durationMs: 60_001,
        upstreamMs: 60_000,
        upstream: '10.0.0.5:8080',
        upstreamStatus: 504,
      },
    },
    {
      line: 'time:2026-11-22T10:11:12+00:00\thost:2001:db8::7\tmethod:POST\turi:/x\tstatus:200\treqtime:0.004\tapptime:-',
      record: { client: '2001:db8::7', method: 'POST', path: '/x', status: 200, durationMs: 4 },
    },
    {
      line: 'time:22/Nov/2026:10:11:12 +0000\thost:203.0.113.7\tstatus:502\t__proto__:x\treqtime_microsec:1500',
      record: { status: 502, durationMs: 1.5 },
    },
  ],
  source: { url: 'http://ltsv.org/', checked: '2026-11-24', kind: 'docs' },
})
