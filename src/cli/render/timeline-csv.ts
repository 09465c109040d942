import type { LogReport } from '../../model/log-report.ts'

/**
 * The timeline as CSV (RFC 4180): one row a bucket, one column a status. Times and numbers only, so that no cell can be
 * taken for a formula.
 */
export function renderTimelineCsv({ timeline: { buckets }, statuses }: LogReport): string {
  const columns = Object.keys(statuses)
  const head = ['start', 'total', 'failed', ...columns.map((status) => `status_${status}`)]
  const rows = buckets.map((bucket) => [
    bucket.start,
    bucket.total,
    bucket.failed,
    ...columns.map((status) => bucket.statuses[status] ?? 0),
  ])
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}
