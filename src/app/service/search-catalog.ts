import { causeTexts } from '../../catalog/error-types.ts'
import { clientErrors } from '../../catalog/client-errors/index.ts'
import { responders } from '../../catalog/responders/index.ts'
import { statuses } from '../../catalog/statuses.ts'

/** An entry of the reference that matches a search. */
export interface CatalogHit {
  readonly kind: 'status' | 'client-error' | 'responder' | 'cause'
  /** Path of its page. */
  readonly path: string
  readonly title: string
  readonly summary: string
}

interface Entry {
  readonly hit: CatalogHit
  readonly name: string
  readonly text: string
}

const longestQuery = 200
const mostWords = 8

const entries: readonly Entry[] = [
  ...statuses.map((status) =>
    entry('status', `/codes/${status.code}`, `${status.code} ${status.name}`, status.meaning, [
      status.owner,
      ...status.usualCauses,
    ]),
  ),
  ...clientErrors.map((error) =>
    entry('client-error', `/browser-errors/${error.code}`, error.code, error.meaning, [
      error.family,
      ...(error.phrases ?? []),
      ...error.usualCauses,
    ]),
  ),
  ...responders.map((responder) =>
    entry(
      'responder',
      `/responders/${responder.id}`,
      responder.name,
      `${responder.role.replaceAll('_', ' ')}, ${responder.kind.replaceAll('_', ' ')}`,
      [
        responder.id,
        ...responder.emits.flatMap(({ subCode, when }) => [subCode ?? '', when ?? '']),
        ...responder.timeouts.map(({ setting }) => setting),
      ],
    ),
  ),
  ...Object.entries(causeTexts).map(([type, { title, check }]) =>
    entry('cause', `/causes#${type}`, type, title, [check]),
  ),
]

function entry(
  kind: CatalogHit['kind'],
  path: string,
  title: string,
  summary: string,
  more: readonly string[],
): Entry {
  return {
    hit: { kind, path, title, summary },
    name: title.toLowerCase(),
    text: [title, summary, ...more].join('\n').toLowerCase(),
  }
}

/** Entries in which every word of the query stands, the best first: names before text. */
export function searchCatalog(query: string, limit: number): readonly CatalogHit[] {
  const words = query.slice(0, longestQuery).toLowerCase().split(/\s+/).filter(Boolean)
  const asked = words.slice(0, mostWords)
  if (asked.length === 0) return []
  return entries
    .map((one) => ({ hit: one.hit, score: scoreOf(one, asked) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit)
}

/** 0 when a word is missing. */
function scoreOf({ name, text }: Entry, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    if (!text.includes(word)) return 0
    if (name === word) score += 100
    else if (name.split(/[ _-]/).includes(word)) score += 20
    else if (name.includes(word)) score += 10
    else score += 1
  }
  return score
}
