import type { Row } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'

/** Failures that are the same client asking for the same thing again at once. */
export interface RetryStorm {
  /** Share of the failures that follow a failure of the same client and path within two seconds. */
  readonly share: number
  readonly clients: number
  /** Most requests of one client for one path within ten seconds. */
  readonly most: number
}

const againMs = 2000
const leastShare = 0.2
const fewest = 20

const client = dimensions.indexOf('client')
const path = dimensions.indexOf('path')

/** Retries in a tight loop; undefined when they are a small part of the failures, or clients are not logged. */
export function findRetryStorm(failed: readonly Row[]): RetryStorm | undefined {
  const last = new Map<string, { timeMs: number; fromMs: number; run: number }>()
  const clients = new Set<number>()
  let [again, most, all] = [0, 0, 0]
  for (const row of failed.toSorted((a, b) => a.timeMs - b.timeMs)) {
    const id = row.values[client] ?? 0
    if (id < 2) continue
    all += 1
    const key = `${id} ${row.values[path]}`
    const known = last.get(key)
    if (known === undefined || row.timeMs - known.timeMs > againMs) {
      last.set(key, { timeMs: row.timeMs, fromMs: row.timeMs, run: 1 })
      continue
    }
    again += 1
    clients.add(id)
    known.timeMs = row.timeMs
    known.run = row.timeMs - known.fromMs <= 10_000 ? known.run + 1 : 1
    if (known.run === 1) known.fromMs = row.timeMs
    most = Math.max(most, known.run)
  }
  const share = all === 0 ? 0 : again / all
  return all >= fewest && share >= leastShare && most >= 3
    ? { share, clients: clients.size, most }
    : undefined
}
