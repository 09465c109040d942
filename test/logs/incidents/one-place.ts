import { answers, crashes, dead, slow } from '../faults.ts'
import type { Request } from '../traffic.ts'
import { dice } from '../traffic.ts'
import type { IncidentCase } from './case.ts'

const startMs = Date.UTC(2026, 10, 20, 13, 0, 0)

/** Incidents of one path, upstream, edge location, host, release or client. */
export const onePlace: readonly IncidentCase[] = [
  ...(
    [
      ['combined', '/checkout', 61, answers(500, 0.9)],
      ['timing', '/api/payments', 62, slow(30)],
      ['haproxy', '/search', 63, crashes(0.6)],
      ['logpush', '/account', 64, answers(500)],
      ['timing', '/api/orders', 65, dead()],
      ['combined', '/blog', 66, answers(503)],
      ['combined', '/help', 67, crashes(0.5)],
    ] as const
  ).map(([dialect, path, seed, fault]): IncidentCase => ({
    id: `path-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 75, perSecond: 20, season: 0.2 },
    phases: [{ from: 2100, to: 3900, hits: (request) => request.path.startsWith(path), fault }],
    truth: {
      patterns: ['one_path'],
      verdicts: ['degraded'],
      onset: path === '/api/payments' ? 2130 : 2100,
      culprit: { path },
    },
  })),
  ...(
    [
      ['timing', 3, 71, dead()],
      ['timing', 4, 72, slow(60)],
      ['haproxy', 3, 73, dead(503)],
      ['haproxy', 6, 74, crashes(0.9)],
      ['timing', 8, 75, answers(500, 0.8)],
      ['logpush', 3, 76, dead(521)],
    ] as const
  ).map(([dialect, upstreams, seed, fault], index): IncidentCase => ({
    id: `upstream-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 16, upstreams },
    phases: [
      {
        from: 1700,
        to: index % 2 === 0 ? 1e9 : 3000,
        hits: (request) => request.upstream.startsWith('10.0.0.2:'),
        fault,
      },
    ],
    truth: {
      patterns: ['one_upstream'],
      verdicts: ['degraded'],
      onset: seed === 72 ? 1760 : 1700,
      culprit: { upstream: '10.0.0.2' },
    },
  })),
  ...(
    [
      ['FRA', 81, dead(522)],
      ['NRT', 82, answers(500, 0.8)],
      ['GRU', 83, dead(503)],
    ] as const
  ).map(([edge, seed, fault]): IncidentCase => ({
    id: `edge-logpush-${seed}`,
    dialect: 'logpush',
    traffic: { seed, startMs, minutes: 60, perSecond: 14, season: 0.3 },
    phases: [{ from: 900, to: 2400, hits: (request) => request.edge === edge, fault }],
    truth: {
      patterns: ['one_edge'],
      verdicts: ['degraded'],
      onset: 900,
      end: 2400,
      culprit: { edge },
    },
  })),
  ...(
    [
      ['combined', 91, 4, 500],
      ['timing', 92, 2, 500],
      ['haproxy', 93, 3, 500],
      ['combined', 94, 6, 503],
      ['logpush', 95, 2, 500],
    ] as const
  ).map(([dialect, seed, perSecond, status]): IncidentCase => ({
    id: `client-${dialect}-${seed}`,
    dialect,
    traffic: { seed, startMs, minutes: 60, perSecond: 20 },
    phases: [],
    extra: hammer(seed, perSecond, status),
    truth: {
      patterns: ['client_specific'],
      verdicts: ['healthy'],
      onset: 1200,
      end: 2400,
      culprit: { client: '198.51.100.77' },
    },
  })),
]

/** One client asking for one thing again and again, and failing more than half of the time. */
function hammer(seed: number, perSecond: number, status: number): Request[] {
  const roll = dice(seed + 99)
  const requests: Request[] = []
  for (let at = 1200; at < 2400; at += 1 / perSecond) {
    const failed = roll() < 0.7
    requests.push({
      timeMs: startMs + Math.floor(at * 1000),
      client: '198.51.100.77',
      method: 'POST',
      path: '/api/export',
      host: 'site1.example',
      status: failed ? status : 200,
      upstreamStatus: failed ? status : 200,
      upstream: `10.0.0.${1 + Math.floor(roll() * 3)}:8080`,
      service: 'export',
      durationMs: 100 + Math.floor(roll() * 300),
      agent: 'Java/17.0.2',
      edge: 'FRA',
      release: 'v1',
      state: '----',
    })
  }
  return requests
}
