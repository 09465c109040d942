import type { LogReport } from '../../model/log-report.ts'
import { escapeHtml } from './escape-html.ts'

const width = 900
const height = 160

/** Requests and failures over time, as SVG: a bar a bucket, failures in front. */
export function timelineChart({ buckets }: LogReport['timeline']): string {
  const most = Math.max(1, ...buckets.map(({ total }) => total))
  const step = width / Math.max(1, buckets.length)
  const bar = (at: number, count: number, kind: string): string => {
    const tall = (count / most) * height
    return count === 0
      ? ''
      : `<rect class="${kind}" x="${(at * step).toFixed(1)}" y="${(height - tall).toFixed(1)}" width="${Math.max(0.5, step - 0.5).toFixed(1)}" height="${Math.max(1, tall).toFixed(1)}"/>`
  }
  const bars = buckets.map(
    ({ start, total, failed }, at) =>
      `<g><title>${escapeHtml(start)}: ${total} requests, ${failed} failed</title>${bar(at, total, 'total')}${bar(at, failed, 'failed')}</g>`,
  )
  return `<svg viewBox="0 0 ${width} ${height + 16}" role="img" aria-label="Requests and failures over time">${bars.join('')}<text class="axis" x="0" y="${height + 13}">at most ${most} requests a bucket</text></svg>\n`
}

interface Bar {
  readonly name: string
  readonly count: number
  readonly bad: boolean
}

/** Counts by name, as SVG: the longest bar is the most. */
export function barChart(bars: readonly Bar[]): string {
  if (bars.length === 0) return '<p>No requests.</p>'
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const rows = bars.map(({ name, count, bad }, at) => {
    const y = at * 20
    const long = Math.max(1, (count / most) * 420)
    return `<text class="axis" x="0" y="${y + 13}">${escapeHtml(name.slice(0, 60))}</text><rect class="${bad ? 'failed' : 'total'}" x="380" y="${y + 2}" width="${long.toFixed(1)}" height="14"/><text class="axis" x="${(386 + long).toFixed(1)}" y="${y + 13}">${count}</text>`
  })
  return `<svg viewBox="0 0 ${width} ${bars.length * 20}" role="img" aria-label="Counts">${rows.join('')}</svg>\n`
}
