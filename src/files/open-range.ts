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

/** When lines must be from; on the server's own clock for those whose time has no zone. */
interface WantedTimes {
  readonly sinceMs?: number
  readonly untilMs?: number
  readonly localSinceMs?: number
  readonly localUntilMs?: number
}

interface LineMoment {
  readonly timeMs?: number
  readonly localTime?: true
}

const headBytes = 128 * 1024
/** Lines are written when a request ends, so that they are out of order by as much as requests take. */
const slackMs = 5 * 60_000

/** Finds the part of an unpacked file that can hold lines from `sinceMs` to `untilMs`; all of it when that cannot be told. */
export function openRange(
  path: string,
  size: number,
  wanted: WantedTimes,
  learn: (lines: readonly string[]) => (line: string) => LineMoment,
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
    const { sinceMs, untilMs, localSinceMs = sinceMs, localUntilMs = untilMs } = wanted
    /** The place of a moment; times without a zone are as far off as the server's clock says. */
    const placeOf = (
      momentMs: number | undefined,
      localMs: number | undefined,
      slack: number,
    ): number | undefined => {
      if (momentMs === undefined) return undefined
      const ahead = (localMs ?? momentMs) - momentMs
      return findOffset(size, momentMs + slack, readAt, (line) => {
        const { timeMs, localTime } = timeOf(line)
        return timeMs !== undefined && localTime ? timeMs - ahead : timeMs
      })
    }
    const from = placeOf(sinceMs, localSinceMs, -slackMs)
    const to = placeOf(untilMs, localUntilMs, slackMs)
    return {
      head,
      from: Math.max(head.length, from ?? 0),
      to: to === undefined || to === 0 ? size : endOfLine(readAt, to + headBytes, size),
    }
  } catch (error) {
    throw asInputError(path, error)
  } finally {
    closeSync(fd)
  }
}

/** Behind the line that holds a position, so that the part ends with a whole one. */
function endOfLine(
  readAt: (position: number, length: number) => Uint8Array,
  position: number,
  size: number,
): number {
  for (let at = position; at < size; at += headBytes) {
    const found = readAt(at, headBytes).indexOf(10)
    if (found >= 0) return at + found + 1
  }
  return size
}
