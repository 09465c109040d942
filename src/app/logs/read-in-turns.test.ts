import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Turn } from './read-in-turns.ts'
import { readInTurns } from './read-in-turns.ts'

/** Files of these sizes, in chunks of whatever sizes, each ready when it likes. */
async function read(
  sizes: readonly number[],
  random: () => number,
): Promise<{ readonly order: readonly string[]; readonly most: number; readonly bytes: number }> {
  const order: string[] = []
  let openFiles = 0
  let most = 0
  let bytes = 0
  const files = sizes.map((size, file): Turn => () => {
    openFiles += 1
    most = Math.max(most, openFiles)
    async function* chunks(): AsyncGenerator<{ bytes: Uint8Array; position: number }> {
      for (let position = 0; position < size;) {
        await setTimeout(random() * 3)
        const length = Math.min(size - position, 1 + Math.floor(random() * 900_000))
        position += length
        yield { bytes: new Uint8Array(length), position }
      }
    }
    let turn = 0
    return {
      chunks: chunks(),
      into: {
        take(part) {
          bytes += part.length
          turn += part.length
          if (turn % (1 << 20) === 0) order.push(`${file}: ${turn}`)
        },
        end() {
          openFiles -= 1
          order.push(`${file} ends with ${turn}`)
        },
        reached: () => 0,
      },
    }
  })
  await readInTurns(files)
  return { order, most, bytes }
}

test('whose turn it is does not depend on who is ready', async () => {
  const sizes = [3_000_000, 0, 5_500_000, 17, 1 << 20, 2 << 20, 4_000_001]
  const one = await read(sizes, () => 0.3)
  const other = await read(sizes, Math.random)
  expect(other.order).toEqual(one.order)
  expect(one.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0))
  expect(one.most).toBe(4)
  expect(one.order).toContain('3 ends with 17')
})

test('a file that breaks ends the others', async () => {
  let closed = 0
  const chunks = (breaks: boolean): AsyncGenerator<{ bytes: Uint8Array; position: number }> =>
    (async function* endless() {
      try {
        for (;;) {
          await setTimeout(1)
          if (breaks) throw new Error('damaged')
          yield { bytes: new Uint8Array(1 << 20), position: 1 }
        }
      } finally {
        closed += 1
      }
    })()
  const into = { take: () => 0, end: () => 0, reached: () => 0 }
  const files = [false, true, false].map((breaks): Turn => () => ({ chunks: chunks(breaks), into }))
  await expect(readInTurns(files)).rejects.toThrow('damaged')
  // The third had not been opened.
  expect(closed).toBe(2)
})
