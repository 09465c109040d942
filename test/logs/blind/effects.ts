import { type Dice, diceOf } from './dice.ts'
import type { Hit } from './traffic.ts'

/** What an incident does to one request; several results are its repetitions. */
type Change = (hit: Hit, dice: Dice) => Hit | readonly Hit[]

export interface Effect {
  /** Seconds since the start of the log. */
  readonly from: number
  readonly to: number
  readonly where?: (hit: Hit) => boolean
  /** The share of requests that it touches; a ramp as a function of 0…1 of its time. */
  readonly share?: number | ((progress: number) => number)
  readonly change: Change
}

export function happen(hits: readonly Hit[], seed: number, effects: readonly Effect[]): Hit[] {
  const first = hits[0]?.at ?? 0
  const start = first - (first % 1000)
  let now: readonly Hit[] = hits
  for (const [index, effect] of effects.entries()) {
    const dice = diceOf(seed * 31 + index + 1)
    now = now.flatMap((hit) => {
      const second = (hit.at - start) / 1000
      if (second < effect.from || second >= effect.to) return [hit]
      if (effect.where !== undefined && !effect.where(hit)) return [hit]
      const share = effect.share ?? 1
      const chance =
        typeof share === 'number'
          ? share
          : share((second - effect.from) / (effect.to - effect.from))
      return dice.chance(chance) ? effect.change(hit, dice) : [hit]
    })
  }
  return now.toSorted((a, b) => a.at - b.at)
}

export const dynamic = (hit: Hit): boolean => !hit.cached

export const onPath =
  (prefix: string) =>
  (hit: Hit): boolean =>
    hit.path.startsWith(prefix)

/** It fails at once. */
export const fails =
  (fault: NonNullable<Hit['fault']>, ms = 1): Change =>
  (hit, dice) => ({ ...hit, fault, ms: ms + dice.int(3), bytes: 157 })

/** It waits until the gateway's patience ends. */
export const timesOut =
  (seconds: number): Change =>
  (hit, dice) => ({ ...hit, fault: 'read-timeout', ms: seconds * 1000 + dice.int(8), bytes: 167 })

/** The client goes after its own patience, with a spread for people and none for programs. */
export const leaves =
  (seconds: number, spread: number): Change =>
  (hit, dice) => ({
    ...hit,
    fault: 'left',
    ms: Math.round(seconds * 1000 + dice.next() * spread * 1000),
    bytes: 0,
  })

/** The application answers with that status. */
export const answers =
  (status: number, message: string, ms = 0): Change =>
  (hit, dice) => ({
    ...hit,
    status,
    message,
    ms: ms === 0 ? hit.ms : ms + dice.int(20),
    bytes: 300,
  })

/** It only takes longer. */
export const slows =
  (times: number): Change =>
  (hit) => ({ ...hit, ms: Math.round(hit.ms * times) })

/** The client tries again after each failure, `count` times, every few seconds. */
export const repeats =
  (count: number, seconds: number, then: Change): Change =>
  (hit, dice) =>
    Array.from({ length: count + 1 }, (_, index) =>
      then(
        {
          ...hit,
          at: hit.at + Math.round(index * seconds * 1000 + index * dice.int(400)),
          id: dice.hex(32),
        },
        dice,
      ),
    ).flat()

/** One client more, at its own pace. */
export function caller(
  from: number,
  to: number,
  everySeconds: number,
  model: Hit,
  change: (hit: Hit, index: number, dice: Dice) => Hit,
): Hit[] {
  const dice = diceOf(from + to + Math.round(everySeconds * 7))
  const start = model.at - (model.at % 1000)
  const hits: Hit[] = []
  let index = 0
  for (let at = from; at < to; at += everySeconds * (0.8 + dice.next() * 0.4)) {
    hits.push(
      change({ ...model, at: Math.round(start + at * 1000), id: dice.hex(32) }, index, dice),
    )
    index += 1
  }
  return hits
}
