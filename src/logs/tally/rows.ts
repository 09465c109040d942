import type { LogRecord } from '../record.ts'
import { agentFamily, isHealthChecker } from './agent-family.ts'
import { clientNetwork } from './client-network.ts'
import type { Dictionary } from './dictionary.ts'
import { createDictionary } from './dictionary.ts'
import { KeptRow } from './kept-row.ts'
import type { PartsReader, RowParts } from './kept-row.ts'
import type { LineStore } from './line-store.ts'
import { createLineStore } from './line-store.ts'
import type { Outcome } from './outcome.ts'
import { pathTemplate } from './path-template.ts'

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

/** A line that is read only when an analysis looks at it. */
export interface DeferredLine {
  readonly timeMs: number
  readonly status: number
  readonly outcome: Outcome
  /** The line is `bytes` from, up to but not with `to`; it is copied. */
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
  /** The same function for all lines of one stream. */
  readonly read: (line: Uint8Array) => LogRecord | undefined
}

/**
 * A sample of the requests, in memory that is bounded: of failures, of requests that were limited or left, and of all
 * others up to `mostRows` each. When a list is full, every second one goes and the rest weigh double, so each is an even
 * sample of its kind. A share found from it is off by at most 1.96 × √(share × (1 − share) ÷ rows) in 95 of 100 cases:
 * 0.8 % at worst for a list that has just been halved.
 */
export interface Rows {
  /**
   * Counts one request of that outcome, or one of so many that the caller has passed over already; false: it is no part
   * of the sample.
   */
  accepts(outcome: Outcome, oneIn: number): boolean
  /** So many requests are to come: a long log is sampled thinly from the start, instead of being thinned out later. */
  expect(requests: number): void
  /** Keeps a request that was accepted. */
  add(record: LogRecord, outcome: Outcome): void
  defer(line: DeferredLine): void
  /** Rows kept; each stands for `weight` requests. */
  all(): readonly Row[]
  /** One in so many requests that fared well is kept. */
  readonly sampleEvery: number
  readonly dictionaries: Readonly<Record<Dimension, Dictionary>>
  readonly causes: Dictionary
}

/** Rows kept of each kind. */
const mostRows = 32_768

/** Bytes kept of unread lines before their list is thinned out like one that is full. */
const mostBytes = 12_000_000

interface Kept {
  rows: KeptRow[]
  readonly lines: LineStore
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
  const failed: Kept = { rows: [], lines: createLineStore(), stride: 1, seen: 0 }
  const special: Kept = { rows: [], lines: createLineStore(), stride: 1, seen: 0 }
  const rest: Kept = { rows: [], lines: createLineStore(), stride: 1, seen: 0 }
  const lists = [failed, special, rest]
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

  function partsOf(record: LogRecord): RowParts {
    const { path, upstream, host, service, method, client, edge, release, cause } = record
    const agent = record.agent === undefined ? undefined : agentOf(record.agent)
    return {
      durationMs: record.durationMs,
      upstreamMs: record.upstreamMs,
      upstreamStatus: record.upstreamStatus,
      tries: record.tries,
      cause: cause === undefined ? undefined : causes.idOf(`${cause.type}|${cause.by}`),
      healthCheck: agent?.healthCheck ?? false,
      values: [
        dictionaries.path.idOf(path === undefined ? undefined : pathTemplate(path)),
        dictionaries.upstream.idOf(upstream),
        dictionaries.host.idOf(host),
        dictionaries.service.idOf(service),
        dictionaries.method.idOf(method),
        dictionaries.client.idOf(client),
        dictionaries.network.idOf(client === undefined ? undefined : clientNetwork(client)),
        dictionaries.agent.idOf(agent?.family),
        dictionaries.edge.idOf(edge),
        dictionaries.release.idOf(release),
      ],
    }
  }

  const partsReaders = new Map<LineStore, { read: DeferredLine['read']; parts: PartsReader }>()

  /** One reader for a store and a stream, so that a row needs no function of its own. */
  function partsReader(lines: LineStore, read: DeferredLine['read']): PartsReader {
    const known = partsReaders.get(lines)
    if (known?.read === read) return known.parts
    const parts = (line: number): RowParts => partsOf(read(lines.bytesOf(line)) ?? {})
    partsReaders.set(lines, { read, parts })
    return parts
  }

  function listOf(outcome: Outcome): Kept {
    if (outcome === 'failed') return failed
    return outcome === 'ok' ? rest : special
  }

  function keep(kept: Kept, row: KeptRow): void {
    kept.rows.push(row)
    if (kept.rows.length < limit && kept.lines.size < mostBytes) return
    thin(kept)
    forget()
  }

  function thin(kept: Kept): void {
    kept.rows = kept.rows.filter((_row, index) => index % 2 === 1)
    const stored = kept.rows.filter(({ line }) => line >= 0)
    const places = kept.lines.keepOnly(stored.map(({ line }) => line))
    for (const [index, one] of stored.entries()) one.line = places[index] ?? -1
    for (const one of kept.rows) one.weight *= 2
    kept.stride *= 2
  }

  /** Values that no row has any more leave the dictionaries, so that ever new clients and paths find room. */
  function forget(): void {
    const known = lists.flatMap(({ rows }) =>
      rows.flatMap(({ parts }) => (parts === undefined ? [] : [parts.values])),
    )
    const moves = dimensions.map((name, at) =>
      dictionaries[name].keepOnly(known.map((values) => values[at] ?? 0)),
    )
    for (const { rows } of lists) for (const row of rows) row.move(moves)
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
    add(record, outcome) {
      const { timeMs, status = 0 } = record
      if (timeMs === undefined) return
      const kept = listOf(outcome)
      keep(kept, KeptRow.read(timeMs, status, outcome, kept.stride, partsOf(record)))
    },
    defer({ timeMs, status, outcome, bytes, from, to, read }) {
      const kept = listOf(outcome)
      const line = kept.lines.put(bytes, from, to)
      const parts = partsReader(kept.lines, read)
      keep(kept, KeptRow.stored(timeMs, status, outcome, kept.stride, line, parts))
    },
    all: () => lists.flatMap(({ rows }) => rows),
    get sampleEvery() {
      return rest.stride
    },
    dictionaries,
    causes,
  }
}
