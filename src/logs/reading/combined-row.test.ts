import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combined } from '../formats/combined.ts'
import { readCombinedRow } from './combined-row.ts'

const client = fc.constantFrom('203.0.113.7', '2001:db8::7', '198.51.100.4:4711', 'host.example')
const text = fc.oneof(
  fc.constantFrom('GET /a?b HTTP/1.1', 'GET http://x.example/p HTTP/2.0', '\\x16', '', '-'),
  fc.string({ maxLength: 40 }).map((any) => any.replaceAll(/["\\\r\n]/g, String.raw`\"`)),
)
const line = fc
  .tuple(
    client,
    text,
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('17', '-', 'x'),
    text,
    text,
  )
  .map(
    ([from, request, status, bytes, referer, agent]) =>
      `${from} - - [22/Nov/2026:10:11:12 +0000] "${request}" ${status} ${bytes} "${referer}" "${agent}"`,
  )

test('it reads what the reader of the format reads, but for the time', () => {
  const read = combined.start()
  fc.assert(
    fc.property(line, fc.constantFrom('', ' ', ' 0.25', ' "more"'), (start, tail) => {
      const fast = readCombinedRow(start + tail)
      if (fast === undefined) return
      const reading = read(start + tail)
      expect(reading).toEqual({ ...fast, timeMs: Date.UTC(2026, 10, 22, 10, 11, 12) })
    }),
    { numRuns: 2000 },
  )
})

test('plain lines are read by it', () => {
  const sample = '203.0.113.7 - ann [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 157 "-" "x"'
  expect(readCombinedRow(sample)?.path).toBe('/a')
  expect(readCombinedRow(`web-1  | ${sample}`)).toBeUndefined()
})
