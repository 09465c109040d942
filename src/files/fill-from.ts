import { closeSync, openSync, readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { asInputError } from './read-chunks.ts'

/** Somebody who offers room for bytes, so that they need not be copied. */
export interface Filled {
  space(): Uint8Array
  filled(length: number): void
}

/** Others of this process get their turn at least every so many bytes. */
const turnBytes = 16 * 1024 * 1024
/** The first turn comes sooner, so that it is soon known how the reading goes. */
const firstTurnBytes = 1024 * 1024

/** Reads a part of an unpacked file into `sink`; gives back now and then how far it has come. Throws an `InputError`. */
export async function* fillFrom(
  path: string,
  sink: Filled,
  fromByte = 0,
  toByte: number = Infinity,
): AsyncGenerator<number> {
  let position = fromByte
  let turn = position + firstTurnBytes - turnBytes
  const fd = openSync(path, 'r')
  try {
    for (;;) {
      const space = sink.space()
      const length = Math.min(space.length, toByte - position)
      const read = readSync(fd, space, 0, length, fromByte === 0 ? null : position)
      if (read === 0) break
      sink.filled(read)
      position += read
      if (position - turn < turnBytes) continue
      turn = position
      yield position
      await setImmediate()
    }
    yield position
  } catch (error) {
    throw asInputError(path, error)
  } finally {
    closeSync(fd)
  }
}
