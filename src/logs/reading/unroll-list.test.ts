import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTally } from '../tally/tally.ts'
import { openLogStream } from './log-stream.ts'
import { unrollList } from './unroll-list.ts'

function unrolled(text: string, cuts: readonly number[]): string {
  const list = unrollList()
  const bytes = new TextEncoder().encode(text)
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = cuts[turn % cuts.length] ?? bytes.length
    pieces.push(list.push(bytes.subarray(at, at + size)))
    at += size
  }
  pieces.push(list.end())
  return Buffer.concat(pieces).toString()
}

const record = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.constantFrom('}, {', ']', '[{', '\\"', '\\', '\n'),
    fc.array(fc.record({ a: fc.string() }), { maxLength: 3 }),
  ),
  { minKeys: 1, maxKeys: 5 },
)
const around = fc.constantFrom<(list: string) => string>(
  (list) => list,
  (list) => `${list}\n`,
  (list) => `\ufeff${list}\n\n`,
  (list) => `{"records":${list}}`,
  (list) => `{"events": ${list}, "next": "a,b]", "more": [1, 2]}\n`,
)

test('a list is its records, however it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      around,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
      (records, wrap, cuts) => {
        const text = wrap(JSON.stringify(records))
        const lines = unrolled(text, cuts)
          .split('\n')
          .filter((line) => line.trim() !== '')
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(records)
      },
    ),
  )
})

test('other logs pass as they are', () => {
  for (const text of [
    '[2026-11-22 10:11:12] a, b',
    '[\n{"a":1},\n{"a":2}\n]',
    '',
    '{"a":[{"b":1}]}',
  ])
    expect(unrolled(text.padEnd(100, 'x'), [7])).toBe(text.padEnd(100, 'x'))
})

test('a list on one line, longer than any line may be', () => {
  const records = Array.from({ length: 5000 }, (_, index) => ({
    time: new Date(Date.UTC(2026, 10, 22, 10) + index * 1000).toISOString(),
    method: 'GET',
    path: '/a',
    status: index % 10 === 0 ? 502 : 200,
  }))
  const tally = createTally()
  const stream = openLogStream(tally)
  stream.push(new TextEncoder().encode(JSON.stringify(records)))
  stream.end()
  const { requests, unread } = tally.finish()
  expect([requests, unread.overLong, unread.foreign]).toEqual([5000, 0, 0])
})
