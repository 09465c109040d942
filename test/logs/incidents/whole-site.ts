import { answers, crashes, dead, leaves, slow } from '../faults.ts'
import type { IncidentCase } from './case.ts'
import { all } from './case.ts'

const startMs = Date.UTC(2026, 10, 22, 8, 0, 0)

/** Incidents that hit every path alike. */
export const wholeSite: readonly IncidentCase[] = [
  ...(
    [
      ['combined', 502, 11, 20, 0],
      ['timing', 502, 12, 5, 0.4],
      ['haproxy', 503, 13, 30, 0],
      ['logpush', 521, 14, 12, 0.6],
      ['timing', 502, 15, 0.7, 0],
      ['haproxy', 503, 16, 2, 0.8],
    ] as const
  ).map(([dialect, status, seed, perSecond, season], index): IncidentCase => ({
    id: `dead-${dialect}-${seed}`,
    dialect,
    traffic: {
      seed,
      startMs,
      minutes: 90,
      perSecond,
      season,
      noise: index % 2 === 0 ? 0.001 : 0.004,
    },
    phases: [
      { from: 1800 + 37 * index, to: index % 3 === 0 ? 1e9 : 3600, hits: all, fault: dead(status) },
    ],
    truth: {
      // HAProxy's backends are services of their own: that all are gone at once may be said, too.
      patterns: dialect === 'haproxy' ? ['upstream_dead', 'platform'] : ['upstream_dead'],
      verdicts: ['outage'],
      onset: 1800 + 37 * index,
      ...(index % 3 !== 0 && { end: 3600 }),
    },
  })),
  ...(
    [
      ['combined', 60, 1, 21, 'outage'],
      ['timing', 60, 1, 22, 'outage'],
      ['timing', 30, 0.4, 23, 'degraded'],
      ['haproxy', 30, 1, 24, 'outage'],
      ['haproxy', 50, 0.3, 25, 'degraded'],
      ['combined', 15, 0.5, 26, 'degraded'],
    ] as const
  ).map(([dialect, seconds, share, seed, verdict], index): IncidentCase => ({
    id: `slow-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 80, perSecond: 8 + 4 * index, season: 0.3 },
    phases: [{ from: 1500, to: 3000, hits: all, fault: slow(seconds, share) }],
    truth: {
      patterns: dialect === 'haproxy' ? ['upstream_slow', 'platform'] : ['upstream_slow'],
      verdicts: [verdict],
      onset: 1500 + seconds,
    },
  })),
  ...(
    [
      ['timing', 503, 1, 31, 'outage'],
      ['timing', 503, 0.5, 32, 'degraded'],
      ['haproxy', 503, 0.9, 33, 'outage'],
      ['logpush', 503, 0.6, 34, 'degraded'],
      ['timing', 429, 0.4, 35, 'degraded'],
      ['combined', 429, 0.2, 36, 'degraded'],
    ] as const
  ).map(([dialect, status, share, seed, verdict]): IncidentCase => ({
    id: `refusing-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 15, bots: 0.2 },
    phases: [{ from: 1200, to: 2700, hits: all, fault: answers(status, share) }],
    truth: {
      patterns: status === 429 ? ['clients_limited'] : ['refusing'],
      verdicts: [verdict],
      onset: 1200,
      end: 2700,
    },
  })),
  ...(
    [
      ['combined', 0.25, 41],
      ['timing', 0.2, 42],
      ['haproxy', 0.4, 43],
      ['timing', 0.08, 44],
      ['logpush', 0.3, 45],
    ] as const
  ).map(([dialect, share, seed]): IncidentCase => ({
    id: `crashing-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 70, perSecond: 18, season: 0.4 },
    phases: [{ from: 2000, to: 1e9, hits: all, fault: crashes(share) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 2000 },
  })),
  ...(
    [
      ['timing', 8, 51],
      ['combined', 10, 52],
    ] as const
  ).map(([dialect, seconds, seed]): IncidentCase => ({
    id: `leaving-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 50, perSecond: 14 },
    phases: [{ from: 1000, to: 2200, hits: all, fault: leaves(seconds, 0.3) }],
    truth: { patterns: ['clients_leaving'], verdicts: ['degraded'], onset: 1000 + seconds },
  })),
]
