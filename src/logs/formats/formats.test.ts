import { expect, test } from 'vitest'
import { detectFormats } from '../reading/detect.ts'
import { formats } from './index.ts'

const samples = formats.flatMap((format) =>
  format.samples.map((sample, index) => ({ title: `${format.id} ${index + 1}`, format, sample })),
)

test.each(samples)('$title reads its sample', ({ format, sample }) => {
  const read = format.start()
  const before = format.samples.slice(0, format.samples.indexOf(sample))
  for (const { line } of before) read(line)
  const record = read(sample.line)
  if (sample.record === 'no-event') expect(record).toBe('no-event')
  else expect(record).toMatchObject(sample.record)
})

test.each(formats)('$id is found by its samples', (format) => {
  expect(detectFormats(format.samples.map(({ line }) => line))[0]?.id).toBe(format.id)
})

test.each(formats)('$id tells what it reads', ({ reads, samples: own }) => {
  const seen = new Set(
    own.flatMap(({ record }) =>
      record === 'no-event' ? [] : [record].flat().flatMap((one) => Object.keys(one)),
    ),
  )
  expect(reads.filter((part) => !seen.has(part)).length).toBeLessThan(reads.length)
  expect(own.length).toBeGreaterThan(0)
})

test('ids are unique', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
})
