import type { StoredReport } from '../../src/store/report-store.ts'

/** A report that was just started. */
export function reportOf(id: string, given: Partial<StoredReport> = {}): StoredReport {
  return {
    id,
    state: 'running',
    target: 'example.org',
    permanent: false,
    startedAt: '2026-11-25T10:00:00.000Z',
    finishedAt: null,
    expiresAt: '2026-12-25T10:00:00.000Z',
    deleteKeyHash: `hash of ${id}`,
    document: null,
    ...given,
  }
}
