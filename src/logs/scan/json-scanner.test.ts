import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileScanner } from '../../../scripts/build-scanner.ts'
import { styles } from '../../../test/logs/json-styles.ts'
import { formats } from '../formats/index.ts'
import { openLogStream } from '../reading/log-stream.ts'
import type { StreamOptions } from '../reading/record-reader.ts'
import { createTally } from '../tally/tally.ts'

/** What a reading of the bytes comes to. */
function resultOf(text: Uint8Array, options: StreamOptions, pieces: number): unknown {
  const tally = createTally()
  const stream = openLogStream(tally, options)
  for (let at = 0; at < text.length; at += pieces) stream.push(text.subarray(at, at + pieces))
  stream.end()
  const {
    counts,
    hiddenFailures,
    formats: shares,
    lines,
    requests,
    doubles,
    outside,
    unread,
  } = tally.finish()
  const cells = (one: typeof counts): unknown => {
    const all: string[] = []
    one.each((startMs, status, count) => all.push(`${startMs} ${status} ${count}`))
    return all.toSorted()
  }
  return {
    cells: cells(counts),
    hidden: cells(hiddenFailures),
    shares: shares.map((share) => `${share.id} ${share.lines}`).toSorted(),
    lines,
    requests,
    doubles,
    outside,
    unread,
  }
}

const oddValue = fc.constantFrom<unknown>(
  0,
  -1,
  499,
  502,
  99,
  600,
  200.5,
  5.02e2,
  '',
  '-',
  '200',
  '0200',
  'DC',
  'UT',
  null,
  true,
  [],
  {},
  [502],
  ['x'],
  { status: 500 },
  'inbound|80||',
  'edgeWorkerCacheAPI',
  'block',
  'http.log.error.log0',
  '2026-11-22T10:11:12+05:30',
  '2026-11-22T24:00:00Z',
  '2026-02-31T10:11:12Z',
  '2026-11-22T10:11:60Z',
  '2026-11-22 10:11:12,5',
  '22/Nov/2026:10:11:12 +0000',
  1_795_342_272,
  1_795_342_272.999_999,
  Number('1795342272999999999'),
  '1795342272999999999',
  4_300_000_000,
  1e300,
  '1795342272.5',
  'é\u2028\u0000',
  '\ud800',
  'connect ECONNREFUSED 10.0.0.9:5432',
)
const oddKeys =
  'status code http res request response __proto__ constructor message log stream kubernetes records event logger reqId v err cause res.statusCode http.status request.uri OriginResponseStatus WAFAction @timestamp timestamp msec response_flags status_code eventId ingestionTime Status'
const oddKey = fc.constantFrom(...oddKeys.split(' '))
/** What may happen to the text of a line. */
const oddText = fc.constantFrom<(line: string, at: number) => string>(
  (line, at) => line.slice(0, at % line.length),
  (line, at) => line.slice(at % line.length),
  (line, at) => line.slice(0, at % line.length) + line,
  (line) => `${line}\r`,
  (line) => `${line},`,
  (line) => ` ${line} `,
  (line) => `\ufeff${line}`,
  (line) => line + line,
  (line) => `[${line}]`,
  (line) => `{"records":[${line}]}`,
  (line) => `{"message":${JSON.stringify(line)},"@timestamp":"2026-11-22T10:11:12Z"}`,
  (line) =>
    `{"log":${JSON.stringify(`${line}\n`)},"stream":"stdout","time":"2026-11-22T10:11:12Z"}`,
  (line) => `2026-11-22T10:11:12.000000000Z stdout F ${line}`,
  (line) => line.replaceAll(',', ' , ').replaceAll(':', ' : '),
  (line) => line.replace('"s', String.raw`"\u0073`),
  (line) => line.replace('"', '\t"'),
  (line) => line.replace(/\d/, '0$&'),
  (line) => line.replace(/:(\d)/, ':+$1'),
  (line) => line.replace('true', 'True'),
  (line, at) => `${line.slice(0, at % line.length)}\0${line.slice(at % line.length)}`,
  (line, at) => `${line.slice(0, at % line.length)}\\${line.slice(at % line.length)}`,
  (line, at) => `${line.slice(0, at % line.length)}"${line.slice(at % line.length)}`,
  (line) => line.replace(/"[^"]*":/, '$&$&'),
  (line) => line.replace(/^\{/, '{"status":200,"status":502,'),
  (line) => line.replace(/\}$/, ',"res":{"statusCode":200},"res":{"statusCode":503}}'),
  (line) => `${line.slice(0, -1)},"x":"${'y'.repeat(70_000)}"}`,
  () => '',
  () => '\n'.repeat(40),
  () => '\r\n'.repeat(40),
  () => 'rubbish',
  () => '[[[[[[[[',
  () => '{"a":'.repeat(90),
)

const change = fc.record({
  index: fc.nat(80),
  key: fc.option(oddKey),
  own: fc.nat(20),
  value: oddValue,
  text: fc.option(oddText, { freq: 2 }),
  at: fc.nat(500),
  first: fc.boolean(),
})

interface Change {
  readonly key: string | null
  readonly own: number
  readonly value: unknown
  readonly text: ((line: string, at: number) => string) | null
  readonly at: number
  readonly first: boolean
}

function changed(object: object, edit: Change): string {
  const keys = Object.keys(object)
  const name = edit.key ?? keys[edit.own % keys.length] ?? 'status'
  const rest = Object.entries(object).filter(([key]) => key !== name)
  const pair = [name, edit.value] as const
  const pairs = edit.first ? [pair, ...rest] : [...rest, pair]
  const line = `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
  return edit.text === null ? line : edit.text(line, edit.at)
}

test.each(Object.entries(styles))(
  '%s: what the scanner counts is what the reader counts, on any line',
  (id, make) => {
    expect(formats.find((format) => format.id === id)?.scan).toBeDefined()
    const plain = (count: number): string =>
      Array.from({ length: count }, (_, index) => `${JSON.stringify(make(index))}\n`).join('')
    const head = plain(420)
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 50, max: 100_000 }),
        fc.boolean(),
        (edits, pieces, bounded) => {
          const odd = edits.map((edit) => changed(make(edit.index), edit))
          // Each odd line twice, since what was learned of one is applied to the next.
          const text = encoder.encode(`${head}${odd.join('\n')}\n${plain(9)}${odd.join('\n')}`)
          const limits = bounded
            ? { sinceMs: 1_795_342_280_500, untilMs: 1_795_342_312_100 }
            : undefined
          expect(resultOf(text, { ...limits }, pieces)).toEqual(
            resultOf(text, { ...limits, inFull: true }, pieces),
          )
        },
      ),
      { numRuns: 10 },
    )
  },
)

test('plain lines are left to the scanner: none but the first of a shape is read in full', () => {
  for (const [id, make] of Object.entries(styles)) {
    const text = new TextEncoder().encode(
      Array.from({ length: 20_000 }, (_, index) => `${JSON.stringify(make(index))}\n`).join(''),
    )
    let inFull = 0
    const stream = openLogStream(createTally(), { tap: () => (inFull += 1) })
    stream.push(text)
    stream.end()
    expect(inFull, id).toBeLessThan(50)
  }
})

test('the committed module is what the sources compile to', async () => {
  const made = await compileScanner('json')
  const committed = readFileSync(new URL('json-scanner-module.ts', import.meta.url), 'utf8')
  expect(made).toBe(committed)
})
