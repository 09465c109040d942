import type { Database, ReportTable } from './tables.ts'

/** A report as it is kept. */
export interface StoredReport {
  readonly id: string
  readonly state: 'running' | 'done'
  readonly target: string
  readonly permanent: boolean
  /** ISO 8601 in UTC, as all times here. */
  readonly startedAt: string
  readonly finishedAt: string | null
  /** Null: until its owner deletes it. */
  readonly expiresAt: string | null
  readonly deleteKeyHash: string
  /** JSON; null while the check runs. */
  readonly document: string | null
}

/** A key by which a client may repeat a request safely. */
export interface IdempotencyRecord {
  readonly id: string
  readonly requestHash: string
  readonly reportId: string
  readonly expiresAt: string
}

/** Every promise that resolves stands for something that is on the disk. */
export interface ReportStore {
  /** With `key` both are kept or neither; false when the key is taken already. */
  start(report: StoredReport, key?: IdempotencyRecord): Promise<boolean>
  finish(id: string, finishedAt: string, target: string, document: string): Promise<void>
  find(id: string): Promise<StoredReport | undefined>
  /** True when there was one with this key. */
  remove(id: string, deleteKeyHash: string): Promise<boolean>
  findKey(id: string): Promise<IdempotencyRecord | undefined>
  /** Deletes what has expired; resolves to the number of reports. */
  removeExpired(now: string): Promise<number>
  count(): Promise<number>
}

export function reportStore(database: Database): ReportStore {
  return {
    async start(report, key) {
      if (key === undefined) {
        await database.insertInto('report').values(rowOf(report)).execute()
        return true
      }
      return await database.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('idempotency')
          .values({
            id: key.id,
            request_hash: key.requestHash,
            report_id: key.reportId,
            expires_at: key.expiresAt,
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow()
        if (numInsertedOrUpdatedRows !== 1n) return false
        await transaction.insertInto('report').values(rowOf(report)).execute()
        return true
      })
    },
    async finish(id, finishedAt, target, document) {
      await database
        .updateTable('report')
        .set({ state: 'done', finished_at: finishedAt, target, document })
        .where('id', '=', id)
        .execute()
    },
    async find(id) {
      const row = await database
        .selectFrom('report')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? undefined : reportOf(row)
    },
    async remove(id, deleteKeyHash) {
      const { numDeletedRows } = await database
        .deleteFrom('report')
        .where('id', '=', id)
        .where('delete_key_hash', '=', deleteKeyHash)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async findKey(id) {
      const row = await database
        .selectFrom('idempotency')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined
        ? undefined
        : {
            id: row.id,
            requestHash: row.request_hash,
            reportId: row.report_id,
            expiresAt: row.expires_at,
          }
    },
    async removeExpired(now) {
      await database.deleteFrom('idempotency').where('expires_at', '<=', now).execute()
      const { numDeletedRows } = await database
        .deleteFrom('report')
        .where('expires_at', '<=', now)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
    async count() {
      const { count } = await database
        .selectFrom('report')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

function rowOf(report: StoredReport): ReportTable {
  return {
    id: report.id,
    state: report.state,
    target: report.target,
    permanent: report.permanent ? 1 : 0,
    started_at: report.startedAt,
    finished_at: report.finishedAt,
    expires_at: report.expiresAt,
    delete_key_hash: report.deleteKeyHash,
    document: report.document,
  }
}

function reportOf(row: ReportTable): StoredReport {
  return {
    id: row.id,
    state: row.state,
    target: row.target,
    permanent: row.permanent === 1,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    expiresAt: row.expires_at,
    deleteKeyHash: row.delete_key_hash,
    document: row.document,
  }
}
