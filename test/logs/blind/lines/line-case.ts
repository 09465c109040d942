import { type Dice, diceOf } from '../dice.ts'

/** One request, from which a variant writes its line. */
export interface Entry {
  /** The moment that the line carries, in UTC. */
  readonly at: number
  readonly ms: number
  readonly status: number
  readonly method: string
  readonly path: string
  readonly client: string
  readonly agent: string
  readonly index: number
  readonly dice: Dice
}

/** What a reader has to take from a line; null: it is no request that ended. */
export type LineTruth = {
  readonly status: number
  /** Moments that are right, in milliseconds; where a line has start and end, both are. Empty: it has none. */
  readonly times: readonly number[]
  /** Null: the line does not say. `any`: it depends on what one calls a duration. */
  readonly ms: number | null | 'any'
} | null

export interface LineCase {
  readonly name: string
  readonly lines: readonly (readonly [text: string, truth: LineTruth])[]
  /** The lines end in CR LF. */
  readonly crlf?: boolean
  /** The lines have no date of their own, or no year. */
  readonly note?: string
}

interface Variant {
  readonly name: string
  readonly seed: number
  readonly count?: number
  readonly statuses?: readonly number[]
  readonly clients?: readonly string[]
  readonly paths?: readonly string[]
  readonly agents?: readonly string[]
  readonly write: (entry: Entry) => string
  readonly truth: (entry: Entry) => LineTruth
  /** Lines that are written by hand, and come between. */
  readonly more?: readonly (readonly [text: string, truth: LineTruth])[]
  readonly head?: readonly string[]
  readonly crlf?: boolean
}

const first = Date.parse('2026-11-12T22:58:07.000Z')

export function lineCase(variant: Variant): LineCase {
  const dice = diceOf(variant.seed)
  const made: (readonly [string, LineTruth])[] = []
  let at = first
  const count = variant.count ?? 14
  for (let index = 0; index < count; index += 1) {
    at += 1 + dice.int(40_000)
    const entry: Entry = {
      at,
      ms: dice.pick([1, 3, 12, 47, 210, 1503, 30_001, 60_002]),
      status: dice.pick(variant.statuses ?? [200, 200, 204, 301, 304, 404, 500, 502, 503, 504]),
      method: dice.pick(['GET', 'GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']),
      path: dice.pick(
        variant.paths ?? [
          '/',
          '/api/v1/items/42?sort=-price&q=a%20b',
          '/a/502/b',
          '/%C3%BCber.html',
          '/x?u=http://h/504',
        ],
      ),
      client: dice.pick(
        variant.clients ?? [
          '203.0.113.7',
          '10.1.2.3',
          '2001:db8:85a3::8a2e:370:7334',
          '198.51.100.23',
        ],
      ),
      agent: dice.pick(
        variant.agents ?? [
          'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
          'curl/8.5.0',
          '-',
          'Go-http-client/2.0',
        ],
      ),
      index,
      dice,
    }
    made.push([variant.write(entry), variant.truth(entry)])
  }
  const middle = Math.floor(count / 2)
  return {
    name: variant.name,
    crlf: variant.crlf ?? false,
    lines: [
      ...(variant.head ?? []).map((line) => [line, null] as const),
      ...made.slice(0, middle),
      ...(variant.more ?? []),
      ...made.slice(middle),
    ],
  }
}

export const toSecond = (ms: number): number => ms - (ms % 1000)

/** The truth of a line with whole seconds and no duration. */
export const plain = (entry: Entry): LineTruth => ({
  status: entry.status,
  times: [toSecond(entry.at)],
  ms: null,
})

export const timed = (entry: Entry): LineTruth => ({
  status: entry.status,
  times: [toSecond(entry.at)],
  ms: entry.ms,
})

export const exact = (entry: Entry): LineTruth => ({
  status: entry.status,
  times: [entry.at],
  ms: entry.ms,
})

export const seconds3 = (ms: number): string => (ms / 1000).toFixed(3)
