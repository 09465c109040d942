import type { CheckReport } from '../../model/check-report.ts'
import type { StoredReport } from '../../store/report-store.ts'
import { diagnosisSchema } from '../diagnosis-schema.ts'

/** A report as it was kept; undefined once it has expired. */
export function keptReport(stored: StoredReport, now: Date): CheckReport | undefined {
  const { id, target, startedAt, finishedAt, expiresAt, permanent, document } = stored
  if (expiresAt !== null && expiresAt <= now.toISOString()) return undefined
  const base = { id, target, startedAt, expiresAt, permanent }
  if (document === null || finishedAt === null) return { ...base, state: 'interrupted' }
  const read = diagnosisSchema.safeParse(JSON.parse(document))
  // An older version may have written what this one cannot show any more.
  return read.success
    ? { ...base, state: 'done', finishedAt, diagnosis: read.data }
    : { ...base, state: 'interrupted' }
}
