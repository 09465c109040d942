import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileScanner } from '../../../scripts/build-scanner.ts'
import { combined } from '../formats/combined.ts'
import { plainClfScanner } from './plain-clf-scanner.ts'
import type { LineScanner, ScannerOptions } from './scanner.ts'
import { clfScanner, pickReasons } from './scanner.ts'
import { pickWords } from './scanner-limits.ts'
import { wasmClfScanner } from './wasm-clf-scanner.ts'

/** What a scanner counted, by time and status. */
type Counts = Record<string, number>

const countsOf = new WeakMap<LineScanner, Counts>()

/** Makes a scanner whose counts `run` finds. */
function scannerWith(
  make: (options: ScannerOptions) => LineScanner | undefined,
  sampleEvery = 7,
): LineScanner {
  const counts: Counts = {}
  const scanner = make({
    pick: (status) => status >= 500,
    sampleEvery,
    capacity: 1 << 18,
    count(timeMs, status, count) {
      const key = `${new Date(timeMs).toISOString()} ${status}`
      counts[key] = (counts[key] ?? 0) + count
    },
  })
  if (scanner === undefined) expect.fail('no WebAssembly here')
  countsOf.set(scanner, counts)
  return scanner
}

interface Outcome {
  readonly lines: number
  readonly picks: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

/** Feeds the bytes in pieces of the given lengths, over and over. */
function run(scanner: LineScanner, bytes: Uint8Array, pieces: readonly number[]): Outcome {
  const picks: string[] = []
  let lines = 0
  let kept = 0
  let at = 0
  for (let turn = 0; ; turn += 1) {
    const room = scanner.input.length - kept
    const size = Math.min(pieces[turn % pieces.length] ?? room, room, bytes.length - at)
    scanner.input.set(bytes.subarray(at, at + size), kept)
    at += size
    const last = at === bytes.length
    const batch = scanner.scan(kept + size, last)
    for (let index = 0; index < batch.picks.length; index += pickWords) {
      const [from = 0, to = 0, reason = 0, seconds, status] = batch.picks.subarray(index)
      const text = Buffer.from(scanner.input.subarray(from, to)).toString('latin1')
      const name = pickReasons[reason] ?? '?'
      if (name === 'blank') {
        const empty = text.split('\n').slice(0, status)
        picks.push(...empty.map((line) => `other-form ${line}`))
        continue
      }
      const known = reason < 2 ? ` ${seconds} ${status}` : ''
      picks.push(name === 'over-long' ? name : `${name}${known} ${text}`)
    }
    lines += batch.lines
    scanner.input.copyWithin(0, batch.consumed, kept + size)
    kept = kept + size - batch.consumed
    if (last) break
  }
  scanner.drain()
  const counts = countsOf.get(scanner) ?? {}
  return { lines, picks, counts }
}

/** Line by line with the reader of the format; what it does not read may be read by the scanner, never otherwise. */
function naive(bytes: Uint8Array): { lines: string[]; counts: Record<string, number> } {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const read = combined.start()
  const counts: Record<string, number> = {}
  for (const line of lines) {
    const reading = line.length > 65_536 ? undefined : read(line)
    if (typeof reading !== 'object' || !('timeMs' in reading)) continue
    if (reading.timeMs === undefined) continue
    const key = `${new Date(reading.timeMs).toISOString()} ${reading.status}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return { lines, counts }
}

const scanners: readonly (() => LineScanner)[] = [
  () => scannerWith(wasmClfScanner),
  () => scannerWith(plainClfScanner),
]

const pad = (value: number): string => String(value).padStart(2, '0')
const time = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.constantFrom('Jan', 'Feb', 'Mar', 'Sep', 'Nov', 'Dec'),
    year: fc.constantFrom(1970, 1999, 2024, 2026, 2026, 2026),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 60 }),
    zone: fc.constantFrom('+0000', '+0000', '-0330', '+0545', '+1400', '-1200'),
  })
  .map(
    ({ day, month, year, hour, minute, second, zone }) =>
      `${pad(day)}/${month}/${year}:${pad(hour)}:${pad(minute)}:${pad(second)} ${zone}`,
  )
  .filter((text) => !text.startsWith('01/Jan/1970'))
const request = fc.constantFrom(
  'GET / HTTP/1.1',
  'GET /a?b=1 HTTP/2.0',
  'GET /say\\"hi\\" HTTP/1.1',
  'GET /end\\\\',
  '\\x16\\x03',
  '',
  '-',
  'GET /[22/Nov/2026:10:11:12 +0000] "',
  `GET /${'x'.repeat(300)} HTTP/1.1`,
)
const valid = fc
  .tuple(
    fc.constantFrom('203.0.113.7', '2001:db8::1', '\u00ef\u00bb\u00bf203.0.113.7'),
    time,
    request,
    fc.oneof(fc.integer({ min: 100, max: 599 }), fc.constantFrom(200, 502, 999, 0)),
    fc.constantFrom('curl/8', 'a \\"b\\" 502', '-', '" 500 "', 'y'.repeat(70)),
    fc.constantFrom('', '', '\r'),
  )
  .map(
    ([client, at, text, status, agent, cr]) =>
      `${client} - - [${at}] "${text}" ${status} 17 "-" "${agent}"${cr}`,
  )
const torn = fc.tuple(valid, fc.nat(200)).map(([line, at]) => line.slice(0, at))
const merged = fc.tuple(torn, valid).map(([one, two]) => one + two)
const hostile = fc
  .array(
    fc.constantFrom(
      '[',
      ']',
      '"',
      '\\',
      ' ',
      '\0',
      '200 ',
      '" 502 ',
      '22/Nov/2026:10:11:12 +0000',
      '\r',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const tooLong = fc
  .tuple(valid, fc.integer({ min: 65_300, max: 65_700 }))
  .map(([line, length]) => line.padEnd(length, 'z'))
const blanks = fc
  .array(fc.constantFrom('', '', '\r'), { maxLength: 60 })
  .map((all) => all.join('\n'))
const text = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 12, arbitrary: valid },
        { weight: 2, arbitrary: torn },
        { weight: 2, arbitrary: merged },
        { weight: 3, arbitrary: hostile },
        { weight: 1, arbitrary: tooLong },
        { weight: 2, arbitrary: blanks },
      ),
      { maxLength: 40 },
    ),
    fc.constantFrom('', '\n'),
  )
  .map(([lines, end]) => Buffer.from(lines.join('\n') + end, 'latin1'))
const pieces = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 5 })

test('both scanners find the same, however the bytes are cut, and no line is lost', () => {
  fc.assert(
    fc.property(text, pieces, (bytes, cuts) => {
      const [wasm, plain] = scanners.map((make) => run(make(), bytes, cuts))
      const whole = run(scannerWith(clfScanner), bytes, [Infinity])
      expect(wasm).toEqual(plain)
      expect(wasm).toEqual(whole)
      const counted = Object.values(whole.counts).reduce((sum, count) => sum + count, 0)
      const apart = whole.picks.filter((pick) => pick.startsWith('o')).length
      expect(whole.lines).toBe(naive(bytes).lines.length)
      expect(counted + apart).toBe(whole.lines)
    }),
    { numRuns: 300 },
  )
})

test('a scanner counts what the reader of the format reads, and hands out the rest', () => {
  fc.assert(
    fc.property(text, (bytes) => {
      for (const make of scanners) {
        const { counts, picks } = run(make(), bytes, [Infinity])
        const handedOut = picks.filter((pick) => pick.startsWith('other-form '))
        const others = Buffer.from(
          handedOut.map((pick) => `${pick.slice(11)}\n`).join(''),
          'latin1',
        )
        const expected = naive(bytes).counts
        for (const [key, count] of Object.entries(naive(others).counts))
          expected[key] = (expected[key] ?? 0) - count
        // The reader asks for more of the line than the scanner, so the scanner may count more, never less.
        for (const [key, count] of Object.entries(expected))
          expect(counts[key] ?? 0).toBeGreaterThanOrEqual(count)
      }
    }),
    { numRuns: 200 },
  )
})

test('on well-formed lines the counts are those of the reader', () => {
  const lines = fc.array(valid.filter((line) => !/" 500 "|\+0000\] "" /.test(line)))
  fc.assert(
    fc.property(lines, (all) => {
      const bytes = Buffer.from(`${all.join('\n')}\n`, 'latin1')
      for (const make of scanners) {
        const { counts, picks } = run(make(), bytes, [Infinity])
        const others = new Set(
          picks.filter((pick) => pick.startsWith('other-form ')).map((pick) => pick.slice(11)),
        )
        const counted = all.filter((line) => !others.has(line))
        expect(counts).toEqual(naive(Buffer.from(`${counted.join('\n')}\n`, 'latin1')).counts)
      }
    }),
  )
})

test('every cut of a short log gives the same', () => {
  const line = '203.0.113.7 - - [22/Nov/2026:10:11:12 +0100] "GET /\\"a HTTP/1.1" 502 1 "-" "b"'
  const bytes = Buffer.from(`${line}\r\n\n\0\n${line.replace('502', '200')}`, 'latin1')
  for (const make of scanners) {
    const whole = run(make(), bytes, [Infinity])
    expect(whole.counts).toEqual({
      '2026-11-22T09:11:12.000Z 502': 1,
      '2026-11-22T09:11:12.000Z 200': 1,
    })
    for (let cut = 1; cut < bytes.length; cut += 1)
      expect(run(make(), bytes, [cut, bytes.length])).toEqual(whole)
  }
})

test('memory stays where it is when every line has another minute', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => {
    const day = pad(1 + (index % 28))
    return `h - - [${day}/Nov/${1990 + (index % 100)}:10:${pad(index % 60)}:12 +0000] "GET /" 200 1\n`
  })
  const bytes = Buffer.from(lines.join(''), 'latin1')
  const [wasm, plain] = scanners.map((make) => run(make(), bytes, [5000]))
  expect(wasm).toEqual(plain)
  expect(Object.values(wasm?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3000)
})

test('units of ten seconds and of a minute', () => {
  const lines = Array.from({ length: 600 }, (_, index) => {
    const second = (index * 7) % 120
    return `h - - [22/Nov/2026:10:1${Math.floor(second / 60)}:${pad(second % 60)} +0000] "GET /" 200 1\n`
  })
  for (const make of scanners) {
    for (const [unit, buckets] of [
      [1, 120],
      [10, 12],
      [60, 2],
    ] as const) {
      const scanner = make()
      scanner.unit(unit)
      const { counts } = run(scanner, Buffer.from(lines.join('')), [777])
      expect(Object.keys(counts).length).toBe(buckets)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(600)
    }
  }
})

test('more picks than the module has room for', () => {
  const bytes = Buffer.alloc(100_000, '\n')
  const [wasm, plain] = scanners.map((make) => run(make(), bytes, [Infinity]))
  expect(wasm?.picks.length).toBe(100_000)
  expect(wasm).toEqual(plain)
})

test('about one in sampleEvery lines is a sample', () => {
  const line = 'h - - [22/Nov/2026:10:11:12 +0000] "GET /" 200 1\n'
  const { picks } = run(scannerWith(clfScanner), Buffer.from(line.repeat(14_000)), [Infinity])
  expect(picks.length).toBeGreaterThan(1800)
  expect(picks.length).toBeLessThan(2200)
})

test('the committed module is what the sources compile to', async () => {
  const made = await compileScanner()
  const committed = readFileSync(new URL('scanner-module.ts', import.meta.url), 'utf8')
  expect(made).toBe(committed)
})
