import { randomUUID } from 'node:crypto'
import type { Verdict } from '../model/diagnosis.ts'
import type { RadarEvent, Watch, WatchState } from '../model/radar.ts'
import { readExpected, readState, readStrings, readVerdict } from './radar-rows.ts'
import type { Database, RadarEventTable, RadarWatchTable } from './tables.ts'

/** What the list of watched names is asked for. */
export interface WatchQuery {
  readonly verdicts?: readonly Verdict[]
  /** Part of the target or its title. */
  readonly text?: string
  readonly limit?: number
}

/** The watched names and what became of them. */
export interface RadarStore {
  /** Adds what is not there yet, resolves to how many were added; of the others, what is newly expected is kept. */
  add(watches: readonly Watch[]): Promise<number>
  remove(target: string): Promise<boolean>
  find(target: string): Promise<Watch | undefined>
  list(query?: WatchQuery): Promise<readonly Watch[]>
  /** The most overdue first. */
  due(now: string, limit: number): Promise<readonly Watch[]>
  /** Keeps a state, and the event that it came with: both or neither. */
  save(target: string, state: WatchState, nextCheckAt: string, event?: RadarEvent): Promise<void>
  events(target?: string, limit?: number): Promise<readonly RadarEvent[]>
}

const mostRows = 10_000
const batch = 500

export function radarStore(database: Database): RadarStore {
  return {
    async add(watches) {
      let added = 0
      for (let at = 0; at < watches.length; at += batch) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('radar_watch')
          .values(watches.slice(at, at + batch).map(rowOf))
          .onConflict((conflict) => conflict.column('target').doNothing())
          .executeTakeFirstOrThrow()
        added += Number(numInsertedOrUpdatedRows ?? 0)
      }
      for (const { target, expect } of watches) {
        if (expect === null) continue
        await database
          .updateTable('radar_watch')
          .set({ expect: JSON.stringify(expect) })
          .where('target', '=', target)
          .execute()
      }
      return added
    },
    async remove(target) {
      return await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('radar_event').where('target', '=', target).execute()
        const { numDeletedRows } = await transaction
          .deleteFrom('radar_watch')
          .where('target', '=', target)
          .executeTakeFirstOrThrow()
        return numDeletedRows === 1n
      })
    },
    async find(target) {
      const row = await database
        .selectFrom('radar_watch')
        .selectAll()
        .where('target', '=', target)
        .executeTakeFirst()
      return row === undefined ? undefined : watchOf(row)
    },
    async list({ verdicts, text, limit = mostRows } = {}) {
      let query = database.selectFrom('radar_watch').selectAll()
      if (verdicts !== undefined) query = query.where('verdict', 'in', [...verdicts])
      if (text !== undefined && text !== '') {
        const like = `%${text.toLowerCase().replaceAll(/[%_]/g, '')}%`
        query = query.where((eb) =>
          eb.or([eb('target', 'like', like), eb(eb.fn<string>('lower', ['title']), 'like', like)]),
        )
      }
      const rows = await query.orderBy('target').limit(limit).execute()
      return rows.map(watchOf)
    },
    async due(now, limit) {
      const rows = await database
        .selectFrom('radar_watch')
        .selectAll()
        .where('next_check_at', '<=', now)
        .orderBy('next_check_at')
        .limit(limit)
        .execute()
      return rows.map(watchOf)
    },
    async save(target, state, nextCheckAt, event) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('radar_watch')
          .set({ state: JSON.stringify(state), verdict: state.verdict, next_check_at: nextCheckAt })
          .where('target', '=', target)
          .execute()
        if (event !== undefined)
          await transaction.insertInto('radar_event').values(eventRow(event)).execute()
      })
    },
    async events(target, limit = 200) {
      let query = database.selectFrom('radar_event').selectAll()
      if (target !== undefined) query = query.where('target', '=', target)
      const rows = await query.orderBy('at', 'desc').orderBy('id').limit(limit).execute()
      return rows.flatMap(eventOf)
    },
  }
}

function rowOf(watch: Watch): RadarWatchTable {
  return {
    target: watch.target,
    title: watch.title,
    source: watch.source,
    verified: watch.verified === null ? null : watch.verified ? 1 : 0,
    announced: watch.announced,
    expect: watch.expect === null ? null : JSON.stringify(watch.expect),
    added_at: watch.addedAt,
    next_check_at: watch.nextCheckAt,
    verdict: watch.state?.verdict ?? null,
    state: watch.state === null ? null : JSON.stringify(watch.state),
  }
}

function watchOf(row: RadarWatchTable): Watch {
  return {
    target: row.target,
    title: row.title,
    source: row.source,
    verified: row.verified === null ? null : row.verified === 1,
    announced: row.announced,
    expect: row.expect === null ? null : readExpected(row.expect),
    addedAt: row.added_at,
    nextCheckAt: row.next_check_at,
    state: row.state === null ? null : readState(row.state),
  }
}

function eventRow(event: RadarEvent): RadarEventTable {
  return {
    id: randomUUID(),
    target: event.target,
    at: event.at,
    from_verdict: event.from,
    to_verdict: event.to,
    confidence: event.confidence,
    flags: JSON.stringify(event.flags),
    because: event.because,
  }
}

function eventOf(row: RadarEventTable): readonly RadarEvent[] {
  const to = readVerdict(row.to_verdict)
  if (to === undefined) return []
  return [
    {
      target: row.target,
      at: row.at,
      from: readVerdict(row.from_verdict) ?? null,
      to,
      confidence: row.confidence,
      flags: readStrings(row.flags),
      because: row.because,
    },
  ]
}
