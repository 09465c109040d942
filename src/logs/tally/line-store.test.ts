import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineStore } from './line-store.ts'

test('lines come back as they went in, whatever was forgotten between', () => {
  const line = fc.record({
    length: fc.oneof(fc.nat(300), fc.nat(65_536)),
    byte: fc.nat(255),
    forget: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 120 }), (given) => {
      const store = createLineStore()
      let kept: { number: number; bytes: Uint8Array }[] = []
      for (const { length, byte, forget } of given) {
        const bytes = new Uint8Array(length).fill(byte)
        kept.push({ number: store.put(bytes, 0, length), bytes })
        if (forget > 0) continue
        const left = kept.filter((_one, index) => index % 2 === 1).toReversed()
        const numbers = store.keepOnly(left.map(({ number }) => number))
        kept = left.map((one, index) => ({ ...one, number: numbers[index] ?? -1 }))
      }
      for (const { number, bytes } of kept)
        expect(store.read(number, (page, from, to) => page.slice(from, to))).toEqual(bytes)
    }),
    { numRuns: 60 },
  )
})
