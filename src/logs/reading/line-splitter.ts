/** Longest line read; what is longer is counted and passed over. */
export const longestLine = 65_536

export interface SplitLines {
  /** Calls back for every line that ends in these bytes, without its newline; gives back how many bytes it took. */
  push(bytes: Uint8Array): number
  /** The last line, when no newline ends it. */
  end(): void
}

/** What becomes of the lines: their bytes, or the news that one was too long. */
export interface LineSink {
  line(bytes: Uint8Array): void
  overLong(): void
  /** True after a line from which on another reads. */
  isEnough(): boolean
}

/** Cuts bytes into lines at LF. Memory stays at one line whatever comes. */
export function splitLines(sink: LineSink): SplitLines {
  let rest: Uint8Array | undefined
  let dropping = false

  function keep(bytes: Uint8Array): void {
    if (dropping) return
    const length = (rest?.length ?? 0) + bytes.length
    if (length > longestLine) {
      rest = undefined
      dropping = true
      return
    }
    const joined = new Uint8Array(length)
    if (rest !== undefined) joined.set(rest)
    joined.set(bytes, rest?.length ?? 0)
    rest = joined
  }

  function close(bytes: Uint8Array): void {
    if (rest !== undefined || dropping) keep(bytes)
    const whole = rest ?? bytes
    if (dropping || whole.length > longestLine) sink.overLong()
    else sink.line(whole)
    rest = undefined
    dropping = false
  }

  return {
    push(bytes) {
      let from = 0
      for (;;) {
        const end = bytes.indexOf(10, from)
        if (end < 0) break
        close(bytes.subarray(from, end))
        from = end + 1
        if (sink.isEnough()) return from
      }
      if (from < bytes.length) keep(bytes.subarray(from))
      return bytes.length
    },
    end() {
      if (rest !== undefined || dropping) close(new Uint8Array())
    },
  }
}
