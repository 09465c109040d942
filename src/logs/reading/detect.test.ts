import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainCombined } from '../formats/combined.ts'
import { formats } from '../formats/index.ts'
import { detectFormats } from './detect.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const word = fc.stringMatching(/^[\w.@-]{1,12}$/)
const text = fc
  .array(
    fc.oneof(fc.stringMatching(/^[^"\\\p{C}]{0,20}$/u), fc.constantFrom('\\"', '\\x22', '\\\\')),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''))
const client = fc.oneof(fc.ipV4(), fc.ipV6())
const plainLines = fc
  .record({
    client,
    user: fc.oneof(fc.constant('-'), word),
    second: fc.integer({ min: 0, max: 59 }),
    method: fc.constantFrom('GET', 'POST', 'PROPFIND'),
    path: text.map((rest) => `/${rest}`),
    version: fc.constantFrom('1.0', '1.1', '2.0', '2', '3.0'),
    status: fc.integer({ min: 100, max: 599 }),
    size: fc.oneof(fc.constant('-'), fc.nat().map(String)),
    referer: text,
    agent: text,
  })
  .map(
    (one) =>
      `${one.client} - ${one.user} [22/Nov/2026:10:11:${pad(one.second)} +0000] "${one.method} ${one.path} HTTP/${one.version}" ${one.status} ${one.size} "${one.referer}" "${one.agent}"`,
  )

test('what is combined at sight is read by no form that tells more', () => {
  const telling = formats.filter(({ rank }) => rank >= 1)
  fc.assert(
    fc.property(plainLines.filter(isPlainCombined), plainLines, (line, before) => {
      const readers = telling.filter((format) => {
        const read = format.start()
        read(before)
        return read(line) !== undefined
      })
      expect(readers.map(({ id }) => id)).toEqual(['combined'])
    }),
    { numRuns: 300 },
  )
})

test('lines of another form among plain ones are found', () => {
  const plain =
    '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /x HTTP/1.1" 200 157 "-" "curl/8.5.0"'
  const json = '{"time":"2026-11-22T10:11:12Z","status":502,"uri":"/x","request_time":0.1}'
  const lines = [...Array.from({ length: 50 }, () => plain), json, json]
  const ids = detectFormats(lines).map(({ id }) => id)
  expect(ids[0]).toBe('combined')
  expect(ids).toHaveLength(2)
})
