import type { LogRecord } from '../record.ts'
import { outcomeOf } from '../tally/outcome.ts'
import type { KeySet } from './key-set.ts'
import { createKeySet, hashNumber, hashText } from './key-set.ts'

/** How the same request is found in two logs. */
export const pairingWays = ['request_id', 'client_path_time', 'path_time'] as const

export type PairingWay = (typeof pairingWays)[number]

/** A request that may be looked for in another log. */
export interface Wanted {
  readonly status: number
  readonly timeMs: number
  readonly fromSecond: number
  readonly toSecond: number
  /** Hash of its id; absent: it has none. */
  readonly id?: number
  readonly clientPath: number
  readonly path: number
}

/** What is kept of one log, bounded whatever its length. */
export interface PairedSource {
  readonly name: string
  record(record: LogRecord): void
  /** Requests that failed, at most 20 000 of them, and a few that did not. */
  readonly failed: readonly Wanted[]
  readonly well: readonly Wanted[]
  /** Failures beyond those kept. */
  readonly failedAll: number
  readonly requests: number
  /** Requests that went to a server behind. */
  readonly forwarded: number
  /** Ids that came more than once: retries, or lines of two hops in one log. */
  readonly repeated: number
  saw(wanted: Wanted, way: PairingWay): boolean
  sawFail(wanted: Wanted, way: PairingWay): boolean
  readonly partial: boolean
}

const mostFailed = 20_000
const mostWell = 2000
/** Clocks differ by so much, and a line may say when a request began or when it ended. */
const slackSeconds = 2
/** A server may go on working after the gateway has given up. */
const afterTimeoutSeconds = 60

export function createPairedSource(name: string): PairedSource {
  const seen: Record<PairingWay, KeySet> = sets()
  const failing: Record<PairingWay, KeySet> = sets()
  const failed: Wanted[] = []
  const well: Wanted[] = []
  let [requests, failedAll, forwarded, repeated] = [0, 0, 0, 0]

  function keep(wanted: Wanted, second: number, isFailed: boolean): void {
    for (const into of isFailed ? [seen, failing] : [seen]) {
      if (wanted.id !== undefined) into.request_id.add(wanted.id)
      into.client_path_time.add(hashNumber(second, wanted.clientPath))
      into.path_time.add(hashNumber(second, wanted.path))
    }
  }

  return {
    name,
    record(record) {
      const { timeMs, method = '', path, client = '', requestId, status = 0 } = record
      if (timeMs === undefined || path === undefined || record.double !== undefined) return
      const second = Math.floor(timeMs / 1000)
      const took = Math.ceil((record.durationMs ?? 0) / 1000)
      const asked = hashText(path, hashText(method))
      const wanted: Wanted = {
        status,
        timeMs,
        fromSecond: second - took - slackSeconds,
        toSecond:
          second +
          (record.startsAt ? took : 0) +
          slackSeconds +
          (status === 504 ? afterTimeoutSeconds : 0),
        clientPath: hashText(client, asked),
        path: asked,
        ...(requestId !== undefined && { id: hashText(requestId) }),
      }
      requests += 1
      if (record.upstream !== undefined || record.upstreamStatus !== undefined) forwarded += 1
      if (wanted.id !== undefined && seen.request_id.has(wanted.id)) repeated += 1
      const isFailed = outcomeOf(record) === 'failed'
      keep(wanted, second, isFailed)
      if (isFailed) {
        failedAll += 1
        if (failed.length < mostFailed) failed.push(wanted)
      } else if (well.length < mostWell && requests % 7 === 0) well.push(wanted)
    },
    failed,
    well,
    get failedAll() {
      return failedAll
    },
    get requests() {
      return requests
    },
    get forwarded() {
      return forwarded
    },
    get repeated() {
      return repeated
    },
    saw: (wanted, way) => isIn(seen, wanted, way),
    sawFail: (wanted, way) => isIn(failing, wanted, way),
    get partial() {
      return failedAll > failed.length || seen.path_time.full || seen.request_id.full
    },
  }
}

function sets(): Record<PairingWay, KeySet> {
  return {
    request_id: createKeySet(),
    client_path_time: createKeySet(),
    path_time: createKeySet(),
  }
}

function isIn(
  keys: Readonly<Record<PairingWay, KeySet>>,
  wanted: Wanted,
  way: PairingWay,
): boolean {
  if (way === 'request_id') return wanted.id !== undefined && keys.request_id.has(wanted.id)
  const place = way === 'client_path_time' ? wanted.clientPath : wanted.path
  for (let second = wanted.fromSecond; second <= wanted.toSecond; second += 1)
    if (keys[way].has(hashNumber(second, place))) return true
  return false
}
