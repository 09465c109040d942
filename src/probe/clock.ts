/** Milliseconds since some fixed moment, monotonic. The tests give another. */
export type Clock = () => number

export const monotonic: Clock = () => performance.now()

/** What is left of a check's total time. */
export interface Deadline {
  /** Milliseconds left, never below 0. */
  left(): number
  /** Milliseconds left, but not more than `limitMs`. */
  within(limitMs: number): number
}

export function deadlineAfter(ms: number, clock: Clock): Deadline {
  const end = clock() + ms
  const left = (): number => Math.max(0, end - clock())
  return { left, within: (limitMs) => Math.min(limitMs, left()) }
}

/** Milliseconds with a thousandth's precision: what a trace needs and no more. */
export function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
