import type { PairingReport } from '../../model/log-report.ts'
import { findZoneShift } from '../analysis/zone-shift.ts'
import type { LogFormat } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { SpokenSeconds } from './spoken-seconds.ts'
import { createSpokenSeconds } from './spoken-seconds.ts'
import type { PairedSource, PairingWay } from './paired-source.ts'
import { createPairedSource, pairingWays } from './paired-source.ts'

/** Finds the same requests in the logs of several hops. */
export interface LogPairing {
  /** Takes the records of one log; parts of a rotated one share a name. */
  record(source: string, record: LogRecord, format: LogFormat): void
  report(): PairingReport | null
}

/** From this share of common requests on two logs are of the same traffic; caches answer many on their own. */
const leastOverlap = 0.3
const fewest = 20

export function createLogPairing(): LogPairing {
  const sources = new Map<string, PairedSource>()
  const spoken = createSpokenSeconds()
  return {
    record(name, record, format) {
      if (format.log === 'error') {
        spoken.record(record)
        return
      }
      let source = sources.get(name)
      if (source === undefined) {
        source = createPairedSource(name)
        sources.set(name, source)
      }
      source.record(record)
    },
    report() {
      const all = [...sources.values()].filter(({ requests }) => requests >= fewest)
      const pair = bestPair(all)
      const inner = pair?.origin ?? all[0]
      const silent = inner === undefined ? null : silentFailures(inner, spoken)
      if (pair === undefined && silent === null) return null
      return { hops: pair === undefined ? null : compare(pair), silent }
    },
  }
}

interface Pair {
  readonly edge: PairedSource
  readonly origin: PairedSource
  readonly way: PairingWay
  readonly overlap: number
}

/** The two logs that have most in common; the one that forwards more is the edge, else the one named first. */
function bestPair(all: readonly PairedSource[]): Pair | undefined {
  const pairs = all.flatMap((first, at) =>
    all.slice(at + 1).flatMap((second) => {
      const swap = forwardShare(second) > forwardShare(first) + 0.5
      const [edge, origin] = swap ? [second, first] : [first, second]
      return pairingWays.map((way) => ({
        edge,
        origin,
        way,
        overlap: overlapOf(edge, origin, way),
      }))
    }),
  )
  return pairs
    .filter(({ overlap }) => overlap >= leastOverlap)
    .toSorted(
      (a, b) => pairingWays.indexOf(a.way) - pairingWays.indexOf(b.way) || b.overlap - a.overlap,
    )[0]
}

function forwardShare({ forwarded, requests }: PairedSource): number {
  return forwarded / Math.max(1, requests)
}

/** Share of the requests that fared well at the edge and are in the other log, too. */
function overlapOf(edge: PairedSource, origin: PairedSource, way: PairingWay): number {
  const asked = way === 'request_id' ? edge.well.filter(({ id }) => id !== undefined) : edge.well
  if (asked.length < 3) return 0
  return asked.filter((wanted) => origin.saw(wanted, way)).length / asked.length
}

function compare({ edge, origin, way, overlap }: Pair): NonNullable<PairingReport['hops']> {
  let [failedThere, answeredThere, neverThere] = [0, 0, 0]
  for (const wanted of edge.failed) {
    if (origin.sawFail(wanted, way)) failedThere += 1
    else if (origin.saw(wanted, way)) answeredThere += 1
    else neverThere += 1
  }
  return {
    edge: edge.name,
    origin: origin.name,
    by: way,
    overlap,
    failedAtEdge: edge.failed.length,
    failedThere,
    answeredThere,
    neverThere,
    repeated: origin.repeated,
    partial: edge.partial || origin.partial,
  }
}

/** 500s for which no application or error log has a word. */
function silentFailures(source: PairedSource, spoken: SpokenSeconds): PairingReport['silent'] {
  const own = source.failed.filter(({ status }) => status === 500)
  if (own.length === 0 || spoken.lines === 0) return null
  const shiftMs = findZoneShift(
    spoken.localMs,
    own.slice(0, 5000).map(({ timeMs }) => timeMs),
  )
  const silent = own.filter((wanted) => !spoken.about(wanted, shiftMs)).length
  return { source: source.name, failures: own.length, withoutLine: silent }
}
