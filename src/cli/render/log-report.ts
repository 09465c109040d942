import { shareText } from '../../model/share-text.ts'
import type { IncidentReport, LogReport } from '../../model/log-report.ts'
import { foreign } from '../foreign.ts'
import type { Terminal } from '../terminal.ts'
import { sparkline } from './sparkline.ts'
import type { Paint, Style } from './style.ts'
import { painter } from './style.ts'
import { describePairing } from './describe-pairing.ts'
import { hanging } from './wrap.ts'

const verdictStyles: Readonly<Record<LogReport['verdict'], Style>> = {
  healthy: 'green',
  degraded: 'yellow',
  outage: 'red',
  unknown: 'yellow',
}

const shownIncidents = 4
const shownCauses = 4
const shownSteps = 4

/** One screen for people: verdict, timeline, mix, incidents with cause and culprit, next steps. */
export function renderLogReport(report: LogReport, terminal: Terminal): string {
  const paint = painter(terminal.colour)
  const { width } = terminal
  return [
    renderHead(report, width, paint),
    renderTimeline(report, width, paint),
    renderMix(report, width, paint),
    ...report.incidents
      .slice(0, shownIncidents)
      .map((one, index) => renderIncident(one, index, width, paint)),
    report.incidents.length > shownIncidents
      ? `${report.incidents.length - shownIncidents} more incidents: --json has them all.\n`
      : '',
    renderComplaints(report, width, paint),
    renderPaths(report, width, paint),
    renderPairing(report, width, paint),
    renderBurn(report, paint),
    renderLines(report, width, paint),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function renderHead(
  { verdict, pattern, summary, sources }: LogReport,
  width: number,
  paint: Paint,
): string {
  const shape = pattern === null ? '' : `  ${pattern.replaceAll('_', ' ')}`
  const names = foreign(sources.slice(0, 3).join(', '), 100)
  const more = sources.length > 3 ? ` and ${sources.length - 3} more` : ''
  const head = paint('bold', paint(verdictStyles[verdict], verdict.toUpperCase()))
  return `${head}${paint('bold', shape)}  ${paint('dim', names + more)}\n${hanging('  ', foreign(summary, 1200), width)}`
}

/** Without an incident the error log is all that speaks of failures. */
function renderComplaints(
  { incidents, complaints }: LogReport,
  width: number,
  paint: Paint,
): string {
  const telling = complaints.filter(({ cause }) => cause !== null).slice(0, 3)
  if (incidents.length > 0 || telling.length === 0) return ''
  const rows = telling.map(({ count, sample }) =>
    hanging('  ', `${count} × ${foreign(sample, 200)}`, width),
  )
  return `${paint('bold', 'In the error log')}\n${rows.join('')}`
}

function renderTimeline({ timeline, span }: LogReport, width: number, paint: Paint): string {
  if (span === null || timeline.buckets.length < 2) return ''
  const zone = span.localTime ? ' (local time of the server)' : ''
  const cells = Math.min(width - 14, timeline.buckets.length)
  const rows = [
    `  requests  ${sparkline(
      timeline.buckets.map(({ total }) => total),
      cells,
    )}`,
    `  failed    ${paint(
      'red',
      sparkline(
        timeline.buckets.map(({ failed }) => failed),
        cells,
      ),
    )}`,
    paint(
      'dim',
      `            ${clock(span.start)} … ${clock(span.end)}${zone}, ${length(timeline.bucketSeconds)} a bucket`,
    ),
  ]
  return `${paint('bold', 'When')}\n${rows.join('\n')}\n`
}

function renderMix({ statuses, failed }: LogReport, width: number, paint: Paint): string {
  const all = Object.values(statuses).reduce((sum, count) => sum + count, 0)
  if (all === 0) return ''
  const rows = Object.entries(statuses)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([status, count]) => {
      const bar = '█'.repeat(Math.max(1, Math.round((count / all) * Math.min(40, width - 36))))
      const text = `  ${status === '0' ? '---' : status} ${String(count).padStart(10)} ${shareText(count / all).padStart(7)} `
      return text + paint(styleOf(Number(status)), bar)
    })
  const line = `  ${shareText(failed.share)} failed (95 % interval ${shareText(failed.low)}–${shareText(failed.high)})`
  return `${paint('bold', 'Mix')}\n${rows.join('\n')}\n${line}\n`
}

function styleOf(status: number): Style {
  if (status >= 500) return 'red'
  return status >= 400 ? 'yellow' : 'green'
}

function renderIncident(
  incident: IncidentReport,
  index: number,
  width: number,
  paint: Paint,
): string {
  const { severity, patterns, causes, complaints, nextSteps, retryStorm, course } = incident
  const head = `${paint('bold', `Incident ${index + 1}`)}  ${severity}, ${patterns.join(' + ').replaceAll('_', ' ')}\n`
  const rows = [hanging('  ', foreign(incident.summary, 1500), width)]
  for (const cause of causes.slice(0, shownCauses)) {
    const share = shareText(cause.probability).padStart(7)
    const because =
      cause.because.length === 0 ? '' : `: ${foreign(cause.because.slice(0, 2).join('; '), 300)}`
    rows.push(
      hanging(
        `${share}  `,
        `${cause.type} (${cause.faultDomain.replaceAll('_', ' ')})${because}`,
        width,
      ),
    )
  }
  for (const { count, sample } of complaints.slice(0, 3))
    rows.push(hanging('  log     ', `${count} × ${foreign(sample, 220)}`, width))
  if (course.length > 1) {
    const steps = course.map(
      ({ kind, value, start }) => `${kind} ${foreign(value, 60)} ${clock(start).slice(11)}`,
    )
    rows.push(hanging('  course  ', steps.join(' → '), width))
  }
  if (retryStorm !== null) {
    rows.push(
      hanging(
        '  storm   ',
        `${shareText(retryStorm.share)} of the failures come from ${retryStorm.clients === 1 ? 'one client that asks' : `${retryStorm.clients} clients that ask`} again within 2 s, up to ${retryStorm.most} times in 10 s: Retry-After is ignored, or none was sent`,
        width,
      ),
    )
  }
  for (const [at, step] of nextSteps.slice(0, shownSteps).entries()) {
    rows.push(hanging(`  ${at + 1}. `, foreign(step.text), width))
    if (step.command !== null) rows.push(`     $ ${foreign(step.command)}\n`)
  }
  return head + rows.join('')
}

function renderPaths({ topPaths }: LogReport, width: number, paint: Paint): string {
  if (topPaths.length === 0) return ''
  const rows = topPaths
    .slice(0, 5)
    .map(({ path, failed }) => `  ${String(failed).padStart(8)}  ${foreign(path, width - 14)}`)
  return `${paint('bold', 'Paths with the most failures')}\n${rows.join('\n')}\n`
}

function renderPairing({ pairing }: LogReport, width: number, paint: Paint): string {
  const rows = describePairing(pairing).map((one) => hanging('  ', foreign(one, 600), width))
  return rows.length === 0 ? '' : `${paint('bold', 'Between the logs')}\n${rows.join('')}`
}

function renderBurn({ burnRates }: LogReport, paint: Paint): string {
  if (burnRates.length === 0) return ''
  const rows = burnRates.map(
    ({ longSeconds, shortSeconds, long, short, limit, burning, severity }) => {
      const state = burning ? paint('red', severity) : 'ok'
      return `  ${length(longSeconds).padStart(5)} ${long.toFixed(1)}×, ${length(shortSeconds)} ${short.toFixed(1)}× (limit ${limit}×): ${state}`
    },
  )
  return `${paint('bold', 'Error budget')}\n${rows.join('\n')}\n`
}

function renderLines({ lines, formats, missing }: LogReport, width: number, paint: Paint): string {
  const read = formats.map(({ id, lines: count }) => `${id} ${count}`).join(', ')
  const odd = [
    [lines.foreign, 'of no known form'],
    [lines.overLong, 'longer than 64 KiB'],
    [lines.binary, 'binary'],
    [lines.empty, 'empty'],
    [lines.doubles, 'doubles'],
  ] as const
  const unread = odd.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const text = `${lines.total} lines: ${[read, ...unread].filter((part) => part !== '').join(', ')}`
  const rows = [
    hanging('  ', text, width),
    ...missing.map((one) => hanging('  ', foreign(one), width)),
  ]
  return paint('dim', `Read\n${rows.join('')}`)
}

function clock(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}

function length(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`
  if (seconds % 3600 === 0) return `${seconds / 3600} h`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`
}
