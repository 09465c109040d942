import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteMap } from './byte-map.ts'

const encoder = new TextEncoder()

test('a text has one value wherever it stands, and different texts have different ones', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8, unit: 'grapheme' })), (texts) => {
      const map = createByteMap((text) => ({ text }))
      const found = texts.map((text) => {
        const bytes = encoder.encode(`"${text}"`)
        return map.of(bytes, 1, bytes.length - 1)
      })
      expect(found.map(({ text }) => text)).toEqual(texts)
      expect(map.values()).toHaveLength(new Set(texts).size)
      expect(new Set(found).size).toBe(new Set(texts).size)
    }),
  )
})

test('ever new texts do not make it grow for ever', () => {
  const map = createByteMap((text) => text)
  for (let number = 0; number < 200_000; number += 1) {
    const bytes = encoder.encode(`/path/${number}`)
    expect(map.of(bytes, 0, bytes.length)).toBe(`/path/${number}`)
  }
  expect(map.values().length).toBeLessThanOrEqual(65_536)
})
