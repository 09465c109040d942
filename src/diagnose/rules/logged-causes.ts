import { causeTypes } from '../../model/cause.ts'
import type { CountedCause, TallyObservation } from '../../model/observation.ts'
import { exampleTally } from './example-tally.ts'
import type { Finding, Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** Odds of a cause that every failure of a log names. */
const unanimous = 60
/** Share of the failures that must name a cause before the causes not named become unlikely. */
const telling = 0.6
const odd = 0.05

/** What the fields and the error log say that know the cause, each in proportion to how often they say it. */
export const loggedCauses: Rule = defineRule({
  id: 'logged-causes',
  needs: ['tally'],
  judge({ tally }) {
    if (tally === undefined) return []
    const { causes, complaints, causeCoverage } = tally
    const complained = sumOf(complaints)
    const findings = [...speak(causes, 'log field'), ...speak(complaints, 'error log')]
    const coverage = Math.max(causeCoverage, Math.min(1, complained / Math.max(1, tally.failed)))
    if (coverage < telling) return findings
    const named = new Set([...causes, ...complaints].map(({ type }) => type))
    for (const cause of causeTypes) {
      if (!named.has(cause))
        findings.push({ cause, odds: odd, because: 'the log names other causes' })
    }
    return findings
  },
  examples: [
    {
      title: 'HAProxy says sC for nearly all',
      given: [tallyOf({ causes: [{ type: 'connection_timeout', by: 'sC--', count: 95 }] })],
      supports: 'connection_timeout',
    },
    {
      title: 'the error log knows',
      given: [
        tallyOf({
          complaints: [{ type: 'connection_refused', by: 'connect() failed', count: 90 }],
        }),
      ],
      supports: 'connection_refused',
    },
    { title: 'nothing in the log names a cause', given: [tallyOf({})] },
  ],
})

function speak(causes: readonly CountedCause[], where: string): Finding[] {
  const all = sumOf(causes)
  const findings: Finding[] = []
  for (const cause of causeTypes) {
    const own = causes.filter(({ type }) => type === cause)
    const count = sumOf(own)
    const share = all === 0 ? 0 : count / all
    if (share < 0.05) continue
    const by = own[0]?.by ?? ''
    findings.push({
      cause,
      odds: unanimous ** share,
      because: `${where}: '${by.slice(0, 120)}' for ${Math.round(share * 100)} % of ${all}`,
    })
  }
  return findings
}

function sumOf(causes: readonly CountedCause[]): number {
  return causes.reduce((sum, { count }) => sum + count, 0)
}

function tallyOf(parts: Partial<TallyObservation>): TallyObservation {
  return exampleTally({
    statuses: [{ status: 503, count: 100 }],
    causeCoverage: parts.causes === undefined ? 0 : 0.95,
    ...parts,
  })
}
