import type { LogRecord } from '../record.ts'
import { agentFamily, isHealthChecker } from './agent-family.ts'
import { clientNetwork } from './client-network.ts'
import type { Dictionary } from './dictionary.ts'
import { absent, createDictionary } from './dictionary.ts'
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
export interface Row {
  readonly timeMs: number
  readonly status: number
  readonly outcome: Outcome
  /** Requests that this row stands for. */
  readonly weight: number
  readonly durationMs?: number
  readonly upstreamMs?: number
  readonly upstreamStatus?: number
  readonly tries?: number
  /** Index into `Rows.causes`; absent: no cause field said anything. */
  readonly cause?: number
  readonly healthCheck: boolean
  /** Ids in the dictionaries, in the order of `dimensions`. */
  readonly values: readonly number[]
}

export interface Rows {
  /** `weight` is how many requests the caller says that this one stands for. */
  add(record: LogRecord, outcome: Outcome, weight: number): void
  /** Rows kept, in the order they came; each stands for `weight` requests. */
  all(): readonly Row[]
  readonly dictionaries: Readonly<Record<Dimension, Dictionary>>
  readonly causes: Dictionary
}

/** Rows kept of failures, and as many of everything else; beyond it every second one goes and the rest weigh double. */
const mostRows = 50_000

interface Kept {
  readonly rows: Row[]
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
  const failed: Kept = { rows: [], stride: 1, seen: 0 }
  const rest: Kept = { rows: [], stride: 1, seen: 0 }

  function valuesOf(record: LogRecord): readonly number[] {
    const { path, upstream, host, service, method, client, agent, edge, release } = record
    return [
      dictionaries.path.idOf(path === undefined ? undefined : pathTemplate(path)),
      dictionaries.upstream.idOf(upstream),
      dictionaries.host.idOf(host),
      dictionaries.service.idOf(service),
      dictionaries.method.idOf(method),
      dictionaries.client.idOf(client),
      dictionaries.network.idOf(client === undefined ? undefined : clientNetwork(client)),
      dictionaries.agent.idOf(agent === undefined ? undefined : agentFamily(agent)),
      dictionaries.edge.idOf(edge),
      dictionaries.release.idOf(release),
    ]
  }

  /** Values that no row has any more leave the dictionaries, so that ever new clients and paths find room. */
  function forget(): void {
    const lists = [failed.rows, rest.rows]
    const moves = dimensions.map((name, at) =>
      dictionaries[name].keepOnly(
        lists.flatMap((rows) => rows.map(({ values }) => values[at] ?? absent)),
      ),
    )
    for (const rows of lists) {
      for (const [index, row] of rows.entries()) {
        rows[index] = { ...row, values: row.values.map((id, at) => moves[at]?.get(id) ?? absent) }
      }
    }
  }

  return {
    add(record, outcome, weight) {
      const { timeMs, cause, durationMs, upstreamMs, upstreamStatus, tries, agent } = record
      if (timeMs === undefined) return
      const kept = outcome === 'failed' ? failed : rest
      kept.seen += 1
      if (kept.seen % kept.stride !== 0) return
      kept.rows.push({
        timeMs,
        status: record.status ?? 0,
        outcome,
        weight: weight * kept.stride,
        ...(durationMs !== undefined && { durationMs }),
        ...(upstreamMs !== undefined && { upstreamMs }),
        ...(upstreamStatus !== undefined && { upstreamStatus }),
        ...(tries !== undefined && { tries }),
        ...(cause !== undefined && { cause: causes.idOf(`${cause.type}|${cause.by}`) }),
        healthCheck: agent !== undefined && isHealthChecker(agent),
        values: valuesOf(record),
      })
      if (kept.rows.length <= limit) return
      thin(kept)
      forget()
    },
    all: () => [...failed.rows, ...rest.rows],
    dictionaries,
    causes,
  }
}

/** Drops every second row; those that stay stand for two. */
function thin(kept: Kept): void {
  const half = kept.rows
    .filter((_row, index) => index % 2 === 1)
    .map((row) => ({ ...row, weight: row.weight * 2 }))
  kept.rows.length = 0
  for (const row of half) kept.rows.push(row)
  kept.stride *= 2
}
