import { createHash } from 'node:crypto'
import type { IncidentReport, LogReport } from '../../model/log-report.ts'
import { barChart, timelineChart } from './log-charts.ts'
import { describePairing } from './describe-pairing.ts'
import { escapeHtml } from './escape-html.ts'

const style = `
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:62rem;padding:0 1rem;color:#1b1b1f;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
.healthy{color:#176b2c}.degraded,.unknown{color:#8a5a00}.outage{color:#b3121d}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}
code{background:#f2f2f4;padding:.1rem .3rem;overflow-wrap:anywhere}
svg{width:100%;height:auto;display:block}
.total{fill:#b9c6d6}.failed{fill:#b3121d}.axis{font-size:11px;fill:#555}
section{border-left:4px solid #ddd;padding-left:1rem;margin:1rem 0}
.dim{color:#555}
@media(prefers-color-scheme:dark){body{background:#16171b;color:#e6e6ea}code{background:#26282e}.axis,.dim{fill:#aaa;color:#aaa}
.healthy{color:#6fce85}.degraded,.unknown{color:#e8b45a}.outage,.failed{color:#ff7a80;fill:#ff7a80}td,th{border-color:#3a3c44}}
`

/**
 * The report as one page that needs nothing else: no script, no request to anywhere, charts as SVG. All text of the log
 * is escaped, and the page's own policy forbids whatever an escape might have missed.
 */
export function renderLogPage(report: LogReport): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.verdict)}: log report</title>
<style>${style}</style>
</head>
<body>
<h1 class="${report.verdict}">${escapeHtml(report.verdict.toUpperCase())}${report.pattern === null ? '' : ` · ${escapeHtml(words(report.pattern))}`}</h1>
<p>${escapeHtml(report.summary)}</p>
<p class="dim">${report.sources.slice(0, 20).map(escapeHtml).join(', ')}</p>
${report.span === null ? '' : `<h2>When</h2>\n${timelineChart(report.timeline)}<p class="dim">${escapeHtml(report.span.start)} to ${escapeHtml(report.span.end)}, ${report.timeline.bucketSeconds} s a bucket${report.span.localTime ? ', local time of the server' : ''}</p>`}
<h2>Mix</h2>
${barChart(Object.entries(report.statuses).map(([name, count]) => ({ name, count, bad: Number(name) >= 500 })))}
${report.incidents.map(incidentSection).join('\n')}
${topPaths(report)}
${describePairing(report.pairing)
  .map((one) => `<p>${escapeHtml(one)}</p>`)
  .join('')}
${burnRates(report)}
<h2>Read</h2>
<p>${report.lines.total} lines: ${report.formats.map(({ name, lines }) => `${lines} ${escapeHtml(name)}`).join(', ')}; ${report.lines.foreign} of no known form, ${report.lines.overLong} too long, ${report.lines.binary} binary, ${report.lines.empty} empty.</p>
<ul>${report.missing.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>
</body>
</html>
`
}

function incidentSection(incident: IncidentReport, index: number): string {
  const causes = incident.causes
    .slice(0, 5)
    .map(
      ({ probability, type, title, because }) =>
        `<tr><td class="n">${percent(probability)}</td><td><code>${escapeHtml(type)}</code></td><td>${escapeHtml(title)} ${escapeHtml(because.slice(0, 2).join('; '))}</td></tr>`,
    )
  const complaints = incident.complaints.map(
    ({ count, sample }) =>
      `<tr><td class="n">${Math.round(count)}</td><td><code>${escapeHtml(sample)}</code></td></tr>`,
  )
  const steps = incident.nextSteps.map(
    ({ text, command }) =>
      `<li>${escapeHtml(text)}${command === null ? '' : `<br><code>${escapeHtml(command)}</code>`}</li>`,
  )
  return `<h2>Incident ${index + 1}: ${incident.severity}, ${escapeHtml(words(incident.patterns.join(' + ')))}</h2>
<section>
<p>${escapeHtml(incident.summary)}</p>
${table(causes)}${table(complaints)}${steps.length === 0 ? '' : `<ol>${steps.join('')}</ol>`}
</section>`
}

function topPaths({ topPaths: paths }: LogReport): string {
  if (paths.length === 0) return ''
  return `<h2>Paths with the most failures</h2>\n${barChart(paths.map(({ path, failed }) => ({ name: path, count: failed, bad: true })))}`
}

function burnRates({ burnRates: rates }: LogReport): string {
  if (rates.length === 0) return ''
  const rows = rates.map(
    ({ longSeconds, shortSeconds, long, short, limit, burning, severity }) =>
      `<tr><td>${longSeconds / 3600} h</td><td class="n">${long.toFixed(1)}×</td><td>${shortSeconds / 60} min</td><td class="n">${short.toFixed(1)}×</td><td>limit ${limit}×: ${burning ? severity : 'ok'}</td></tr>`,
  )
  return `<h2>Error budget</h2>\n${table(rows)}`
}

function table(rows: readonly string[]): string {
  return rows.length === 0 ? '' : `<table>${rows.join('')}</table>\n`
}

function words(id: string): string {
  return id.replaceAll('_', ' ')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
}
