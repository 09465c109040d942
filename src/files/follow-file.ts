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

/**
 * Reads a file from `fromByte` on and goes on with what is appended, like `tail -F`: when another file takes its name
 * the old one is read to its end first, and when it is cut short (copytruncate) reading begins anew. It looks at the
 * file instead of being told, since events get lost on network file systems. Ends with the signal.
 */
export async function followFile(
  path: string,
  fromByte: number,
  sink: Filled,
  { signal, everyMs, looked }: FollowOptions,
): Promise<void> {
  let fd: number | undefined
  let position = fromByte
  try {
    for (;;) {
      fd ??= tryOpen(path)
      if (fd !== undefined) {
        const { size, ino, dev } = fstatSync(fd)
        // Cut short: what was written before the cut and not yet read is gone.
        if (size < position) {
          endLine(sink)
          position = 0
        }
        position += readNew(fd, position, sink)
        const named = statSync(path, { throwIfNoEntry: false })
        if (named !== undefined && (named.ino !== ino || named.dev !== dev)) {
          // Its writer may have added lines between the last look and the change of name.
          readNew(fd, position, sink)
          endLine(sink)
          closeSync(fd)
          fd = undefined
          position = 0
          looked?.()
          continue
        }
      }
      looked?.()
      if (signal.aborted) return
      await setTimeout(everyMs, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

/** A line that was cut off must not run into the first one of the next file; an empty line does no harm. */
function endLine(sink: Filled): void {
  sink.space().set([10])
  sink.filled(1)
}

function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    // Between two names of a rotation there is no file.
    return undefined
  }
}

function readNew(fd: number, from: number, sink: Filled): number {
  let taken = 0
  while (taken < mostBytes) {
    const space = sink.space()
    const read = readSync(fd, space, 0, space.length, from + taken)
    if (read === 0) break
    sink.filled(read)
    taken += read
  }
  return taken
}
