import type { Segment, Trial } from './change-points.ts'
import { findSegments, overdispersion } from './change-points.ts'
import { shareOf } from './share.ts'

/** A stretch of buckets whose share lies clearly above what is usual in this log. */
export interface Stretch {
  /** Buckets from, up to but not with `to`. */
  readonly from: number
  readonly to: number
  readonly hits: number
  readonly of: number
  /** Usual share, from the rest of the log; absent: there is no quieter part to compare with. */
  readonly usual?: number
  /** The worst of the stretches that it was put together from. */
  readonly peak: Segment
  /** When it came and went: how often, and the share that failed while it was there. */
  readonly relapses?: { readonly count: number; readonly share: number }
}

/** Standard deviations above the usual share: a chance of about one in a million. */
const sure = 4.9
/** Fewer hits above the usual number are no incident, whatever their share. */
const fewestExcess = 5
/** Without a quieter part to compare with, a share from here on is an incident of the whole log. */
const alwaysHigh = 0.02

/** The incidents of one series, in order of time; each has at least `leastExtra` more than the usual share. */
export function findStretches(series: readonly Trial[], leastExtra: number): readonly Stretch[] {
  const spread = overdispersion(series)
  const segments = findSegments(series, spread)
  const usual = usualShare(segments)
  if (usual === undefined) return []
  const marked = segments.map((segment) => isAbove(segment, usual, spread, leastExtra))
  const stretches: { from: number; to: number; hits: number; of: number; peak: Segment }[] = []
  for (const [index, segment] of segments.entries()) {
    if (!(marked[index] ?? false)) continue
    const last = stretches.at(-1)
    const gap = last === undefined ? Infinity : segment.from - last.to
    // A pause much shorter than what surrounds it is part of the same incident.
    if (
      last !== undefined &&
      gap <= Math.max(1, 0.25 * Math.min(last.to - last.from, segment.to - segment.from))
    ) {
      for (let at = last.to; at < segment.to; at += 1) {
        last.hits += series[at]?.hits ?? 0
        last.of += series[at]?.of ?? 0
      }
      last.to = segment.to
      if (peakOf(segment) > peakOf(last.peak)) last.peak = segment
    } else {
      const { from, to, hits, of } = segment
      stretches.push({ from, to, hits, of, peak: segment })
    }
  }
  extendToEnd(stretches.at(-1), series)
  if (stretches.length === 0 && usual >= Math.max(alwaysHigh, 3 * leastExtra)) {
    const hits = series.reduce((sum, one) => sum + one.hits, 0)
    const of = series.reduce((sum, one) => sum + one.of, 0)
    const all = { from: 0, to: series.length, hits, of }
    // Even the low end of its interval must be high.
    const certain = shareOf(hits, of).low >= Math.max(alwaysHigh, 3 * leastExtra)
    return certain && hits >= fewestExcess ? [{ ...all, peak: all }] : []
  }
  const joined = joinFlapping(stretches, series)
  const whole = joined[0]
  if (whole !== undefined && whole.from === 0 && whole.to === series.length) return [{ ...whole }]
  return joined.map((stretch) => ({ ...stretch, usual }))
}

/** The last few requests of a log, when they fare no better, are part of the incident: those that still waited for their time-out. */
function extendToEnd(
  last: { from: number; to: number; hits: number; of: number } | undefined,
  series: readonly Trial[],
): void {
  if (last === undefined) return
  const rest = series.slice(last.to)
  const of = rest.reduce((sum, one) => sum + one.of, 0)
  const hits = rest.reduce((sum, one) => sum + one.hits, 0)
  if (of === 0 || of >= fewestForPeak || hits / of < last.hits / last.of) return
  last.to = series.length
  last.hits += hits
  last.of += of
}

/** Of fewer requests the share is a rumour. */
const fewestForPeak = 20

function peakOf({ hits, of }: Segment): number {
  return of < fewestForPeak ? 0 : hits / of
}

/** So many relapses of one kind are one incident that comes and goes. */
const fewestRelapses = 3
/** A pause between relapses is at most so many times as long as they are. */
const longestPause = 4

