/** Reads up to `length` bytes at `position`. */
export type ReadAt = (position: number, length: number) => Uint8Array

const blockBytes = 16 * 1024
/** Lines without a time are passed over for so long. */
const mostBlocks = 16

/**
 * The place of a line in a file that is sorted by time, before which no line is as late as `targetMs`, found by halving:
 * a file of 20 GB takes some twenty reads of 16 KiB. Undefined when the file is not sorted or its lines have no time.
 */
export function findOffset(
  size: number,
  targetMs: number,
  readAt: ReadAt,
  timeOf: (line: string) => number | undefined,
): number | undefined {
  const decoder = new TextDecoder('latin1')

  /** The first line with a time that begins at or after `position`. */
  function lineAfter(
    position: number,
  ): { readonly timeMs: number; readonly at: number } | undefined {
    let text = ''
    for (let block = 0; block < mostBlocks; block += 1) {
      const bytes = readAt(position + block * blockBytes, blockBytes)
      text += decoder.decode(bytes)
      // At the start of the file the first line is whole, elsewhere it may be a part.
      let from = position === 0 ? 0 : text.indexOf('\n') + 1
      if (from > 0 || position === 0) {
        for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
          const timeMs = timeOf(text.slice(from, end))
          if (timeMs !== undefined) return { timeMs, at: position + from }
          from = end + 1
        }
      }
      if (bytes.length < blockBytes) break
    }
    return undefined
  }

  const first = lineAfter(0)
  if (first === undefined) return undefined
  if (first.timeMs >= targetMs) return 0
  let low = first.at
  let high = size
  while (high - low > blockBytes) {
    const middle = Math.floor((low + high) / 2)
    const found = lineAfter(middle)
    if (found === undefined || found.at >= high) high = middle
    else if (found.timeMs < first.timeMs) return undefined
    else if (found.timeMs >= targetMs) high = middle
    else low = found.at
  }
  return low
}
