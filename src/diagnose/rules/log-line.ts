import type { LogSignal } from '../../model/responder.ts'
import type { Finding, Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** Patterns with fewer literal letters than this fit lines of other products, too. */
const tellingLetters = 12

function isTelling({ pattern }: LogSignal): boolean {
  return pattern.source.replace(/\\[a-zA-Z]|[^A-Za-z ]/g, '').length >= tellingLetters
}

/** A line of a product's log whose meaning the product's source or documentation gives. */
export const logLine: Rule = defineRule({
  id: 'log-line',
  needs: ['logs'],
  judge({ logs = [] }, { responders }) {
    const findings: Finding[] = []
    for (const { line, responder, cause: named } of logs) {
      const before = findings.length
      for (const entry of responders) {
        if (responder !== undefined && entry.id !== responder) continue
        for (const signal of entry.logSignals) {
          const { cause, pattern, faultDomain } = signal
          if (cause === undefined || (responder === undefined && !isTelling(signal))) continue
          if (!pattern.test(line)) continue
          const because = `${entry.name} logged '${(pattern.exec(line)?.[0] ?? '').trim().slice(0, 120)}'`
          findings.push({
            cause,
            odds: 30,
            because,
            ...(faultDomain !== undefined && { faultDomain }),
          })
        }
      }
      if (named === undefined) continue
      // Where the catalog reads the line too, the two may see different things in it; the catalog's is the rarer word.
      const odds = findings.length > before ? 6 : 30
      const because = `the log says '${named.by.slice(0, 120)}'`
      const { type, faultDomain } = named
      findings.push({
        cause: type,
        odds,
        because,
        ...(faultDomain !== undefined && { faultDomain }),
      })
    }
    return findings
  },
  examples: [
    {
      title: 'nginx could not connect',
      given: [
        {
          kind: 'log',
          purpose: 'pasted',
          responder: 'nginx',
          line: '2026/11/24 10:00:00 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1',
        },
      ],
      supports: 'connection_refused',
    },
    {
      title: 'a line that names no cause',
      given: [
        {
          kind: 'log',
          purpose: 'pasted',
          responder: 'nginx',
          line: '2026/11/24 10:00:00 [notice] 1#1: start worker processes',
        },
      ],
    },
  ],
})
