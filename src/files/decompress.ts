import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib'
import { DamagedError } from './damaged-error.ts'
import { InputError } from '../model/input-error.ts'

/** How a file is packed. */
export type Packing = 'none' | 'gzip' | 'zstd' | 'brotli' | 'xz' | 'bzip2'

/** By the first bytes; Brotli has no signature, so its name decides. */
export function packingOf(head: Uint8Array, name: string): Packing {
  const [a, b, c, d] = head
  if (a === 0x1f && b === 0x8b) return 'gzip'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd'
  if (a === 0xfd && b === 0x37 && c === 0x7a && d === 0x58) return 'xz'
  if (a === 0x42 && b === 0x5a && c === 0x68) return 'bzip2'
  return name.endsWith('.br') ? 'brotli' : 'none'
}

/**
 * Half a megabyte is unpacked ahead, so that a file is ready when its turn comes. As objects: a stream of bytes would
 * copy all that is ready into one piece.
 */
const sizes = { chunkSize: 64 * 1024, readableObjectMode: true, readableHighWaterMark: 8 }

/** Unpacks a stream; memory stays bounded whatever the ratio, since nothing is kept. */
export function decompress(input: Readable, packing: Packing): Readable {
  switch (packing) {
    case 'none':
      return input
    case 'gzip':
      return pipe(input, createGunzip(sizes))
    case 'zstd':
      return pipe(input, createZstdDecompress(sizes))
    case 'brotli':
      return pipe(input, createBrotliDecompress(sizes))
    case 'xz':
      return through(input, 'xz', 'xz-utils')
    case 'bzip2':
      return through(input, 'bzip2', 'bzip2')
  }
}

function pipe(input: Readable, through_: Readable & NodeJS.WritableStream): Readable {
  input.once('error', (error) => through_.destroy(error))
  input.pipe(through_)
  return through_
}

/** Node has no decoder for these two, the system has. */
function through(input: Readable, program: string, debianPackage: string): Readable {
  // Loading it takes a few milliseconds of every start, and hardly any log is packed like this.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const child = spawn(program, ['-dc'], { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(0, 300)
  })
  child.once('error', () => {
    child.stdout.destroy(
      new InputError(
        `this file is packed with ${program}, which is not installed: install the package ${debianPackage}, or unpack the file first`,
      ),
    )
  })
  child.once('close', (code) => {
    if (code !== 0 && code !== null)
      child.stdout.destroy(
        new DamagedError(`${program} cannot read this file: ${complaint.trim()}`),
      )
  })
  // The reader may stop early, and then the program's input breaks.
  child.stdin.on('error', () => undefined)
  input.once('error', (error) => child.stdout.destroy(error))
  input.pipe(child.stdin)
  return child.stdout
}
