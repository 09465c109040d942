import { html } from 'hono/html'
import { formatMs } from '../../../app/index.ts'
import type { Observation } from '../../../model/observation.ts'
import type { Html } from '../markup.ts'

interface Bar {
  readonly phase: 'dns' | 'tcp' | 'tls' | 'wait' | 'body'
  readonly ms: number
  readonly failed: boolean
}

interface Row {
  readonly address: string
  readonly outcome: string
  readonly bars: readonly Bar[]
  readonly totalMs: number
}

const phases = [
  ['dns', 'name'],
  ['tcp', 'connect'],
  ['tls', 'TLS'],
  ['wait', 'waiting for the first byte'],
  ['body', 'reading'],
  ['failed', 'the step that failed'],
] as const

const mostRows = 12

/** Where the time went, one line an address. */
export function waterfall(observations: readonly Observation[]): Html {
  const rows = readRows(observations).slice(0, mostRows)
  if (rows.length === 0) return html``
  const longest = Math.max(...rows.map(({ totalMs }) => totalMs), 0.001)
  const bars = rows.flatMap((row) => row.bars)
  const used = new Set<string>(bars.map(({ phase, failed }) => (failed ? 'failed' : phase)))
  return html`<section aria-labelledby="timing-title" class="waterfall">
    <h2 id="timing-title">Where the time went</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Timing of each address">
      <table>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col"><span class="unseen">Phases</span></th>
            <th scope="col" class="number">Total</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row"><code>${row.address}</code></th>
                <td>${barsOf(row, longest)}</td>
                <td class="number">${formatMs(row.totalMs)}</td>
                <td>${row.outcome}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul class="legend">
      ${phases
        .filter(([phase]) => used.has(phase))
        .map(
          ([phase, name]) =>
            html`<li>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect class="key-${phase}" width="10" height="10" /></svg
              >${name}
            </li>`,
        )}
    </ul>
  </section>`
}

function barsOf({ bars }: Row, longest: number): Html {
  const text = bars.map(({ phase, ms }) => `${phase} ${formatMs(ms)}`).join(', ')
  let x = 0
  return html`<svg viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label="${text}">
    ${bars.map(({ phase, ms, failed }) => {
      const start = x
      const width = Math.max(3, (ms / longest) * 1000)
      x += width
      return html`<rect
        class="${failed ? 'bar-failed' : `bar-${phase}`}"
        x="${start.toFixed(1)}"
        width="${width.toFixed(1)}"
        y="2"
        height="12"
      />`
    })}
  </svg>`
}

/** One row for each address that was connected to, for the first request made there. */
function readRows(observations: readonly Observation[]): readonly Row[] {
  const nameMs = observations
    .filter((one) => one.kind === 'dns' && one.purpose === 'target')
    .reduce((most, { tookMs = 0 }) => Math.max(most, tookMs), 0)
  const rows: Row[] = []
  const seen = new Set<string>()
  for (const tcp of observations) {
    if (tcp.kind !== 'tcp' || tcp.tookMs === undefined) continue
    const key = `${tcp.address} ${tcp.port}`
    if (seen.has(key)) continue
    seen.add(key)
    const bars: Bar[] = []
    if (nameMs > 0 && rows.length === 0) bars.push({ phase: 'dns', ms: nameMs, failed: false })
    bars.push({ phase: 'tcp', ms: tcp.tookMs, failed: tcp.failure !== undefined })
    const there = observations.filter(
      (one) =>
        (one.kind === 'tls' || one.kind === 'http') &&
        one.address === tcp.address &&
        one.port === tcp.port,
    )
    const tls = there.find((one) => one.kind === 'tls')
    const http = there.find((one) => one.kind === 'http')
    if (tls?.tookMs !== undefined)
      bars.push({ phase: 'tls', ms: tls.tookMs, failed: tls.failure !== undefined })
    if (http?.kind === 'http') bars.push(...httpBars(http))
    const failure = tcp.failure ?? tls?.failure ?? http?.failure
    const status = http?.kind === 'http' ? http.status : undefined
    rows.push({
      address: tcp.address.includes(':')
        ? `[${tcp.address}]:${tcp.port}`
        : `${tcp.address}:${tcp.port}`,
      outcome:
        status === undefined ? (failure?.type.replaceAll('_', ' ') ?? 'connected') : String(status),
      bars,
      totalMs: bars.reduce((sum, { ms }) => sum + ms, 0),
    })
  }
  return rows
}

function httpBars(http: Extract<Observation, { kind: 'http' }>): readonly Bar[] {
  const total = http.totalMs ?? http.tookMs
  const first = http.firstByteMs ?? total
  if (first === undefined) return []
  const wait: Bar = {
    phase: 'wait',
    ms: first,
    failed: http.failure !== undefined && http.firstByteMs === undefined,
  }
  if (total === undefined || total <= first) return [wait]
  return [wait, { phase: 'body', ms: total - first, failed: http.failure !== undefined }]
}
