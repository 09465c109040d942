import type { Row } from '../tally/rows.ts'
import type { Tally } from '../tally/tally.ts'
import type { Stretch } from './find-incidents.ts'
import type { IncidentFacts, Series } from './incident-facts.ts'
import { complaintsWithin } from './complaints-within.ts'
import type { Culprit } from './localise.ts'
import { localise } from './localise.ts'
import type { Onset } from './onsets.ts'
import { onsetsBy } from './onsets.ts'
import { profileOf } from './profile.ts'
import { fallWithin, riseWithin } from './refine-edges.ts'
import { clientsOf } from './clients-of.ts'
import { goneShare } from './gone-share.ts'
import { findRetryStorm } from './retry-storm.ts'
import { findSeed } from './seed-event.ts'
import { servedBefore } from './served-before.ts'
import { shareOf } from './share.ts'
import type { Timeline } from './timeline.ts'

const belongs: Readonly<Record<Series, (row: Row) => boolean>> = {
  failed: ({ outcome }) => outcome === 'failed',
  limited: ({ outcome }) => outcome === 'limited',
  left: ({ outcome }) => outcome === 'left',
  refused: ({ outcome, status }) => outcome === 'ok' && status >= 400,
}

/** Measures one stretch of a series: its exact edges, its mix, its place and its course. */
export function measureIncident(
  tally: Tally,
  rows: readonly Row[],
  timeline: Timeline,
  series: Series,
  stretch: Stretch,
  zoneShiftMs: number,
): IncidentFacts {
  const { buckets, bucketMs } = timeline
  const isHit = belongs[series]
  const startMs = buckets[stretch.from]?.startMs ?? 0
  const endMs = (buckets[stretch.to - 1]?.startMs ?? 0) + bucketMs
  const hits = rows.filter(isHit)
  const startUnknown = stretch.from === 0 || stretch.usual === undefined
  const ongoing = stretch.to >= buckets.length
  const fromMs =
    (startUnknown ? undefined : riseWithin(hits, startMs - bucketMs, startMs + 2 * bucketMs)) ??
    startMs
  const toMs =
    (ongoing ? undefined : fallWithin(hits, endMs - 2 * bucketMs, endMs + bucketMs)) ?? endMs
  const within = rows.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs)
  const failed = within.filter(isHit)
  const gone = goneShare(within, isHit)
  const found = localise(
    within,
    tally.rows,
    series === 'refused' ? grownIn(rows, fromMs, toMs, isHit) : isHit,
  )
  // Where the greater part of the site is gone, a list of some of its paths is no place.
  const culprit = gone >= 0.5 && found !== undefined && isListOfPaths(found) ? undefined : found
  const seed =
    series === 'failed'
      ? findSeed(
          rows.filter(
            (row) => isHit(row) && row.timeMs >= fromMs - beforeBlockMs && row.timeMs <= toMs,
          ),
        )
      : undefined
  const storm = findRetryStorm(failed)
  const services = onsetsBy('service', failed, tally.rows)
  const hosts = onsetsBy('host', failed, tally.rows)
  const upstreams = onsetsBy('upstream', failed, tally.rows)
  const statuses = onsetsBy('status', failed, tally.rows)
  const paths = onsetsBy('path', failed, tally.rows)
  return {
    series,
    fromMs,
    toMs,
    ongoing,
    startUnknown,
    share: shareOf(stretch.hits, stretch.of),
    ...(stretch.usual !== undefined && { usual: stretch.usual }),
    ...(stretch.relapses !== undefined && { relapses: stretch.relapses }),
    ...(culprit !== undefined && { culprit }),
    profile: profileOf(failed, tally),
    goneShare: Math.max(gone, goneAtWorst(rows, timeline, stretch, isHit)),
    peakShare: stretch.peak.of < fewestForPeak ? 0 : stretch.peak.hits / stretch.peak.of,
    servedBefore: series === 'refused' ? servedBefore(rows, fromMs, toMs, isHit) : 0,
    ...clientsOf(failed),
    onsets: orderOfStart([...statuses, ...services, ...hosts, ...upstreams, ...paths]),
    ...(seed !== undefined && { seed }),
    ...(storm !== undefined && { storm }),
    healthChecksOnly: failed.length > 0 && failed.every(({ healthCheck }) => healthCheck),
    complaints: complaintsWithin(tally.complaints, fromMs, toMs, zoneShiftMs),
    services: Math.max(services.length, hosts.length),
    upstreams: upstreams.length,
  }
}

/** What made a gateway hold its servers for dead stands this long before the block at most. */
const beforeBlockMs = 1500

/** The refusals by statuses that are more frequent than at other times; some 404 there always are. */
function grownIn(
  rows: readonly Row[],
  fromMs: number,
  toMs: number,
  isHit: (row: Row) => boolean,
): (row: Row) => boolean {
  const counts = new Map<number, { inside: number; outside: number }>()
  const all = { inside: 0, outside: 0 }
  for (const row of rows) {
    const side = row.timeMs >= fromMs && row.timeMs <= toMs ? 'inside' : 'outside'
    all[side] += row.weight
    if (!isHit(row)) continue
    const count = counts.get(row.status) ?? { inside: 0, outside: 0 }
    counts.set(row.status, count)
    count[side] += row.weight
  }
  return (row) => {
    const count = counts.get(row.status)
    if (count === undefined || !isHit(row)) return false
    return count.inside * all.outside > 1.5 * count.outside * all.inside
  }
}

/** Of fewer requests the share is a rumour. */
const fewestForPeak = 20

/** What is gone in the worst part of an incident, which a long tail of lesser trouble would hide. */
function goneAtWorst(
  rows: readonly Row[],
  { buckets, bucketMs }: Timeline,
  { from, to, peak }: Stretch,
  isHit: (row: Row) => boolean,
): number {
  if (peak.of < fewestForPeak || peak.to - peak.from >= to - from) return 0
  const fromMs = buckets[peak.from]?.startMs ?? 0
  const toMs = (buckets[peak.to - 1]?.startMs ?? 0) + bucketMs
  return goneShare(
    rows.filter(({ timeMs }) => timeMs >= fromMs && timeMs < toMs),
    isHit,
  )
}

function isListOfPaths({ cell: [first, ...more] }: Culprit): boolean {
  return more.length === 0 && first?.dimension === 'path' && first.values.length > 1
}

function orderOfStart(onsets: readonly Onset[]): readonly Onset[] {
  return onsets.toSorted((a, b) => a.fromMs - b.fromMs)
}
