import type { Tally } from '../tally/tally.ts'
import type { UpstreamStage } from '../record.ts'
import type { Row } from '../tally/rows.ts'
import type { PileUp } from './pile-up.ts'
import { findPileUp } from './pile-up.ts'

export interface CauseCount {
  /** `type|by`, the product's own word after the bar. */
  readonly type: string
  readonly by: string
  readonly count: number
}

/** What the failing requests of one time look like together. */
export interface Profile {
  /** Weighted numbers by status, most frequent first. */
  readonly statuses: readonly { readonly status: number; readonly count: number }[]
  readonly causes: readonly CauseCount[]
  /** Share of the failures that carry a cause reading. */
  readonly causeCoverage: number
  readonly pileUp?: PileUp
  readonly medianMs?: number
  /** Share of the failures with a known duration that took less than 50 ms. */
  readonly fastShare?: number
  /** Share of the failures that the upstream itself answered with this status; absent: the format has no upstream status. */
  readonly relayedShare?: number
  /** How far the tries at the upstream came, in the failures that say so: shares that add up to 1. */
  readonly reached?: Readonly<Record<UpstreamStage, number>>
}

const fastMs = 50

/** Reads the failing rows together. */
export function profileOf(failed: readonly Row[], tally: Tally): Profile {
  const statuses = new Map<number, number>()
  const causes = new Map<number, number>()
  let [weight, withCause, relayed] = [0, 0, 0]
  const reached = { nothing: 0, connection: 0, head: 0 }
  const durations: number[] = []
  const guesses = namesItself(tally)
  for (const row of failed) {
    weight += row.weight
    statuses.set(row.status, (statuses.get(row.status) ?? 0) + row.weight)
    if (row.cause !== undefined) {
      withCause += row.weight
      causes.set(row.cause, (causes.get(row.cause) ?? 0) + row.weight)
    }
    // Without an upstream status none was tried: the gateway answered by itself.
    if (row.reached !== undefined && row.upstreamStatus !== undefined)
      reached[row.reached] += row.weight
    if (row.upstreamStatus === row.status && !(guesses && isOwn(row))) relayed += row.weight
    if (row.durationMs !== undefined) durations.push(row.durationMs)
  }
  const pileUp = findPileUp(durations)
  const sorted = durations.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  return {
    statuses: [...statuses]
      .map(([status, count]) => ({ status, count }))
      .toSorted((a, b) => b.count - a.count),
    causes: [...causes]
      .map(([id, count]) => {
        const [type = '', by = ''] = tally.rows.causes.textOf(id).split('|', 2)
        return { type, by, count }
      })
      .toSorted((a, b) => b.count - a.count),
    causeCoverage: weight === 0 ? 0 : withCause / weight,
    ...(pileUp !== undefined && { pileUp }),
    ...(median !== undefined && { medianMs: median }),
    ...(durations.length > 0 && {
      fastShare: durations.filter((ms) => ms < fastMs).length / durations.length,
    }),
    ...sharesOf(reached),
    ...(tally.reads.has('upstreamStatus') && weight > 0 && { relayedShare: relayed / weight }),
  }
}

/** nginx writes its own 502 or 504 as the upstream's status, too, when no answer came. */
function namesItself({ formats }: Tally): boolean {
  return formats.some(({ product, log }) => log === 'access' && product === 'nginx')
}

/** Only the time of a response head proves that the status was the upstream's. */
function isOwn({ status, reached }: Row): boolean {
  return (status === 502 || status === 504) && reached !== 'head'
}

function sharesOf(counts: Readonly<Record<UpstreamStage, number>>): Pick<Profile, 'reached'> {
  const { nothing, connection, head } = counts
  const sum = nothing + connection + head
  if (sum === 0) return {}
  return { reached: { nothing: nothing / sum, connection: connection / sum, head: head / sum } }
}
