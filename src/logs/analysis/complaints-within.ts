import type { Complaint } from '../tally/error-lines.ts'
import type { ComplaintCount } from './incident-facts.ts'

/** The error log may lag behind, and names a time-out when it ends. */
const aroundMs = 15_000
const most = 8

/** The complaints of a time, those that name a cause first, then the more frequent. */
export function complaintsWithin(
  complaints: readonly Complaint[],
  fromMs: number,
  toMs: number,
  zoneShiftMs: number,
): readonly ComplaintCount[] {
  return complaints
    .flatMap((complaint) => {
      const shift = complaint.localTime ? zoneShiftMs : 0
      const inside = complaint.timesMs.filter(
        (ms) => ms - shift >= fromMs - aroundMs && ms - shift <= toMs + aroundMs,
      ).length
      if (inside === 0) return []
      // Times of a part of them are kept; the count grows in proportion.
      const count = Math.round((inside / complaint.timesMs.length) * complaint.count)
      return [{ complaint, count }]
    })
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most)
}

function weight({ complaint, count }: ComplaintCount): number {
  return complaint.cause === undefined ? count : count * 1000
}