/** Puts relapses together that follow each other closely, each failing about as much as the first. */
function joinFlapping(
  stretches: readonly Omit<Stretch, 'usual'>[],
  series: readonly Trial[],
): readonly Omit<Stretch, 'usual'>[] {
  const runs: Omit<Stretch, 'usual'>[][] = []
  for (const stretch of stretches) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && isRelapse(last, stretch)) run.push(stretch)
    else runs.push([stretch])
  }
  return runs.flatMap((run) => {
    const [first] = run
    const last = run.at(-1)
    if (run.length < fewestRelapses || first === undefined || last === undefined) return run
    const within = series.slice(first.from, last.to)
    return [
      {
        from: first.from,
        to: last.to,
        hits: within.reduce((sum, one) => sum + one.hits, 0),
        of: within.reduce((sum, one) => sum + one.of, 0),
        peak: first.peak,
        relapses: {
          count: run.length,
          share:
            run.reduce((sum, { hits }) => sum + hits, 0) / run.reduce((sum, { of }) => sum + of, 0),
        },
      },
    ]
  })
}

function isRelapse(a: Omit<Stretch, 'usual'>, b: Omit<Stretch, 'usual'>): boolean {
  const [one, other] = [a.to - a.from, b.to - b.from]
  const [share, otherShare] = [a.hits / Math.max(1, a.of), b.hits / Math.max(1, b.of)]
  return (
    b.from - a.to <= longestPause * Math.max(one, other) &&
    Math.max(one, other) <= 4 * Math.min(one, other) + 2 &&
    Math.max(share, otherShare) <= 2 * Math.min(share, otherShare)
  )
}

/** Pooled share of the quieter segments: those within twice the least share of any that is long enough to count. */
function usualShare(segments: readonly Segment[]): number | undefined {
  const all = segments.reduce((sum, { of }) => sum + of, 0)
  const buckets = segments.at(-1)?.to ?? 0
  const weighty = withoutRush(segments).filter(
    ({ of, from, to }) => of >= 0.05 * all || (of >= 20 && to - from >= 0.1 * buckets),
  )
  if (weighty.length === 0) return undefined
  const least = Math.min(...weighty.map(({ hits, of }) => hits / of))
  const quiet = weighty.filter(({ hits, of }) => hits / of <= Math.max(2 * least, least + 0.002))
  const of = quiet.reduce((sum, segment) => sum + segment.of, 0)
  return quiet.reduce((sum, { hits }) => sum + hits, 0) / of
}

/** Traffic of so many times the usual, for a small part of the log, is a rush. */
const rushTimes = 2.5
const rushLasts = 0.25

/** A rush of requests that fare well makes the share of failures small without anything being better than usual. */
function withoutRush(segments: readonly Segment[]): readonly Segment[] {
  const rates = segments.flatMap(({ of, from, to }) =>
    of === 0 ? [] : [{ rate: of / (to - from), buckets: to - from }],
  )
  const buckets = rates.reduce((sum, one) => sum + one.buckets, 0)
  let seen = 0
  const median = rates
    .toSorted((a, b) => a.rate - b.rate)
    .find((one) => (seen += one.buckets) * 2 >= buckets)
  const limit = rushTimes * (median?.rate ?? Infinity)
  const isRush = ({ of, from, to }: Segment): boolean => of / (to - from) > limit
  const rushed = segments.filter(isRush).reduce((sum, { from, to }) => sum + to - from, 0)
  return rushed > rushLasts * buckets ? segments : segments.filter((one) => !isRush(one))
}

function isAbove(
  { hits, of }: Segment,
  usual: number,
  spread: number,
  leastExtra: number,
): boolean {
  if (of === 0) return false
  const share = hits / of
  if (share <= Math.max(usual < 0.2 ? 3 * usual : 0.6 + 0.4 * usual, usual + leastExtra))
    return false
  const expected = of * usual
  if (hits - expected < fewestExcess) return false
  // The half hit keeps a log without any failures before from making one failure a certainty.
  const deviation = Math.sqrt(spread * (expected + 0.5) * (1 - usual))
  return (hits - expected) / deviation >= sure
}
