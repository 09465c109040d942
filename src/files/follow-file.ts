import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Filled } from './fill-from.ts'

export interface FollowOptions {
  readonly signal: AbortSignal
  readonly everyMs: number
  /** Called after each look, whether anything was new or not. */
  readonly looked?: () => void
}

/** Bytes taken at one look, so that a file that grows fast leaves time for the rest. */
const mostBytes = 64 * 1024 * 1024

/** Looks at a file that has lost its name while its writer goes on writing to it. */
const mostLateLooks = 30

/** Bytes that are remembered of what was read last. */
const rememberedBytes = 64

/**
 * Reads a file from `fromByte` on and goes on with what is appended, like `tail -F`: when another file takes its name
 * the old one is read until nothing more comes, and when it is cut short (copytruncate) reading begins anew. It looks at the
 * file instead of being told, since events get lost on network file systems. Ends with the signal.
 */
export async function followFile(
  path: string,
  fromByte: number,
  sink: Filled,
  { signal, everyMs, looked }: FollowOptions,
): Promise<void> {
  let file: OpenFile | undefined
  let from = fromByte
  let lateLooks = 0
  try {
    for (;;) {
      file ??= tryOpen(path, from, sink)
      if (file !== undefined) {
        const isNew = file.readOn()
        const isGone = file.hasLostItsName(path)
        lateLooks = isGone ? lateLooks + 1 : 0
        // The writer may not have been told yet, and still writes to the file under its new name.
        if (isGone && (!isNew || lateLooks > mostLateLooks)) {
          file.endLine()
          file.close()
          file = undefined
          from = 0
          lateLooks = 0
          looked?.()
          continue
        }
      }
      looked?.()
      if (signal.aborted) return
      await setTimeout(everyMs, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    file?.close()
  }
}

function tryOpen(path: string, from: number, sink: Filled): OpenFile | undefined {
  try {
    return new OpenFile(openSync(path, 'r'), from, sink)
  } catch {
    // Between two names of a rotation there is no file.
    return undefined
  }
}

class OpenFile {
  readonly #fd: number
  readonly #sink: Filled
  #position: number
  /** What stands before the position, to know it again. */
  #last: Buffer

  constructor(fd: number, position: number, sink: Filled) {
    this.#fd = fd
    this.#position = position
    this.#sink = sink
    this.#last = this.#before(position)
  }

  /** Takes what is new; false when nothing is. */
  readOn(): boolean {
    const { size } = fstatSync(this.#fd)
    // Cut short, or cut short and longer again by now: what was written before and not yet read is gone.
    if (size < this.#position || (size > this.#position && !this.#isAsRead())) {
      this.endLine()
      this.#position = 0
    }
    const from = this.#position
    while (this.#position - from < mostBytes) {
      const space = this.#sink.space()
      const read = readSync(this.#fd, space, 0, space.length, this.#position)
      if (read === 0) break
      this.#sink.filled(read)
      this.#position += read
    }
    if (this.#position === from) return false
    this.#last = this.#before(this.#position)
    return true
  }

  hasLostItsName(path: string): boolean {
    const { ino, dev } = fstatSync(this.#fd)
    const named = statSync(path, { throwIfNoEntry: false })
    return named !== undefined && (named.ino !== ino || named.dev !== dev)
  }

  /** A line that was cut off must not run into the first one of the next file. */
  endLine(): void {
    if (this.#position === 0 || this.#last.at(-1) === 10) return
    this.#sink.space().set([10])
    this.#sink.filled(1)
  }

  close(): void {
    closeSync(this.#fd)
  }

  #isAsRead(): boolean {
    return this.#before(this.#position).equals(this.#last)
  }

  #before(position: number): Buffer {
    const bytes = Buffer.alloc(Math.min(rememberedBytes, position))
    const read = readSync(this.#fd, bytes, 0, bytes.length, position - bytes.length)
    return bytes.subarray(0, read)
  }
}
