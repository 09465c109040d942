import type { LogRecord } from '../record.ts'
import { agentFamily, isHealthChecker } from './agent-family.ts'
import { clientNetwork } from './client-network.ts'
import type { Dictionary } from './dictionary.ts'
import { createDictionary } from './dictionary.ts'
import { KeptRow } from './kept-row.ts'
import type { PartsReader, RowParts } from './kept-row.ts'
import { createLineStore } from './line-store.ts'
import type { Outcome } from './outcome.ts'
import { pathTemplate } from './path-template.ts'
import { createPlainReader } from './plain-parts.ts'

/** What requests are told apart by. */
export const dimensions = [
  'path',
  'upstream',
  'host',
  'service',
  'method',
  'client',
  'network',
  'agent',
  'edge',
  'release',
] as const

export type Dimension = (typeof dimensions)[number]

/** One request, in numbers: what an incident is explained by. */
export interface Row extends RowParts {
  readonly timeMs: number
  readonly status: number
  readonly outcome: Outcome
  /** Requests that this row stands for. */
  readonly weight: number
}

/**
 * A sample of the requests, in memory that is bounded: of failures, of requests that were limited or left, and of all
 * others: up to `mostRows` of each. When a list is full, every second one goes and the rest weigh double, so each is an
 * even sample of its kind. A share found from a list is off by at most 1.96 × √(share × (1 − share) ÷ rows) in 95 of 100
 * cases: 1.5 % at worst, when the list has just been halved.
 */
export interface Rows {
  /**
   * Counts one request of that outcome, or one of so many that the caller has passed over already; false: it is no part
   * of the sample.
   */
  accepts(outcome: Outcome, oneIn: number): boolean
  /** So many requests are to come: a long log is sampled thinly from the start, instead of being thinned out later. */
  expect(requests: number): void
  /** So many requests of one outcome are to come from a source that picks them itself: the caller gives one in so many. */
  pickEvery(outcome: Outcome, requests: number): number
  /** Keeps a request that was accepted; its line had that many characters. */
  add(record: LogRecord, outcome: Outcome, lineLength: number): void
  /** Makes a reader for the stored lines of one stream, which may be told that they are combined ones. */
  readerOf(
    read: (line: Uint8Array) => LogRecord | undefined,
    isCombined: () => boolean,
  ): PartsReader
  /**
   * Keeps a request that was accepted as the line that is `bytes` from, up to but not with `to`; it is read only when an
   * analysis looks at it.
   */
  defer(
    timeMs: number,
    status: number,
    outcome: Outcome,
    bytes: Uint8Array,
    from: number,
    to: number,
    read: PartsReader,
  ): void
  /** Rows kept; each stands for `weight` requests. */
  all(): readonly Row[]
  /** One in so many requests that fared well is kept. */
  readonly sampleEvery: number
  readonly dictionaries: Readonly<Record<Dimension, Dictionary>>
  readonly causes: Dictionary
}

/** Rows kept of requests that failed, of those that were limited or left, and of those that fared well. */
const mostRows = 8192

/** Parts of longer lines are copied out of them. */
const longLine = 1024

/** Bytes kept of unread lines; beyond it the list that grows is thinned out as if it were full. */
const mostBytes = 8_000_000

/** Bytes of lines that are let stand, also of those that no row has any more. */
const easyBytes = 4_000_000

interface Kept {
  readonly limit: number
  rows: KeptRow[]
  /** One in `stride` is kept. */
  stride: number
  seen: number
}

