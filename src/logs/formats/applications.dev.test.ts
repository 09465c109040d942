import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openLogStream } from '../reading/log-stream.ts'
import type { Tally } from '../tally/tally.ts'
import { createTally } from '../tally/tally.ts'

/** Captured logs beside the repository, of which they are no part: without them nothing is tested here. */
const folder = new URL('../../../../shared/data/logs-dev/', import.meta.url)
const isHere = existsSync(new URL('index.json', folder))

function read(file: string): Tally {
  const tally = createTally()
  const stream = openLogStream(tally)
  stream.push(gunzipSync(readFileSync(new URL(file, folder))))
  stream.end()
  return tally.finish()
}

describe.skipIf(!isHere)('captured logs of applications', () => {
  test('uWSGI: every request with status, time and duration', () => {
    const { lines, requests, unread, formats, rows, untimed } = read('uwsgi/lnav-uwsgi.log.gz')
    expect(formats.map(({ id, lines: own }) => `${id} ${own}`)).toEqual(['uwsgi 19'])
    expect({ lines, requests, foreign: unread.foreign, untimed: untimed.size }).toEqual({
      lines: 19,
      requests: 19,
      foreign: 0,
      untimed: 0,
    })
    const all = rows.all()
    expect(all.every(({ status }) => status === 200)).toBe(true)
    expect(Math.min(...all.map(({ durationMs }) => durationMs ?? -1))).toBeCloseTo(0.068)
    expect(Math.max(...all.map(({ durationMs }) => durationMs ?? -1))).toBe(129)
    expect(new Date(all[0]?.timeMs ?? 0).toISOString()).toBe('2016-03-13T22:49:12.000Z')
  })

  test('OpenTelemetry: the errors of every batch, and no line is foreign', () => {
    const { requests, unread, formats, complaints } = read('otel/lnav-otel-collector.jsonl.gz')
    expect(formats.map(({ id, lines }) => `${id} ${lines}`)).toEqual(['otel-log-messages 6'])
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 0, foreign: 0 })
    expect(
      complaints
        .map(({ level, cause, firstMs }) => [level, cause?.type, firstMs])
        .toSorted((a, b) => Number(a[2]) - Number(b[2])),
    ).toEqual([
      ['error', 'connection_timeout', 1_700_000_003_000],
      ['fatal', 'application_error', 1_700_000_007_000],
    ])
  })
})
