import { answers, dead, leaves } from '../faults.ts'
import type { IncidentCase } from './case.ts'
import { all } from './case.ts'
import { oneClient } from './strange-places.ts'

const startMs = Date.UTC(2026, 5, 14, 17, 20, 0)
const day = 86_400
const healthy = { verdicts: ['healthy'] } as const

/** Logs in which something happens that is no incident. */
export const busyButHealthy: readonly IncidentCase[] = [
  ...(['combined', 'timing', 'caddy'] as const).map((dialect, index): IncidentCase => ({
    id: `short-blip-${401 + index}`,
    dialect,
    traffic: { seed: 401 + index, startMs, minutes: 90, perSecond: 4, noise: 0.002 },
    phases: [{ from: 3000, to: 3001, hits: all, fault: dead() }],
    truth: healthy,
  })),
  ...(['combined', 'apache', 'alb'] as const).map((dialect, index): IncidentCase => ({
    id: `scan-${411 + index}`,
    dialect,
    traffic: { seed: 411 + index, startMs, minutes: 60, perSecond: 12, bots: 0.1 },
    phases: [],
    extra: oneClient(
      411 + index,
      600,
      { path: '/wp-login.php', status: 404, upstreamStatus: 404 },
      600,
      8,
    ),
    // That one client is refused may be said, but nobody is hurt.
    truth: { verdicts: ['healthy'], patterns: ['client_specific', 'one_path', 'clients_refused'] },
  })),
  ...(['timing', 'traefik'] as const).map((dialect, index): IncidentCase => ({
    id: `hourly-cron-${421 + index}`,
    dialect,
    traffic: { seed: 421 + index, startMs, minutes: 1440, perSecond: 1, noise: 0.001 },
    phases: [],
    extra: Array.from({ length: 24 }, (_none, hour) =>
      oneClient(
        421 + hour,
        3,
        { path: '/cron/mail', status: 500, upstreamStatus: 500 },
        hour * 3600 + 60,
        1,
      ),
    ).flat(),
    truth: healthy,
  })),
  ...(['combined', 'logpush', 'envoy'] as const).map((dialect, index): IncidentCase => ({
    id: `rush-${431 + index}`,
    dialect,
    traffic: { seed: 431 + index, startMs, minutes: 60, perSecond: 5, noise: 0.004 },
    phases: [],
    extra: [80, 90, 70].flatMap((perSecond, turn) =>
      oneClient(
        431 + turn,
        perSecond * 200,
        { client: `192.0.2.${10 + turn}`, path: '/products/7', status: 200, upstreamStatus: 200 },
        1500,
        perSecond,
      ),
    ),
    truth: healthy,
  })),
  ...(['combined', 'haproxy', 'caddy', 'alb'] as const).map((dialect, index): IncidentCase => ({
    id: `lone-500-${441 + index}`,
    dialect,
    traffic: { seed: 441 + index, startMs, minutes: 720, perSecond: 0.02, noise: 0 },
    phases: Array.from({ length: 1 + index }, (_none, turn) => ({
      from: 9000 + turn * 7000,
      to: 9060 + turn * 7000,
      hits: all,
      fault: answers(500),
    })),
    truth: healthy,
  })),
  ...(['apache', 'traefik'] as const).map((dialect, index): IncidentCase => ({
    id: `always-some-${451 + index}`,
    dialect,
    traffic: { seed: 451 + index, startMs, minutes: 300, perSecond: 5, noise: 0.012, season: 0.6 },
    phases: [],
    truth: healthy,
  })),
  {
    id: 'always-leaving-461',
    dialect: 'timing',
    traffic: { seed: 461, startMs, minutes: 120, perSecond: 8 },
    phases: [{ from: 0, to: 1e9, hits: all, fault: leaves(2, 0.012) }],
    truth: healthy,
  },
  {
    id: 'slower-at-night-462',
    dialect: 'timing',
    traffic: { seed: 462, startMs, minutes: 3 * 1440, perSecond: 0.5, season: 0.9, noise: 0.002 },
    phases: [
      {
        from: 0.3 * day,
        to: 0.6 * day,
        hits: all,
        fault: (request) => {
          request.durationMs *= 10
        },
      },
    ],
    truth: healthy,
  },
  {
    id: 'moved-463',
    dialect: 'combined',
    traffic: { seed: 463, startMs, minutes: 90, perSecond: 9 },
    phases: [
      { from: 2400, to: 1e9, hits: ({ path }) => path.startsWith('/blog'), fault: answers(301) },
    ],
    truth: healthy,
  },
]
