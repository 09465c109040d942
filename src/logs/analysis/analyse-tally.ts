import type { Tally } from '../tally/tally.ts'
import type { Trial } from './change-points.ts'
import { findStretches } from './find-incidents.ts'
import type { IncidentFacts, Series } from './incident-facts.ts'
import { measureIncident } from './measure-incident.ts'
import type { Share } from './share.ts'
import { shareOf } from './share.ts'
import type { Bucket, Timeline } from './timeline.ts'
import { buildTimeline } from './timeline.ts'
import { findZoneShift } from './zone-shift.ts'

/** Everything that counting and measuring alone can say of a tally. */
export interface Analysis {
  /** For people: at most 120 buckets. */
  readonly timeline: Timeline
  readonly failed: Share
  readonly left: number
  readonly limited: number
  readonly incidents: readonly IncidentFacts[]
  /** Milliseconds that the error log's local time lies east of the access log's. */
  readonly zoneShiftMs: number
}

const shownBuckets = 120
const measuredBuckets = 1440

/** Extra share, over the usual, that an incident of each series must at least have. */
const leastExtra: Readonly<Record<Series, number>> = {
  failed: 0.002,
  limited: 0.02,
  left: 0.02,
  refused: 0.03,
}

/** Finds and measures the incidents of a tally. Pure. */
export function analyseTally(tally: Tally): Analysis {
  const timeline = buildTimeline(tally, shownBuckets)
  const fine = buildTimeline(tally, measuredBuckets)
  const rows = tally.rows.all()
  const failedMs = rows.filter(({ outcome }) => outcome === 'failed').map(({ timeMs }) => timeMs)
  const zoneShiftMs = shiftOf(tally, failedMs)
  const incidents: IncidentFacts[] = []
  for (const series of ['failed', 'limited', 'left', 'refused'] as const) {
    for (const stretch of findStretches(trialsOf(fine.buckets, series), leastExtra[series])) {
      const facts = measureIncident(tally, rows, fine, series, stretch, zoneShiftMs)
      // Clients that leave or are refused while the server fails are part of that incident, unless they are the greater part
      // of it: when they give up before the gateway does, its few errors hide what happened.
      const within = incidents.some(
        (one) =>
          series !== 'failed' &&
          one.series === 'failed' &&
          facts.share.hits <= one.share.hits &&
          facts.fromMs <= one.toMs &&
          one.fromMs <= facts.toMs,
      )
      if (!within && isNews(facts)) incidents.push(facts)
    }
  }
  const sums = sumOf(fine.buckets, tally.untimed)
  return {
    timeline,
    failed: shareOf(sums.failed, sums.total),
    left: sums.left,
    limited: sums.limited,
    incidents: incidents.toSorted((a, b) => a.fromMs - b.fromMs),
    zoneShiftMs,
  }
}

/** Refusals that are many, without anything being refused that is served otherwise, must be this much more than usual. */
const manyRefused = 0.08

/** Refusals are the day's work of a server, until they become more, or meet what used to be served. */
function isNews({ series, share, usual, servedBefore, profile }: IncidentFacts): boolean {
  if (series !== 'refused') return true
  // Windows asks twice, and a proxy that denies advertisements denies them all day.
  if (usual === undefined) {
    const [first] = profile.statuses
    return share.share >= 0.5 && first?.status !== 401 && first?.status !== 407
  }
  return share.share - usual >= manyRefused || servedBefore >= 0.5
}

function trialsOf(buckets: readonly Bucket[], series: Series): readonly Trial[] {
  return buckets.map((bucket) => ({ of: bucket.total, hits: bucket[series] }))
}

function shiftOf({ complaints, localTime }: Tally, failedMs: readonly number[]): number {
  if (localTime || failedMs.length === 0) return 0
  const complained = complaints
    .filter((one) => one.localTime && one.cause !== undefined)
    .flatMap(({ timesMs }) => timesMs.slice(0, 500))
  return complained.length === 0 ? 0 : findZoneShift(complained.slice(0, 5000), failedMs)
}

function sumOf(
  buckets: readonly Bucket[],
  untimed: ReadonlyMap<number, number>,
): {
  readonly failed: number
  readonly total: number
  readonly left: number
  readonly limited: number
} {
  let [failed, total, left, limited] = [0, 0, 0, 0]
  for (const bucket of buckets) {
    failed += bucket.failed
    total += bucket.total
    left += bucket.left
    limited += bucket.limited
  }
  for (const [status, count] of untimed) {
    total += count
    if (status >= 500) failed += count
  }
  return { failed, total, left, limited }
}
