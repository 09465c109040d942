/** Randomness with a seed, so that a case is the same file on every machine. */
export interface Dice {
  readonly next: () => number
  readonly int: (below: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
  readonly exponential: (mean: number) => number
  readonly hex: (digits: number) => string
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761 + 97) >>> 0
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number): number => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(list.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  return {
    next,
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return pick(list)[0]
    },
    exponential: (mean) => -Math.log(1 - next()) * mean,
    hex: (digits) => {
      let text = ''
      while (text.length < digits) text += (0x1_00_00_00 + int(0x1_00_00_00)).toString(16).slice(1)
      return text.slice(0, digits)
    },
  }
}
