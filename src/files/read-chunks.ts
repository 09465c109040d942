import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { InputError } from '../model/input-error.ts'
import { DamagedError } from './damaged-error.ts'
import type { Packing } from './decompress.ts'
import { decompress, packingOf } from './decompress.ts'

/** One piece of a file's content, and how far the file itself has been read. */
export interface Chunk {
  /** Only until the next piece is asked for: its memory is given back then. */
  readonly bytes: Uint8Array
  /** Bytes of the file read so far, packed. */
  readonly position: number
}

const chunkBytes = 64 * 1024

/** What a file is, before it is read. */
export interface OpenFile {
  readonly packing: Packing
  /** Bytes, packed; 0 for a pipe. */
  readonly size: number
  /** When it was last written; 0 for a pipe. */
  readonly writtenMs: number
}

/** Looks at the head of a file. Throws an `InputError` when it cannot be read. */
export function inspectFile(path: string): OpenFile {
  return explaining(path, () => {
    const stat = statSync(path)
    const { size, mtimeMs } = stat
    // A pipe must not be opened twice: its writer would take the first time for all.
    if (!stat.isFile()) return { packing: 'none', size: 0, writtenMs: 0 }
    const fd = openSync(path, 'r')
    try {
      const head = new Uint8Array(8)
      const read = readSync(fd, head, 0, 8, 0)
      return { packing: packingOf(head.subarray(0, read), path), size, writtenMs: mtimeMs }
    } finally {
      closeSync(fd)
    }
  })
}

/** Reads a file from `fromByte` on, unpacked. A packed file is read from its beginning whatever `fromByte` says. */
export async function* readChunks(
  path: string,
  packing: Packing,
  fromByte = 0,
): AsyncGenerator<Chunk> {
  const input = createReadStream(path, {
    highWaterMark: chunkBytes,
    ...(packing === 'none' && fromByte > 0 && { start: fromByte }),
  })
  yield* chunksOf(input, packing, fromByte, path)
}

/** A pipe by its path, unpacked where its first bytes say that it is packed. */
export async function* readPipe(path: string): AsyncGenerator<Chunk> {
  const input = createReadStream(path, { highWaterMark: chunkBytes })
  try {
    yield* readInput(input)
  } catch (error) {
    throw asInputError(path, error)
  } finally {
    input.destroy()
  }
}

/** Standard input, unpacked where its first bytes say that it is packed. */
export async function* readInput(stream: Readable): AsyncGenerator<Chunk> {
  let first: Buffer | undefined
  // The plain iterator would destroy the stream when the loop is left.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue
    first = chunk
    break
  }
  if (first === undefined) return
  stream.unshift(first)
  yield* chunksOf(stream, packingOf(first, '-'), 0, '-')
}

async function* chunksOf(
  input: Readable,
  packing: Packing,
  fromByte: number,
  path: string,
): AsyncGenerator<Chunk> {
  let position = packing === 'none' ? fromByte : 0
  const count = (chunk: Buffer): void => {
    position += chunk.length
  }
  if (packing !== 'none') input.on('data', count)
  const output = decompress(input, packing)
  try {
    for await (const bytes of output) {
      if (!Buffer.isBuffer(bytes)) continue
      if (packing === 'none') position += bytes.length
      yield { bytes, position }
      giveBack(bytes)
    }
  } catch (error) {
    throw asInputError(path, error)
  }
}

/**
 * Gives the memory of a piece back now. The collector sees only a small object and would let a hundred megabytes of such
 * pieces lie. A piece that ends before its memory does shares it with the next one.
 */
function giveBack({ buffer, byteOffset, length }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && byteOffset + length === buffer.byteLength) buffer.transfer(0)
}

function explaining<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw asInputError(path, error)
  }
}

/** What went wrong with a file, in words for people. */
export function asInputError(path: string, error: unknown): Error {
  if (error instanceof DamagedError) return new DamagedError(`${path}: ${error.message}`)
  if (error instanceof InputError) return new InputError(`${path}: ${error.message}`)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return code.startsWith('Z_') || code.startsWith('ZSTD') || code.startsWith('ERR_')
    ? new DamagedError(
        `${path}: the packed data is damaged (${code}); what came before it was read`,
      )
    : new InputError(`Cannot read ${path} (${code}).`)
}
