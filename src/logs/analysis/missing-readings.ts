import type { Reads } from '../format.ts'
import { applications } from '../formats/applications.ts'
import type { Tally } from '../tally/tally.ts'

/** What each reading would tell; the last ones only of what stands in front of an application. */
const worth: readonly (readonly [Reads, string, 'gateway'?])[] = [
  ['timeMs', 'No time in this format: nothing can be said of when it began.'],
  [
    'durationMs',
    'No request duration in this format: it would tell a slow server from a dead one.',
  ],
  [
    'host',
    'No host in this format: with several sites behind one log it would tell which one fails.',
  ],
  ['client', 'No client address in this format: it would tell one client from all.'],
  [
    'upstreamStatus',
    'No upstream status in this format: it would tell whether the application or the gateway made the error.',
    'gateway',
  ],
  [
    'upstream',
    'No upstream address in this format: it would tell one bad server from all.',
    'gateway',
  ],
  [
    'upstreamMs',
    'No upstream time in this format: it would tell whether the server behind took the time, and slow from dead.',
    'gateway',
  ],
]

/** Forms that any program writes in JSON or pairs: what stands behind is not known. */
const general: ReadonlySet<string> = new Set(['ndjson', 'logfmt', 'otel-log-json'])
const own = new Set(applications.map(({ id }) => id).filter((id) => !general.has(id)))

/** What the access logs cannot tell, with the price, and what to add to the product's configuration. */
export function missingReadings({ reads, formats, requests }: Tally): readonly string[] {
  if (requests === 0) return []
  const access = formats.filter(({ log }) => log === 'access')
  const isApplication = access.every(({ id }) => own.has(id))
  const missing = worth
    .filter(([part, , of]) => !reads.has(part) && !(isApplication && of === 'gateway'))
    .map(([, sentence]) => sentence)
  const advice = access.find(({ advice: text }) => text !== undefined)?.advice
  return missing.length > 0 && advice !== undefined ? [...missing, advice] : missing
}
