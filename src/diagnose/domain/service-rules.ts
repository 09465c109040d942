import type { Verdict } from '../../model/diagnosis.ts'
import type { DomainRule } from './finding.ts'

/** A status page is a statement of its own; it is seldom the first to know. */
export const ownStatusPage: DomainRule = {
  id: 'own-status-page',
  judge({ statusPage }) {
    if (statusPage?.indicator === undefined) return {}
    const { indicator, description = indicator } = statusPage
    const because = `its own status page says “${description}”`
    return {
      findings: [{ verdict: verdictOf[indicator], level: 2, family: 'announcement', because }],
    }
  },
}

const verdictOf: Readonly<
  Record<'none' | 'minor' | 'major' | 'critical' | 'maintenance', Verdict>
> = {
  none: 'working',
  minor: 'degraded',
  maintenance: 'degraded',
  major: 'broken',
  critical: 'broken',
}

/** The application's own word about itself, which holds whatever the status says. */
export const healthDocument: DomainRule = {
  id: 'health-document',
  judge({ health }) {
    if (health === undefined) return {}
    const { status, output } = health
    const said = output === undefined ? '' : `: ${output}`
    const because = `its health document says “${status}”${said}`
    const verdict = status === 'pass' ? 'working' : status === 'warn' ? 'degraded' : 'broken'
    return { findings: [{ verdict, level: status === 'pass' ? 3 : 4, family: 'page', because }] }
  },
}
