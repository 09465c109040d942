import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tally } from '../tally/tally.ts'
import { createTally } from '../tally/tally.ts'
import { openLogStream } from './log-stream.ts'
import type { StreamOptions } from './record-reader.ts'

interface Told {
  readonly lines: number
  readonly requests: number
  readonly unread: Omit<Tally['unread'], 'samples'>
  /** Lines of all formats together: a line that lost its end counts for the format of its neighbours. */
  readonly read: number
  readonly counts: readonly string[]
  readonly rows: readonly string[]
}

/** Everything of a tally that must not depend on how the lines were read. */
function tell(bytes: Uint8Array, pieces: readonly number[], options: StreamOptions): Told {
  const builder = createTally()
  const stream = openLogStream(builder, options)
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = pieces[turn % pieces.length] ?? bytes.length
    stream.push(bytes.subarray(at, at + size))
    at += size
  }
  stream.end()
  const { lines, requests, unread, formats, counts, rows } = builder.finish()
  const { samples: _samples, ...numbers } = unread
  const cells: string[] = []
  counts.each((startMs, status, count) => cells.push(`${startMs} ${status} ${count}`))
  return {
    lines,
    requests,
    unread: numbers,
    read: formats.reduce((sum, one) => sum + one.lines, 0),
    counts: cells.toSorted(),
    rows: rows
      .all()
      .map(({ timeMs, status, outcome, weight, durationMs, values }) =>
        [
          timeMs,
          status,
          outcome,
          weight,
          durationMs,
          rows.dictionaries.path.textOf(values[0] ?? 0),
          rows.dictionaries.client.textOf(values[5] ?? 0),
          rows.dictionaries.agent.textOf(values[7] ?? 0),
        ].join('|'),
      )
      .toSorted(),
  }
}

const pad = (value: number): string => String(value).padStart(2, '0')
const good = fc
  .record({
    second: fc.integer({ min: 0, max: 59 }),
    minute: fc.integer({ min: 0, max: 59 }),
    status: fc.constantFrom(200, 200, 200, 404, 429, 499, 500, 502, 504),
    client: fc.constantFrom('203.0.113.7', '203.0.113.9', '2001:db8::7'),
    path: fc.constantFrom('/', '/a/17', '/b?q=%20502%20', String.raw`/say\"hi\"`),
    agent: fc.constantFrom('curl/8.5.0', 'kube-probe/1.31', String.raw`odd \"agent\" 502 `, '-'),
    end: fc.constantFrom('', '', '\r'),
  })
  .map(
    ({ second, minute, status, client, path, agent, end }) =>
      `${client} - - [22/Nov/2026:10:${pad(minute)}:${pad(second)} +0100] "GET ${path} HTTP/1.1" ${status} 17 "-" "${agent}"${end}`,
  )
const odd = fc.oneof(
  good.chain((line) => fc.nat(line.length).map((at) => line.slice(0, at))),
  good.map((line) => `\0\0\0${line}`),
  good.map((line) => line.replace('"GET', '\0"GET')),
  good.map((line) => `\u{feff}${line}`),
  good.map((line) => line.replace(/ \d{3} /, ' 999 ')),
  good.map((line) => line.padEnd(66_000, 'z')),
  good.map((line) => `<134>Nov 22 10:11:12 web nginx: ${line}`),
  fc.constantFrom('', '   ', '\0\0\0\0', '{"__proto__":{"status":200}}', 'panic: nil map', '['),
  fc.string({ maxLength: 60 }).map((any) => any.replaceAll('\n', ' ')),
)
const log = fc
  .tuple(
    fc.array(good, { minLength: 400, maxLength: 400 }),
    fc.array(fc.oneof({ weight: 20, arbitrary: good }, { weight: 2, arbitrary: odd }), {
      maxLength: 300,
      size: 'max',
    }),
  )
  .map(([first, then]) => new TextEncoder().encode(`${[...first, ...then].join('\n')}\n`))
const cuts = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 4 })

test('the scanner leads to the same tally as reading every line in full', () => {
  fc.assert(
    fc.property(log, cuts, fc.boolean(), (bytes, pieces, bounded) => {
      const options = bounded
        ? { sinceMs: Date.UTC(2026, 10, 22, 9, 20), untilMs: Date.UTC(2026, 10, 22, 9, 40, 30) }
        : {}
      expect(tell(bytes, pieces, options)).toEqual(
        tell(bytes, [Infinity], { ...options, inFull: true }),
      )
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

test.each([500, 5000])('%i lines of another program before the first request', (banner) => {
  const before = Array.from({ length: banner }, (_, index) => `* module ${index} starts\n`)
  const after = Array.from(
    { length: 3000 },
    (_, index) =>
      `203.0.113.7 - - [22/Nov/2026:10:11:${String(index % 60).padStart(2, '0')} +0000] "GET / HTTP/1.1" 200 1 "-" "c"\n`,
  )
  const tally = createTally()
  const stream = openLogStream(tally)
  stream.push(new TextEncoder().encode(before.join('') + after.join('')))
  stream.end()
  const { requests, unread } = tally.finish()
  expect([requests, unread.foreign]).toEqual([3000, banner])
})
