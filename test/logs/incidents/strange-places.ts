import { answers, crashes, dead, slow } from '../faults.ts'
import type { Request } from '../traffic.ts'
import { dice, makeTraffic } from '../traffic.ts'
import type { IncidentCase } from './case.ts'
import { all } from './case.ts'

const startMs = Date.UTC(2026, 5, 14, 17, 20, 0)

/** One client that asks for one thing again and again. */
export function oneClient(
  seed: number,
  count: number,
  parts: Partial<Request>,
  fromSecond = 900,
  perSecond = 3,
): readonly Request[] {
  const roll = dice(seed)
  const [model] = makeTraffic({ seed, startMs, minutes: 1, perSecond: 5 })
  if (model === undefined) return []
  return Array.from({ length: count }, (_none, index) => ({
    ...model,
    client: '192.0.2.77',
    agent: 'Mozilla/5.0 (compatible; SeekBot/1.1)',
    timeMs: startMs + fromSecond * 1000 + Math.floor((index + roll()) * (1000 / perSecond)),
    ...parts,
  }))
}

/** Places: products that the other cases do not have, methods, hosts, folded ids, one client, all of one kind refused. */
export const strangePlaces: readonly IncidentCase[] = [
  {
    id: 'seek-bot-321',
    dialect: 'apache',
    traffic: { seed: 321, startMs, minutes: 60, perSecond: 15 },
    phases: [],
    extra: oneClient(321, 4000, { path: '/search/4711', status: 500, upstreamStatus: 500 }),
    truth: {
      patterns: ['client_specific'],
      verdicts: ['healthy', 'degraded'],
      onset: 900,
      culprit: { client: '192.0.2.77' },
    },
  },
  {
    id: 'far-edge-slow-322',
    dialect: 'logpush',
    traffic: { seed: 322, startMs, minutes: 100, perSecond: 9, season: 0.4 },
    phases: [
      { from: 2500, to: 5000, hits: ({ edge }) => edge === 'GRU', fault: slow(100, 0.8, 524) },
    ],
    truth: {
      patterns: ['one_edge'],
      verdicts: ['degraded'],
      onset: 2600,
      culprit: { edge: 'GRU' },
    },
  },
  {
    id: 'orders-by-id-323',
    dialect: 'alb',
    traffic: { seed: 323, startMs, minutes: 90, perSecond: 14 },
    phases: [
      {
        from: 2000,
        to: 4000,
        hits: ({ path }) => path.startsWith('/api/orders/'),
        fault: answers(500, 0.9),
      },
    ],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: 2000,
      end: 4000,
      culprit: { path: '/api/orders/{n}' },
    },
  },
  {
    id: 'mesh-one-host-324',
    dialect: 'envoy',
    traffic: { seed: 324, startMs, minutes: 70, perSecond: 15, upstreams: 5 },
    phases: [
      {
        from: 1500,
        to: 3000,
        hits: ({ upstream }) => upstream.startsWith('10.0.0.4:'),
        fault: dead(503),
      },
    ],
    truth: {
      patterns: ['one_upstream'],
      verdicts: ['degraded'],
      onset: 1500,
      end: 3000,
      culprit: { upstream: '10.0.0.4' },
    },
  },
  {
    id: 'mesh-slow-325',
    dialect: 'envoy',
    traffic: { seed: 325, startMs, minutes: 70, perSecond: 10 },
    phases: [{ from: 1500, to: 3000, hits: all, fault: slow(15) }],
    truth: { patterns: ['upstream_slow', 'platform'], verdicts: ['outage'], onset: 1515 },
  },
  {
    id: 'balancer-slow-326',
    dialect: 'alb',
    traffic: { seed: 326, startMs, minutes: 70, perSecond: 10 },
    phases: [{ from: 1500, to: 3000, hits: all, fault: slow(60) }],
    truth: { patterns: ['upstream_slow', 'platform'], verdicts: ['outage'], onset: 1560 },
  },
  {
    id: 'no-targets-327',
    dialect: 'alb',
    traffic: { seed: 327, startMs, minutes: 70, perSecond: 10 },
    phases: [{ from: 1500, to: 3000, hits: all, fault: dead(503) }],
    truth: {
      patterns: ['upstream_dead', 'platform'],
      verdicts: ['outage'],
      onset: 1500,
      end: 3000,
    },
  },
  {
    id: 'blog-gone-328',
    dialect: 'caddy',
    traffic: { seed: 328, startMs, minutes: 70, perSecond: 14 },
    phases: [{ from: 1200, to: 3300, hits: ({ path }) => path.startsWith('/blog'), fault: dead() }],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: 1200,
      culprit: { path: '/blog' },
    },
  },
  {
    id: 'limited-client-329',
    dialect: 'traefik',
    traffic: { seed: 329, startMs, minutes: 60, perSecond: 10 },
    phases: [],
    extra: oneClient(329, 5000, { path: '/api/items', status: 429, upstreamStatus: 429 }),
    truth: {
      patterns: ['client_specific', 'clients_limited'],
      verdicts: ['healthy', 'degraded'],
      culprit: { client: '192.0.2.77' },
    },
  },
  {
    id: 'one-site-of-five-330',
    dialect: 'timing',
    traffic: { seed: 330, startMs, minutes: 80, perSecond: 15, hosts: 5 },
    phases: [{ from: 2000, to: 1e9, hits: ({ host }) => host === 'site4.example', fault: dead() }],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: 2000,
      culprit: { host: 'site4' },
    },
  },
  {
    id: 'no-more-posts-331',
    dialect: 'combined',
    traffic: { seed: 331, startMs, minutes: 80, perSecond: 15 },
    phases: [
      { from: 2000, to: 4000, hits: ({ method }) => method === 'POST', fault: answers(500, 0.95) },
    ],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: 2000,
      end: 4000,
      culprit: { method: 'POST' },
    },
  },
  {
    id: 'keys-changed-332',
    dialect: 'caddy',
    traffic: { seed: 332, startMs, minutes: 80, perSecond: 10 },
    phases: [
      { from: 2400, to: 3600, hits: ({ path }) => path.startsWith('/api'), fault: answers(401) },
    ],
    truth: {
      patterns: ['one_path', 'clients_refused'],
      verdicts: ['healthy', 'degraded'],
      onset: 2400,
      end: 3600,
    },
  },
  {
    id: 'backend-slow-333',
    dialect: 'haproxy',
    traffic: { seed: 333, startMs, minutes: 90, perSecond: 16 },
    phases: [
      { from: 1800, to: 4000, hits: ({ service }) => service === 'payments', fault: slow(30, 0.9) },
    ],
    truth: { patterns: ['one_path'], verdicts: ['degraded'], onset: 1830 },
  },
  {
    id: 'two-of-eight-334',
    dialect: 'timing',
    traffic: { seed: 334, startMs, minutes: 90, perSecond: 20, upstreams: 8 },
    phases: [
      {
        from: 1800,
        to: 4000,
        hits: ({ upstream }) => /^10\.0\.0\.[36]:/.test(upstream),
        fault: crashes(0.8),
      },
    ],
    truth: {
      patterns: ['one_upstream'],
      verdicts: ['degraded'],
      onset: 1800,
      end: 4000,
      culprit: { upstream: '10.0.0.' },
    },
  },
  {
    id: 'mesh-breaks-off-335',
    dialect: 'envoy',
    traffic: { seed: 335, startMs, minutes: 60, perSecond: 25 },
    phases: [{ from: 1000, to: 2200, hits: all, fault: answers(500, 0.25) }],
    truth: { patterns: ['crashing'], verdicts: ['degraded'], onset: 1000, end: 2200 },
  },
  {
    id: 'weak-server-everywhere-336',
    dialect: 'haproxy',
    traffic: { seed: 336, startMs, minutes: 80, perSecond: 20, upstreams: 4 },
    phases: [
      {
        from: 1500,
        to: 3500,
        hits: ({ upstream }) => upstream.startsWith('10.0.0.2:'),
        fault: crashes(0.7),
      },
    ],
    truth: {
      patterns: ['one_upstream'],
      verdicts: ['degraded'],
      onset: 1500,
      end: 3500,
      culprit: { upstream: '10.0.0.2' },
    },
  },
]
