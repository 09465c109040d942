import type { FleetResult } from './measure-fleet.ts'
import type { Overhead } from './overhead.ts'
import type { Scenario } from './scenario.ts'

/** Results by "scenario client". */
export type Results = ReadonlyMap<string, FleetResult>

const columns: readonly (readonly [title: string, cell: (result: FleetResult) => string])[] = [
  ['requests in trouble per call', ({ amplification }) => amplification.toFixed(3)],
  ['requests per such call in all', ({ requestsPerCall }) => requestsPerCall.toFixed(2)],
  ['saved %', ({ savedPercent }) => savedPercent.toFixed(1)],
  ['recovery s', ({ recoverySeconds }) => recoverySeconds.toFixed(1)],
  ['new calls fine after s', ({ freshSeconds }) => freshSeconds.toFixed(1)],
  ['busiest 100 ms after', ({ peak }) => `${peak.toFixed(1)} ×`],
  ['later calls right %', ({ laterPercent }) => laterPercent.toFixed(1)],
  ['requests per call', ({ totalRequestsPerCall }) => totalRequestsPerCall.toFixed(2)],
  ['longest pause of the machine ms', ({ lagMs }) => lagMs.toFixed(0)],
  ['refused %', ({ wastedPercent }) => wastedPercent.toFixed(0)],
]

/** The callers that the goals are for. */
export const goalCallers = 20

/** One scenario as a table of Markdown; the last column compares the requests in the trouble with ours. */
export function tableOf(
  scenario: Scenario,
  names: readonly string[],
  results: Results,
  callers: number,
): string {
  const ours = results.get(`${scenario.id} statusdetector`)
  const rows = names.flatMap((name) => {
    const result = results.get(`${scenario.id} ${name}`)
    if (result === undefined) return []
    const ratio = ours === undefined ? '' : `${(result.hits / Math.max(1, ours.hits)).toFixed(1)} ×`
    return [[name, ...columns.map(([, cell]) => cell(result)), ratio]]
  })
  const heads = ['client', ...columns.map(([title]) => title), 'requests in trouble to ours']
  return [
    `**${scenario.title}${callers === goalCallers ? '' : `, ${callers} callers`}**`,
    '',
    ...[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

/** What a call costs that succeeds at once. */
export function overheadTable(measured: readonly Overhead[], nativeBytes: number): string {
  return [
    `A fetch of Node's own that opens no connection takes ${Math.round(nativeBytes)} bytes. Ours takes, beyond the function it was given:`,
    '',
    '| a call that succeeds at once | goal | µs | | bytes | of a native fetch |',
    '| --- | --- | --- | --- | --- | --- |',
    ...measured.map(({ title, microseconds, bytes }) => {
      const verdict = microseconds <= 5 ? 'reached' : 'missed'
      const share = `${((bytes / nativeBytes) * 100).toFixed(1)} %`
      return `| ${title} | ≤ 5 µs | ${microseconds.toFixed(1)} | ${verdict} | ${Math.round(bytes)} | ${share} |`
    }),
  ].join('\n')
}

type Goal = readonly [
  scenario: string,
  title: string,
  limit: string,
  holds: (r: FleetResult) => boolean,
  value: (r: FleetResult) => number,
]

const goals: readonly Goal[] = [
  [
    'named',
    'requests in the outage per call',
    '≤ 0.06',
    (r) => r.amplification <= 0.06,
    (r) => r.amplification,
  ],
  ['shared', 'requests in the outage, one client', '≤ 3', (r) => r.hits <= 3, (r) => r.hits],
  [
    'named',
    'requests per call in all',
    '≤ 1.1',
    (r) => r.requestsPerCall <= 1.1,
    (r) => r.requestsPerCall,
  ],
  ['named', 'calls saved %', '100', (r) => r.savedPercent === 100, (r) => r.savedPercent],
  ['named', 'recovery s', '≤ 2.0', (r) => r.recoverySeconds <= 2, (r) => r.recoverySeconds],
  ['named', 'new calls fine after s', '≤ 0.5', (r) => r.freshSeconds <= 0.5, (r) => r.freshSeconds],
  ['named', 'busiest 100 ms', '≤ 2.5', (r) => r.peak <= 2.5, (r) => r.peak],
  [
    'bare',
    'requests in the outage per call',
    '≤ 0.3',
    (r) => r.amplification <= 0.3,
    (r) => r.amplification,
  ],
  ['bare', 'calls saved %', '≥ 97', (r) => r.savedPercent >= 97, (r) => r.savedPercent],
  [
    'reset',
    'requests in the outage per call',
    '≤ 0.3',
    (r) => r.amplification <= 0.3,
    (r) => r.amplification,
  ],
  ['reset', 'calls saved %', '≥ 97', (r) => r.savedPercent >= 97, (r) => r.savedPercent],
  [
    'brownout-named',
    'requests per call',
    '≤ 1.25',
    (r) => r.totalRequestsPerCall <= 1.25,
    (r) => r.totalRequestsPerCall,
  ],
  [
    'brownout-named',
    'later calls right %',
    '100',
    (r) => r.laterPercent === 100,
    (r) => r.laterPercent,
  ],
]

/** The goals, and whether ours reached them in this run. */
export function judgeGoals(results: Results): string {
  const rows = goals.flatMap(([id, title, limit, holds, value]) => {
    const result = results.get(`${id} statusdetector`)
    if (result === undefined) return []
    const verdict = holds(result) ? 'reached' : 'missed'
    return [`| ${id} | ${title} | ${limit} | ${Number(value(result).toFixed(3))} | ${verdict} |`]
  })
  return ['| scenario | goal | limit | ours | |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}
