import type { Draft } from '../record.ts'
import { readByLooks } from './json-by-looks.ts'
import { readObject } from './json-lines.ts'
import { readLoosePairs } from './loose-pairs.ts'
import { durationIn } from './request-words.ts'
import { readUsualDuration } from './usual-durations.ts'
import { usualNames } from './usual-names.ts'

/** Something that can be a status after a name. */
const mayHave = /(?:=>|[:=])\s{0,4}["'[]?[1-5]\d\d\b/

/** Reads a request out of pairs, by usual names or by how the values look; undefined when it is not whole. */
export function readRequestPairs(line: string): Draft | undefined {
  if (!mayHave.test(line)) return undefined
  const pairs = readLoosePairs(line)
  if (pairs === undefined) return undefined
  const reading = readObject(pairs, usualNames)
  const named = typeof reading === 'object' && !('length' in reading) ? reading : undefined
  const isWhole =
    named?.status !== undefined &&
    named.status > 0 &&
    named.method !== undefined &&
    named.path !== undefined
  const draft: Draft | undefined = isWhole ? { ...named } : readByLooks(pairs)
  if (draft === undefined) return undefined
  readUsualDuration(draft, Object.entries(pairs), { nanos: false })
  const durationMs = draft.durationMs ?? durationIn(line)
  if (durationMs !== undefined) draft.durationMs = durationMs
  return draft
}
