import type { LogScore } from './score-logs.ts'

/** The report, and one line for each case that was read wrongly. */
export function renderLogScores(
  scores: readonly LogScore[],
  notAsked: number,
): { readonly report: string; readonly misses: string } {
  const rows = [
    ['cause, from error logs or cause fields', count(scores, ({ byCauseFields }) => byCauseFields)],
    [
      'cause, from the access log alone, within its look-alikes',
      count(scores, ({ byAccess }) => byAccess),
    ],
  ] as const
  const controls = scores.filter(({ control }) => control)
  const alarms = controls.filter(({ falseAlarm }) => falseAlarm).length
  const misses = scores
    .filter((one) => one.byCauseFields === false || one.byAccess === false || one.falseAlarm)
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map((one) => {
      const parts = [
        ...(one.byCauseFields === false ? ['cause fields'] : []),
        ...(one.byAccess === false ? ['access'] : []),
        ...(one.falseAlarm ? ['false alarm'] : []),
      ]
      return `${one.id}: ${parts.join(', ')}: ${one.said}\n`
    })
  const hidden = scores.filter((one) => one.hidden !== undefined)
  const report = `# Logs of the fault lab

The chains of the fault lab, each asked a dozen or two dozen times, and the logs of the gateway that met the fault, in the
forms that the products come with: combined for nginx, Apache and Varnish, JSON for Caddy; for HAProxy \`option httplog\` with
\`bc_err_str\` and \`ssl_bc_err_str\` behind it, as we advise; their error logs, and \`varnishlog\` for Varnish. ${scores.length} cases, of which ${controls.length} healthy; ${alarms} false alarms.
${notAsked} cases of the lab are left out: what fails in them fails before a gateway, so none logs it.

| figure | right | of | share |
| --- | ---: | ---: | ---: |
${rows.map(([name, [right, of]]) => `| ${name} | ${right} | ${of} | ${percent(right, of)} |`).join('\n')}

The first figure is asked where the gateway's error log has an error or its access log a cause field; the second of
every case whose access log shows a failure, and what one line can stand for is in \`test/lab/look-alikes.ts\`: without a
duration in the line, for what is fast and for what is slow. In ${hidden.length} more cases the access log has nothing but
successes and pages that are not there, though a body was cut or a page says that something broke: such a log looks healthy,
and is called so in ${hidden.filter((one) => one.hidden === true).length} of them.
`
  return { report, misses: misses.join('') }
}

function count(
  scores: readonly LogScore[],
  read: (score: LogScore) => boolean | undefined,
): readonly [number, number] {
  const asked = scores.map((score) => read(score)).filter((value) => value !== undefined)
  return [asked.filter(Boolean).length, asked.length]
}

function percent(right: number, of: number): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`
}
