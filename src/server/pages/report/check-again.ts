import { html } from 'hono/html'
import type { Observation } from '../../../model/observation.ts'
import type { CheckReport } from '../../services.ts'
import type { Html } from '../markup.ts'

/** The same check once more: the same target, the same demands on its answer, and the archives if they were asked. */
export function checkAgain(report: CheckReport): Html {
  const seen = report.state === 'done' ? report.diagnosis.trace.observations : []
  const hidden = [['text', report.target] as const, ...demandsOf(seen)]
  return html`<form method="post" action="/">
    ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="button">Check again</button>
  </form>`
}

function demandsOf(seen: readonly Observation[]): readonly (readonly [string, string])[] {
  const demands = seen.filter((one) => one.kind === 'expectation')
  const of = (what: string): readonly string[] =>
    demands.filter((one) => one.what === what).map(({ expected }) => expected)
  const archived = seen.some((one) => one.kind === 'history' && one.from !== 'checks')
  const ms = Number(/[\d.]+/.exec(of('latency')[0] ?? '')?.[0])
  const all = [
    ['expect-status', of('status').join(' ').replaceAll(' or ', ', ')],
    ['expect-json', of('json').join('\n')],
    ['expect-within', ms > 0 ? String(ms / 1000) : ''],
    ['history', archived ? 'yes' : ''],
  ] as const
  // A part of the URL that is not kept is not kept in a demand either, and cannot be demanded again.
  return all.filter(([, value]) => value !== '' && !value.includes('…'))
}
