import { createJsonJoiner } from './join-json.ts'
import { longestLine } from './line-splitter.ts'
import { unbatch } from './unbatch.ts'
import { unwrap } from './unwrap.ts'
import type { WrappedTime } from './wrapped-time.ts'

/** A line as it was written, without what was around it. */
export interface Arrived {
  readonly line: string
  /** From the wrapper. */
  readonly time: WrappedTime
}

/** What becomes of a line before any format sees it. */
export interface ArrivalSink {
  line(arrived: Arrived): void
  unread(kind: 'empty' | 'overLong'): void
}

export interface Arrivals {
  push(text: string): void
  end(): void
}

/** Brackets and braces of a list that was printed over several lines. */
const onlyBrackets = /^\s*(?:[[\]{}]{1,3},?|"[A-Za-z.]{1,20}" ?: ?\[)\s*$/

/**
 * Takes lines out of batches and wrappers, and puts the parts of a line together. `writtenMs` is when the log was last
 * written, for times without a year.
 */
export function createArrivals(sink: ArrivalSink, writtenMs?: number): Arrivals {
  const joiner = createJsonJoiner()
  let held = ''

  function admit(text: string): void {
    if (text.length < 40 && onlyBrackets.test(text)) {
      sink.unread('empty')
      return
    }
    const first = text.charCodeAt(0)
    // `{` or `[`, or a space before one of them.
    const lines = first === 123 || first === 91 || first === 32 ? unbatch(text) : undefined
    if (lines === undefined) unfold(first === 123 && text.endsWith('},') ? text.slice(0, -1) : text)
    else for (const line of lines) unfold(line)
  }

  function unfold(text: string): void {
    const { line, goesOn, ...time } = unwrap(text, writtenMs)
    if (goesOn) {
      // Kept no longer than a line may be, whatever the wrapper says.
      if (held.length <= longestLine) held += line
      return
    }
    // A line without a wrapper between the parts of another is of somebody else, and no part of it.
    if (held === '' || line === text.replace(/\r$/, '')) {
      hand(line, time)
      return
    }
    const whole = held + line
    held = ''
    hand(whole, time)
  }

  function hand(line: string, time: WrappedTime): void {
    if (line.length > longestLine) sink.unread('overLong')
    else if (line.trim() === '') sink.unread('empty')
    else sink.line({ line, time })
  }

  return {
    push(text) {
      for (const line of joiner.push(text)) admit(line)
    },
    end() {
      for (const line of joiner.end()) admit(line)
      if (held !== '') hand(held, {})
      held = ''
    },
  }
}
