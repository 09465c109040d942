import { answers, crashes, dead, leaves, slow } from '../faults.ts'
import type { Fault } from '../faults.ts'
import type { Request } from '../traffic.ts'
import type { IncidentCase } from './case.ts'
import { all } from './case.ts'

const startMs = Date.UTC(2026, 2, 3, 4, 0, 0)
const hour = 3600

function creeping(from: number, seconds: number, fault: Fault): Fault {
  return (request, roll) => {
    if (roll() < ((request.timeMs - startMs) / 1000 - from) / seconds) fault(request, roll)
  }
}

const startsWith =
  (prefix: string) =>
  ({ path }: Request): boolean =>
    path.startsWith(prefix)

/** Shapes of time: rare and many requests, slow beginnings, relapses, recoveries that are none. */
export const strangeTimes: readonly IncidentCase[] = [
  {
    id: 'three-a-minute-301',
    dialect: 'combined',
    traffic: { seed: 301, startMs, minutes: 1440, perSecond: 0.05, noise: 0 },
    phases: [{ from: 12 * hour, to: 15 * hour, hits: all, fault: dead() }],
    truth: {
      patterns: ['upstream_dead'],
      verdicts: ['outage'],
      onset: 12 * hour,
      end: 15 * hour,
    },
  },
  {
    id: 'thousands-a-second-302',
    dialect: 'combined',
    traffic: { seed: 302, startMs, minutes: 1, perSecond: 4000 },
    phases: [{ from: 20, to: 1e9, hits: all, fault: answers(500, 0.3) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 20 },
  },
  {
    id: 'creeping-dead-303',
    dialect: 'apache',
    traffic: { seed: 303, startMs, minutes: 120, perSecond: 10 },
    phases: [
      { from: 2400, to: 3600, hits: all, fault: creeping(2400, 1200, dead()) },
      { from: 3600, to: 1e9, hits: all, fault: dead() },
    ],
    truth: { patterns: ['upstream_dead'], verdicts: ['outage', 'degraded'] },
  },
  {
    id: 'two-in-one-304',
    dialect: 'timing',
    traffic: { seed: 304, startMs, minutes: 150, perSecond: 12 },
    phases: [
      { from: 1200, to: 3000, hits: startsWith('/api/items'), fault: answers(500) },
      { from: 6000, to: 7200, hits: all, fault: answers(503, 0.9) },
    ],
    truth: { patterns: ['refusing'], verdicts: ['outage'], onset: 6000, end: 7200 },
  },
  {
    id: 'flapping-305',
    dialect: 'caddy',
    traffic: { seed: 305, startMs, minutes: 120, perSecond: 10 },
    phases: Array.from({ length: 15 }, (_none, turn) => ({
      from: 2400 + turn * 120,
      to: 2440 + turn * 120,
      hits: all,
      fault: dead(),
    })),
    truth: {
      patterns: ['upstream_dead', 'deploy'],
      verdicts: ['degraded', 'outage'],
      onset: 2400,
    },
  },
  {
    id: 'eight-days-306',
    dialect: 'caddy',
    traffic: { seed: 306, startMs, minutes: 8 * 1440, perSecond: 0.15, season: 0.8 },
    phases: [{ from: 130 * hour, to: 134 * hour, hits: all, fault: answers(503) }],
    // Caddy's own 503 means that there is no upstream, and its log does not say who wrote it.
    truth: {
      patterns: ['refusing', 'upstream_dead'],
      verdicts: ['outage'],
      onset: 130 * hour,
      end: 134 * hour,
    },
  },
  {
    id: 'deploy-mends-307',
    dialect: 'traefik',
    traffic: { seed: 307, startMs, minutes: 60, perSecond: 12 },
    phases: [{ from: 0, to: 1800, hits: all, fault: answers(500, 0.2) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 0, end: 1800 },
  },
  {
    id: 'gave-up-first-308',
    dialect: 'timing',
    traffic: { seed: 308, startMs, minutes: 90, perSecond: 12 },
    phases: [
      { from: 1800, to: 3600, hits: all, fault: leaves(20, 0.4) },
      {
        from: 1800,
        to: 3600,
        hits: ({ status }) => status === 200,
        fault: slow(60, 0.5),
      },
    ],
    truth: { patterns: ['upstream_slow', 'clients_leaving'], verdicts: ['degraded', 'outage'] },
  },
  {
    id: 'half-recovered-309',
    dialect: 'haproxy',
    traffic: { seed: 309, startMs, minutes: 90, perSecond: 12 },
    phases: [
      { from: 1500, to: 2400, hits: all, fault: dead(503) },
      {
        from: 2400,
        to: 3600,
        hits: ({ upstream }) => upstream.startsWith('10.0.0.1:'),
        fault: dead(503),
      },
    ],
    truth: {
      patterns: ['upstream_dead', 'platform'],
      verdicts: ['outage', 'degraded'],
      onset: 1500,
    },
  },
  {
    id: 'worse-than-usual-310',
    dialect: 'combined',
    traffic: { seed: 310, startMs, minutes: 90, perSecond: 20, noise: 0.03 },
    phases: [{ from: 2700, to: 4500, hits: all, fault: crashes(0.12) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 2700, end: 4500 },
  },
  {
    id: 'four-minutes-311',
    dialect: 'traefik',
    traffic: { seed: 311, startMs, minutes: 4, perSecond: 30 },
    phases: [{ from: 150, to: 1e9, hits: all, fault: dead() }],
    // Several services at once: either may be said.
    truth: {
      patterns: ['upstream_dead', 'deploy', 'platform'],
      verdicts: ['outage'],
      onset: 150,
    },
  },
  {
    id: 'most-of-the-log-312',
    dialect: 'apache',
    traffic: { seed: 312, startMs, minutes: 120, perSecond: 8 },
    phases: [{ from: 900, to: 1e9, hits: all, fault: crashes(0.3) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 900 },
  },
  {
    id: 'from-the-beginning-313',
    dialect: 'caddy',
    traffic: { seed: 313, startMs, minutes: 60, perSecond: 8 },
    phases: [{ from: 0, to: 1500, hits: all, fault: dead() }],
    truth: { patterns: ['upstream_dead'], verdicts: ['outage'], onset: 0, end: 1500 },
  },
  {
    id: 'ten-seconds-314',
    dialect: 'timing',
    traffic: { seed: 314, startMs, minutes: 60, perSecond: 15, noise: 0 },
    phases: [{ from: 2000, to: 2010, hits: all, fault: dead() }],
    truth: {
      patterns: ['deploy', 'cascade', 'upstream_dead'],
      verdicts: ['outage', 'degraded'],
      onset: 2000,
      end: 2010,
    },
  },
]
