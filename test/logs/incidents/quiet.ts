import type { IncidentCase } from './case.ts'

const startMs = Date.UTC(2026, 10, 15, 0, 0, 0)

/** Logs without an incident: nothing may be reported. */
export const quiet: readonly IncidentCase[] = Array.from(
  { length: 24 },
  (_none, index): IncidentCase => ({
    id: `quiet-${index}`,
    dialect: (['combined', 'timing', 'haproxy', 'logpush'] as const)[index % 4] ?? 'combined',
    traffic: {
      seed: 1000 + index,
      startMs,
      minutes: [30, 90, 600, 1440][index % 4] ?? 30,
      perSecond: [20, 6, 0.3, 1.5][(index >> 1) % 4] ?? 1,
      noise: [0, 0.0005, 0.003, 0.015][(index >> 2) % 4] ?? 0,
      season: index % 3 === 0 ? 0.8 : 0.2,
      bots: index % 5 === 0 ? 0.4 : 0.05,
      upstreams: 1 + (index % 5),
      hosts: 1 + (index % 3),
    },
    phases: [],
    truth: { verdicts: ['healthy'] },
  }),
)
