import { answers, crashes, dead, leaves, slow } from '../faults.ts'
import type { Fault } from '../faults.ts'
import type { Request } from '../traffic.ts'
import type { IncidentCase } from './case.ts'
import { all } from './case.ts'

const startMs = Date.UTC(2026, 10, 23, 22, 30, 0)

/** From nothing to the whole fault over so many seconds. */
function creeping(from: number, seconds: number, fault: Fault): Fault {
  return (request, roll) => {
    const second = (request.timeMs - startMs) / 1000
    if (roll() < (second - from) / seconds) fault(request, roll)
  }
}

const isBot = ({ agent }: Request): boolean => agent.includes('Googlebot')

/** Shapes that the others do not have: other volumes, seasons, bots, gradual failures, one place within another. */
export const unfamiliar: readonly IncidentCase[] = [
  {
    id: 'busy-dead-201',
    dialect: 'combined',
    traffic: { seed: 201, startMs, minutes: 12, perSecond: 150, noise: 0.002 },
    phases: [{ from: 400, to: 480, hits: all, fault: dead() }],
    truth: { patterns: ['upstream_dead', 'deploy'], verdicts: ['outage'], onset: 400, end: 480 },
  },
  {
    id: 'past-midnight-202',
    dialect: 'timing',
    traffic: { seed: 202, startMs, minutes: 240, perSecond: 3, season: 0.8 },
    phases: [{ from: 5300, to: 7800, hits: all, fault: slow(60, 0.7) }],
    // Seven of ten requests: between the two.
    truth: { patterns: ['upstream_slow'], verdicts: ['outage', 'degraded'], onset: 5360 },
  },
  {
    id: 'many-bots-203',
    dialect: 'combined',
    traffic: { seed: 203, startMs, minutes: 90, perSecond: 10, bots: 0.5 },
    phases: [
      { from: 2400, to: 4200, hits: (request) => !isBot(request), fault: answers(500, 0.8) },
    ],
    truth: {
      verdicts: ['degraded', 'outage'],
      patterns: ['crashing', 'client_specific'],
      onset: 2400,
    },
  },
  {
    id: 'nightly-report-204',
    dialect: 'timing',
    traffic: { seed: 204, startMs, minutes: 60, perSecond: 12 },
    phases: [
      {
        from: 1500,
        to: 2700,
        hits: ({ path }) => path.startsWith('/products'),
        fault: slow(30, 0.8),
      },
    ],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: 1530,
      culprit: { path: '/products' },
    },
  },
  {
    id: 'one-edge-refuses-205',
    dialect: 'logpush',
    traffic: { seed: 205, startMs, minutes: 120, perSecond: 5, season: 0.5 },
    phases: [{ from: 3600, to: 1e9, hits: ({ edge }) => edge === 'SYD', fault: dead(521) }],
    truth: {
      patterns: ['one_edge'],
      verdicts: ['degraded'],
      onset: 3600,
      culprit: { edge: 'SYD' },
    },
  },
  {
    id: 'one-host-206',
    dialect: 'logpush',
    traffic: { seed: 206, startMs, minutes: 60, perSecond: 12, hosts: 6 },
    phases: [
      { from: 1200, to: 2600, hits: ({ host }) => host === 'site3.example', fault: answers(500) },
    ],
    truth: {
      verdicts: ['degraded'],
      patterns: ['one_path'],
      onset: 1200,
      culprit: { host: 'site3' },
    },
  },
  {
    id: 'weak-server-207',
    dialect: 'timing',
    traffic: { seed: 207, startMs, minutes: 90, perSecond: 18, upstreams: 10, noise: 0.004 },
    phases: [
      {
        from: 2000,
        to: 4000,
        hits: ({ upstream }) => upstream.startsWith('10.0.0.7:'),
        fault: crashes(0.35),
      },
    ],
    truth: {
      patterns: ['one_upstream'],
      verdicts: ['degraded'],
      onset: 2000,
      culprit: { upstream: '10.0.0.7' },
    },
  },
  {
    id: 'short-then-long-208',
    dialect: 'timing',
    traffic: { seed: 208, startMs, minutes: 120, perSecond: 14 },
    phases: [
      { from: 1200, to: 1500, hits: ({ path }) => path.startsWith('/search'), fault: answers(500) },
      { from: 4800, to: 6000, hits: all, fault: dead() },
    ],
    truth: { patterns: ['upstream_dead'], verdicts: ['outage'], onset: 4800, end: 6000 },
  },
  {
    id: 'creeping-209',
    dialect: 'timing',
    traffic: { seed: 209, startMs, minutes: 120, perSecond: 14, noise: 0.001 },
    phases: [{ from: 2400, to: 1e9, hits: all, fault: creeping(2400, 2400, answers(500)) }],
    truth: { verdicts: ['outage', 'degraded'], patterns: ['crashing', 'undetermined'] },
  },
  {
    id: 'phones-give-up-210',
    dialect: 'haproxy',
    traffic: { seed: 210, startMs, minutes: 70, perSecond: 15 },
    phases: [
      { from: 1800, to: 3000, hits: ({ path }) => path.startsWith('/api'), fault: leaves(10, 0.7) },
    ],
    truth: { verdicts: ['degraded'], patterns: ['one_path', 'upstream_slow'], onset: 1810 },
  },
  ...(
    [
      [211, 0.05, 0.3],
      [212, 0.4, 0.9],
    ] as const
  ).map(([seed, bots, season]): IncidentCase => ({
    id: `quiet-week-${seed}`,
    dialect: 'logpush',
    traffic: { seed, startMs, minutes: 1440, perSecond: 0.8, bots, season, noise: 0.01 },
    phases: [],
    truth: { verdicts: ['healthy'] },
  })),
]
