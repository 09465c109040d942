import type { Score } from './score.ts'
import { reliability, share } from './score.ts'

/** The table of one run, in Markdown; worst cases first. */
export function renderReport(title: string, scores: readonly Score[]): string {
  const faulty = scores.filter(({ control }) => !control)
  const first = reliability(faulty.flatMap(({ claims }) => claims.filter((claim) => claim.first)))
  const all = reliability(faulty.flatMap(({ claims }) => claims))
  const rows: readonly (readonly [string, readonly [number, number]])[] = [
    ['responder', share(scores, ({ responder }) => responder)],
    ['cause, first', share(scores, ({ cause }) => cause)],
    ['cause, within its look-alikes', share(scores, ({ withinEquivalent }) => withinEquivalent)],
    ['fault domain', share(scores, ({ faultDomain }) => faultDomain)],
    ['verdict', share(scores, ({ verdict }) => verdict)],
    ['intermittent', share(scores, ({ intermittent }) => intermittent)],
    ['Retry-After', share(scores, ({ retryAfter }) => retryAfter)],
  ]
  const alarms = scores.filter(({ falseAlarm }) => falseAlarm).length
  const controls = scores.filter(({ control }) => control).length
  return `# ${title}

${scores.length} cases, of which ${controls} healthy controls; ${alarms} false alarms.

| figure | right | of | share |
| --- | ---: | ---: | ---: |
${rows.map(([name, [right, of]]) => `| ${name} | ${right} | ${of} | ${percent(right, of)} |`).join('\n')}

Brier score of the first cause ${first.brier.toFixed(3)}, ECE ${first.ece.toFixed(3)}; over every cause shown ${all.brier.toFixed(3)}, ECE ${all.ece.toFixed(3)}.

| claimed | causes | mean claim | came true |
| --- | ---: | ---: | ---: |
${all.bins
  .filter(({ count }) => count > 0)
  .map(
    ({ from, count, claimed, right }) =>
      `| ${(from * 100).toFixed(0)}–${(from * 100 + 10).toFixed(0)} % | ${count} | ${(claimed * 100).toFixed(1)} % | ${(right * 100).toFixed(1)} % |`,
  )
  .join('\n')}
`
}

/** One row for each gateway: the cases it has a part in. */
export function renderByProxy(scores: readonly Score[], proxies: readonly string[]): string {
  const rows = proxies.map((proxy) => {
    const part = scores.filter((score) => score.proxies.includes(proxy))
    const cell = (read: (score: Score) => boolean | undefined): string =>
      percent(...share(part, read))
    return `| ${proxy} | ${part.length} | ${cell((s) => s.responder)} | ${cell((s) => s.withinEquivalent)} | ${cell((s) => s.faultDomain)} |`
  })
  return `| gateway | cases | responder | cause | fault domain |\n| --- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}\n`
}

/** Cases with the most wrong, and what was said. */
export function renderMisses(scores: readonly Score[]): string {
  const wrong = (score: Score): readonly string[] => [
    ...(score.falseAlarm ? ['FALSE ALARM'] : []),
    ...(score.responder === false ? ['responder'] : []),
    ...(score.withinEquivalent === false ? ['cause'] : []),
    ...(score.faultDomain === false ? ['domain'] : []),
    ...(score.verdict ? [] : ['verdict']),
    ...(score.intermittent === false ? ['intermittent'] : []),
    ...(score.retryAfter === false ? ['retry-after'] : []),
  ]
  return scores
    .map((score) => ({ score, missed: wrong(score) }))
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => b.missed.length - a.missed.length)
    .map(({ score, missed }) => `${score.id}: ${missed.join(', ')}: ${score.said}\n`)
    .join('')
}

function percent(right: number, of: number): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`
}
