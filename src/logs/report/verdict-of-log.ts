import { shareText } from '../../model/share-text.ts'
import type { Analysis } from '../analysis/analyse-tally.ts'
import type { Tally } from '../tally/tally.ts'
import type { IncidentReport, LogReport, LogVerdict } from '../../model/log-report.ts'

const gravity: Readonly<Record<IncidentReport['severity'], number>> = {
  outage: 2,
  degraded: 1,
  contained: 0,
}

/** Verdict, pattern and sentence for the whole log: those of its gravest incident. */
export function verdictOfLog(
  tally: Tally,
  { failed }: Analysis,
  incidents: readonly IncidentReport[],
): Pick<LogReport, 'verdict' | 'pattern' | 'summary'> {
  const gravest = incidents.toSorted(
    (a, b) =>
      gravity[b.severity] - gravity[a.severity] ||
      Number(b.series === 'failed') - Number(a.series === 'failed') ||
      b.share.hits - a.share.hits,
  )[0]
  if (tally.requests === 0) return withoutRequests(tally)
  if (gravest === undefined) {
    const hidden = hiddenFailure(tally)
    if (hidden !== undefined) return hidden
    const share = `${shareText(failed.share)} of ${failed.of} requests failed (95 % interval ${shareText(failed.low)}–${shareText(failed.high)})`
    return { verdict: 'healthy', pattern: null, summary: `No incident: ${share}.` }
  }
  const verdict: LogVerdict = gravest.severity === 'contained' ? 'healthy' : gravest.severity
  const more = incidents.length - 1
  const others = more === 0 ? '' : ` ${more} more ${more === 1 ? 'incident' : 'incidents'} below.`
  return { verdict, pattern: gravest.pattern, summary: gravest.summary + others }
}

/** What breaks a response off after its status is sent, so that the access log calls it a success. */
const afterTheStatus: ReadonlySet<string> = new Set([
  'http_response_incomplete',
  'connection_read_timeout',
  'application_error',
])

/** Failures that only the error log tells of. */
function hiddenFailure({
  requests,
  complaints,
}: Tally): Pick<LogReport, 'verdict' | 'pattern' | 'summary'> | undefined {
  const first = complaints.find(
    ({ cause, level = '', count }) =>
      cause !== undefined &&
      afterTheStatus.has(cause.type) &&
      /^(?:error|crit|alert|emerg|fatal)/.test(level) &&
      count >= Math.max(5, 0.02 * requests),
  )
  if (first?.cause === undefined) return undefined
  return {
    verdict: 'degraded',
    pattern: null,
    summary: `By their statuses the requests fare well, but the error log says ${first.count} times, for ${requests} requests: '${first.template.slice(0, 160)}'. It means ${first.cause.type.replaceAll('_', ' ')}.`,
  }
}

function withoutRequests({
  lines,
  complaints,
  outside,
}: Tally): Pick<LogReport, 'verdict' | 'pattern' | 'summary'> {
  const first = complaints.find(({ cause }) => cause !== undefined) ?? complaints[0]
  if (lines === 0) return { verdict: 'unknown', pattern: null, summary: 'The log is empty.' }
  if (first === undefined && outside > 0) {
    return {
      verdict: 'unknown',
      pattern: null,
      summary: `No line lies in the time asked for; ${outside} lines that were read lie outside it. Times without a zone are taken as those of this machine's clock.`,
    }
  }
  if (first === undefined) {
    return {
      verdict: 'unknown',
      pattern: null,
      summary: `None of the ${lines} lines has a form that we know. Give it with --format, or see docs/logs.md for what is read.`,
    }
  }
  const cause =
    first.cause === undefined ? '' : ` It means ${first.cause.type.replaceAll('_', ' ')}.`
  return {
    verdict: 'unknown',
    pattern: null,
    summary: `An error log alone: how many requests fare well is not in it. Most telling: '${first.template.slice(0, 160)}', ${first.count} times.${cause}`,
  }
}
