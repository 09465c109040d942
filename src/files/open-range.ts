import { closeSync, openSync, readSync } from 'node:fs'
import { findOffset } from './find-offset.ts'
import { asInputError } from './read-chunks.ts'

/** The part of a file in which the lines of a time lie. */
export interface ByteRange {
  /** Bytes at the beginning that tell the format, up to a line's end. */
  readonly head: Uint8Array
  /** Behind the head. */
  readonly from: number
  readonly to: number
}

const headBytes = 128 * 1024
/** Lines are written when a request ends, so that they are out of order by as much as requests take. */
const slackMs = 5 * 60_000

/** Finds the part of an unpacked file that can hold lines from `sinceMs` to `untilMs`; all of it when that cannot be told. */
export function openRange(
  path: string,
  size: number,
  wanted: { readonly sinceMs?: number; readonly untilMs?: number },
  learn: (lines: readonly string[]) => (line: string) => number | undefined,
): ByteRange {
  const fd = openSync(path, 'r')
  try {
    const readAt = (position: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(fd, bytes, 0, length, position))
    }
    const start = readAt(0, headBytes)
    const head = start.subarray(0, start.lastIndexOf(10) + 1)
    const whole = { head, from: head.length, to: size }
    if (size <= 4 * headBytes || head.length === 0) return whole
    const timeOf = learn(new TextDecoder().decode(head).split('\n').slice(0, 400))
    const { sinceMs, untilMs } = wanted
    const from =
      sinceMs === undefined ? undefined : findOffset(size, sinceMs - slackMs, readAt, timeOf)
    const to =
      untilMs === undefined ? undefined : findOffset(size, untilMs + slackMs, readAt, timeOf)
    return {
      head,
      from: Math.max(head.length, from ?? 0),
      to: to === undefined || to === 0 ? size : Math.min(size, to + headBytes),
    }
  } catch (error) {
    throw asInputError(path, error)
  } finally {
    closeSync(fd)
  }
}