export function createRows(limit: number = mostRows): Rows {
  const dictionaries = {
    path: createDictionary(),
    upstream: createDictionary(),
    host: createDictionary(),
    service: createDictionary(),
    method: createDictionary(100),
    client: createDictionary(),
    network: createDictionary(),
    agent: createDictionary(2000),
    edge: createDictionary(2000),
    release: createDictionary(2000),
  }
  const causes = createDictionary(2000)
  const failed: Kept = { limit, rows: [], stride: 1, seen: 0 }
  const special: Kept = { limit, rows: [], stride: 1, seen: 0 }
  const rest: Kept = { limit, rows: [], stride: 1, seen: 0 }
  const lists = [failed, special, rest]
  const stored = createLineStore()
  // Agents are few and their patterns slow; the cache stays small because it is emptied.
  const agents = new Map<string, { readonly family: string; readonly healthCheck: boolean }>()

  function agentOf(agent: string): { readonly family: string; readonly healthCheck: boolean } {
    const known = agents.get(agent)
    if (known !== undefined) return known
    if (agents.size >= 1000) agents.clear()
    const found = { family: agentFamily(agent), healthCheck: isHealthChecker(agent) }
    agents.set(agent, found)
    return found
  }

  /** `copy`: the texts are parts of a long line. */
  function partsOf(record: LogRecord, copy: boolean): RowParts {
    const { path, upstream, host, service, method, client, edge, release, cause } = record
    const agent = record.agent === undefined ? undefined : agentOf(record.agent)
    return {
      durationMs: record.durationMs,
      upstreamMs: record.upstreamMs,
      upstreamStatus: record.upstreamStatus,
      reached: record.reached,
      tries: record.tries,
      cause: cause === undefined ? undefined : causes.idOf(`${cause.type}|${cause.by}`, copy),
      healthCheck: agent?.healthCheck ?? false,
      values: [
        dictionaries.path.idOf(path === undefined ? undefined : pathTemplate(path), copy),
        dictionaries.upstream.idOf(upstream, copy),
        dictionaries.host.idOf(host, copy),
        dictionaries.service.idOf(service, copy),
        dictionaries.method.idOf(method, copy),
        dictionaries.client.idOf(client, copy),
        dictionaries.network.idOf(client === undefined ? undefined : clientNetwork(client), copy),
        dictionaries.agent.idOf(agent?.family),
        dictionaries.edge.idOf(edge, copy),
        dictionaries.release.idOf(release, copy),
      ],
    }
  }

  const plain = createPlainReader({
    path: (text) => dictionaries.path.idOf(text),
    method: (text) => dictionaries.method.idOf(text),
    client: (text) => dictionaries.client.idOf(text),
    network: (text) => dictionaries.network.idOf(text),
    agent(text) {
      const { family, healthCheck } = agentOf(text)
      return { id: dictionaries.agent.idOf(family), healthCheck }
    },
  })

  function listOf(outcome: Outcome): Kept {
    if (outcome === 'failed') return failed
    return outcome === 'ok' ? rest : special
  }

  function keep(kept: Kept, row: KeptRow): void {
    kept.rows.push(row)
    if (kept.rows.length < kept.limit && stored.size < mostBytes) return
    thin(kept)
    if (stored.size > easyBytes || isCrowded()) forget()
  }

  function thin(kept: Kept): void {
    kept.rows = kept.rows.filter((_row, index) => index % 2 === 1)
    for (const one of kept.rows) one.weight *= 2
    kept.stride *= 2
  }

  function isCrowded(): boolean {
    return dimensions.some((name) => dictionaries[name].isCrowded)
  }

  /** Lines and values that no row has any more go, so that ever new clients and paths find room. */
  function forget(): void {
    const unread = lists.flatMap(({ rows }) => rows.filter(({ line }) => line >= 0))
    const places = stored.keepOnly(unread.map(({ line }) => line))
    for (const [index, row] of unread.entries()) row.line = places[index] ?? -1
    const known = lists.flatMap(({ rows }) =>
      rows.flatMap(({ parts }) => (parts === undefined ? [] : [parts.values])),
    )
    const moves = dimensions.map((name, at) =>
      dictionaries[name].keepOnly(known.map((values) => values[at] ?? 0)),
    )
    for (const { rows } of lists) for (const row of rows) row.move(moves)
    plain.forget()
  }

  return {
    accepts(outcome, oneIn) {
      const kept = listOf(outcome)
      kept.seen += 1
      return kept.seen % Math.max(1, kept.stride / oneIn) === 0
    },
    expect(requests) {
      while (rest.stride * limit * 2 < requests) thin(rest)
    },
    pickEvery(outcome, requests) {
      const kept = listOf(outcome)
      while (kept.stride * kept.limit * 0.9 < requests) thin(kept)
      return kept.stride
    },
    add(record, outcome, lineLength) {
      const { timeMs, status = 0 } = record
      if (timeMs === undefined) return
      const kept = listOf(outcome)
      keep(
        kept,
        KeptRow.read(timeMs, status, outcome, kept.stride, partsOf(record, lineLength > longLine)),
      )
    },
    readerOf:
      (read, isCombined) =>
      (line): RowParts =>
        stored.read(line, (bytes, from, to) => {
          const parts = isCombined() ? plain.read(bytes, from, to) : undefined
          if (parts !== undefined) return parts
          return partsOf(read(bytes.subarray(from, to)) ?? {}, to - from > longLine)
        }),
    defer(timeMs, status, outcome, bytes, from, to, read) {
      const kept = listOf(outcome)
      keep(
        kept,
        KeptRow.stored(timeMs, status, outcome, kept.stride, stored.put(bytes, from, to), read),
      )
    },
    all: () => lists.flatMap(({ rows }) => rows),
    get sampleEvery() {
      return rest.stride
    },
    dictionaries,
    causes,
  }
}
