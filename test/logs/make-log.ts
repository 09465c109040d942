import type { IncidentCase } from './incidents/case.ts'
import type { Request } from './traffic.ts'
import { dice, makeTraffic } from './traffic.ts'
import { writeLine } from './write-lines.ts'

/** The lines of a case, in the order in which a server would write them. */
export function makeLog({ traffic, phases, dialect, extra = [] }: IncidentCase): string {
  const roll = dice(traffic.seed + 7)
  const requests = [...makeTraffic(traffic), ...extra.map((request) => ({ ...request }))]
  for (const request of requests) {
    const second = (request.timeMs - traffic.startMs) / 1000
    for (const { from, to, hits, fault } of phases)
      if (second >= from && second < to && hits(request)) fault(request, roll)
  }
  return requests
    .toSorted((a: Request, b: Request) => a.timeMs - b.timeMs)
    .map((request) => `${writeLine(request, dialect)}\n`)
    .join('')
}
