import { answers, crashes, dead, slow } from '../faults.ts'
import type { IncidentCase, Phase } from './case.ts'
import { all } from './case.ts'

const startMs = Date.UTC(2026, 10, 18, 6, 0, 0)

/** Incidents that are known by their course: one thing after the other, or many things at once. */
export const courses: readonly IncidentCase[] = [
  ...(
    [
      ['timing', 101, 60],
      ['haproxy', 102, 90],
      ['timing', 103, 180],
      ['haproxy', 104, 45],
      ['combined', 105, 120],
    ] as const
  ).map(([dialect, seed, lag]): IncidentCase => ({
    id: `cascade-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 80, perSecond: 25 },
    phases: cascade(1800, lag),
    truth: { patterns: ['cascade'], verdicts: ['degraded', 'outage'], onset: 1800 + 30 },
  })),
  ...(
    [
      ['timing', 111, 4, dead()],
      ['logpush', 112, 5, dead(522)],
      ['timing', 113, 6, slow(60, 0.9)],
      ['logpush', 114, 8, dead(502)],
    ] as const
  ).map(([dialect, seed, hosts, fault]): IncidentCase => ({
    id: `platform-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 20, hosts, upstreams: 9 },
    phases: [{ from: 1500, to: 2900, hits: all, fault }],
    truth: { patterns: ['platform'], verdicts: ['outage'], onset: seed === 113 ? 1560 : 1500 },
  })),
  ...(
    [
      ['timing', 121],
      ['haproxy', 122],
      ['timing', 123],
    ] as const
  ).map(([dialect, seed]): IncidentCase => ({
    id: `rolling-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 24, upstreams: 4 },
    phases: [1, 2, 3, 4].map((server) => ({
      from: 1800 + 40 * (server - 1),
      to: 1800 + 40 * server,
      hits: (request) => request.upstream.startsWith(`10.0.0.${server}:`),
      fault: dead(dialect === 'haproxy' ? 503 : 502),
    })),
    truth: { patterns: ['deploy'], verdicts: ['degraded'], onset: 1800, end: 1960 },
  })),
  ...(
    [
      ['combined', 124, 45],
      ['timing', 125, 70],
      ['haproxy', 126, 30],
    ] as const
  ).map(([dialect, seed, seconds]): IncidentCase => ({
    id: `restart-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 16 },
    phases: [
      { from: 1800, to: 1800 + seconds, hits: all, fault: dead(dialect === 'haproxy' ? 503 : 502) },
    ],
    truth: { patterns: ['deploy'], verdicts: ['outage'], onset: 1800, end: 1800 + seconds },
  })),
  {
    id: 'crashing-low-traffic-131',
    dialect: 'combined',
    traffic: { seed: 131, startMs, minutes: 600, perSecond: 0.15, noise: 0 },
    phases: [{ from: 18_000, to: 1e9, hits: all, fault: crashes(0.6) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 18_000 },
  },
  {
    id: 'dead-low-traffic-132',
    dialect: 'timing',
    traffic: { seed: 132, startMs, minutes: 600, perSecond: 0.1, noise: 0 },
    phases: [{ from: 20_000, to: 26_000, hits: all, fault: dead() }],
    truth: { patterns: ['upstream_dead'], verdicts: ['outage'], onset: 20_000, end: 26_000 },
  },
]

/** The payments service gets slow; what calls it gets slow after it; at last the whole site refuses. */
function cascade(from: number, lag: number): readonly Phase[] {
  const to = from + 5 * lag + 900
  return [
    { from, to, hits: ({ path }) => path.startsWith('/api/payments'), fault: slow(30) },
    {
      from: from + 30 + lag,
      to,
      hits: ({ path }) => path.startsWith('/checkout') || path.startsWith('/cart'),
      fault: slow(30, 0.9),
    },
    {
      from: from + 60 + 2 * lag,
      to,
      hits: ({ path }) => path.startsWith('/api'),
      fault: answers(503, 0.9),
    },
    { from: from + 60 + 3.5 * lag, to, hits: all, fault: answers(503, 0.7) },
  ]
}
