import type { Reads } from '../format.ts'
import type { Tally } from '../tally/tally.ts'

/** What each reading would tell. */
const worth: readonly (readonly [Reads, string])[] = [
  ['timeMs', 'No time in this format: nothing can be said of when it began.'],
  [
    'durationMs',
    'No request duration in this format: it would tell a slow server from a dead one.',
  ],
  [
    'upstreamStatus',
    'No upstream status in this format: it would tell whether the application or the gateway made the error.',
  ],
  ['upstream', 'No upstream address in this format: it would tell one bad server from all.'],
  [
    'host',
    'No host in this format: with several sites behind one log it would tell which one fails.',
  ],
  ['client', 'No client address in this format: it would tell one client from all.'],
]

/** What the access logs cannot tell, with the price, and what to add to the product's configuration. */
export function missingReadings({ reads, formats, requests }: Tally): readonly string[] {
  if (requests === 0) return []
  const missing = worth.filter(([part]) => !reads.has(part)).map(([, sentence]) => sentence)
  const advice = formats.find(
    ({ log, advice: own }) => log === 'access' && own !== undefined,
  )?.advice
  return missing.length > 0 && advice !== undefined ? [...missing, advice] : missing
}
