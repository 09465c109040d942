import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOffset } from './find-offset.ts'

const timeOf = (line: string): number | undefined => {
  const match = /^t=(\d+)/.exec(line)
  return match === null ? undefined : Number(match[1])
}

interface Found {
  readonly offset: number | undefined
  readonly read: number
}

function find(text: string, target: number): Found {
  const bytes = new TextEncoder().encode(text)
  let read = 0
  const offset = findOffset(
    bytes.length,
    target,
    (position, length) => {
      const part = bytes.subarray(position, position + length)
      read += part.length
      return part
    },
    timeOf,
  )
  return { offset, read }
}

test('no line before the place is as late as asked for, whatever stands between', () => {
  const step = fc.record({
    ms: fc.nat(2000),
    more: fc.constantFrom('', ' x'.repeat(500), '\ntrace without a time'.repeat(40)),
  })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 200 }),
      fc.nat(120_000),
      (steps, target) => {
        let time = 1000
        const text = steps
          .map(({ ms, more }) => {
            time += ms
            return `t=${time}${more}\n`
          })
          .join('')
        const { offset } = find(text, target)
        expect(offset).toBeDefined()
        const before = text.slice(0, offset).split('\n').map(timeOf)
        for (const one of before) expect(one ?? 0).toBeLessThan(Math.max(target, 1))
      },
    ),
  )
})

test('a long file takes few reads', () => {
  const text = Array.from({ length: 200_000 }, (_, index) => `t=${index} ${'x'.repeat(90)}\n`).join(
    '',
  )
  const { offset = 0, read } = find(text, 150_000)
  expect(read).toBeLessThan(20 * 16 * 1024)
  expect(text.slice(offset, offset + 8)).toMatch(/^t=14|^t=150/)
  expect(find(text, -5).offset).toBe(0)
})

test('a file whose lines go back in time, or have none, is not searched', () => {
  const line = (time: number): string => `t=${time} ${'x'.repeat(90)}\n`
  const back = Array.from({ length: 20_000 }, (_, index) => line(20_000 - index)).join('')
  expect(find(`${line(20_000)}${back}`, 30_000).offset).toBeUndefined()
  expect(find('a\nb\nc\n'.repeat(5000), 5).offset).toBeUndefined()
})
