import type { BlindCase } from '../blind-case.ts'
import { answers, caller, dynamic, fails, happen, onPath, timesOut } from '../effects.ts'
import { browsers, type Hit, shop, type Site, visit } from '../traffic.ts'
import { gunicorn, morganCombined, pino, rails } from '../writers/applications.ts'
import { apacheCombined, apacheError, apacheVhost } from '../writers/apache.ts'
import { nginxError, nginxJson, nginxTimed, together } from '../writers/nginx.ts'

const start = '2026-11-18T13:00:00Z'

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

const secondOf = (hit: Hit): number => (hit.at - Date.parse(start)) / 1000

const php = shop.map((page) =>
  (page.cached ?? false)
    ? page
    : {
        ...page,
        path: page.path.replace(
          /^\/([a-z]*)/u,
          (_, name: string) => `/${name === '' ? 'index' : name}.php`,
        ),
      },
)

export const serviceCases: readonly BlindCase[] = [
  {
    name: 'nginx-restart-at-deploy',
    what: 'A deploy stops the old version before the new one listens: 40 seconds of 502.',
    start,
    seconds: 7200,
    verdicts: ['outage', 'degraded'],
    incidents: [{ patterns: ['deploy', 'upstream_dead'], onset: [2700, 2702], end: [2737, 2742] }],
    hits: () =>
      happen(
        visit(site(201, 7200, 3)).map((hit) => ({
          ...hit,
          release: secondOf(hit) < 2740 ? 'v41' : 'v42',
        })),
        1,
        [{ from: 2700, to: 2740, where: dynamic, change: fails('refused') }],
      ),
    write: nginxJson,
  },
  {
    name: 'nginx-bad-canary',
    what: 'A fifth of the traffic goes to v42, of which four in ten dynamic pages fail.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_release', 'deploy'],
        onset: [3600, 3640],
        end: 'burning',
        culprit: [['release', 'v42']],
      },
    ],
    hits: () =>
      happen(
        visit(site(202, 7200, 3)).map((hit, index) => ({
          ...hit,
          release: secondOf(hit) >= 3600 && index % 5 === 0 ? 'v42' : 'v41',
        })),
        2,
        [
          {
            from: 3600,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.release === 'v42',
            share: 0.4,
            change: answers(500, 'KeyError'),
          },
        ],
      ),
    write: nginxJson,
  },
  {
    name: 'nginx-handshake-one-host',
    what: 'The server of one host got a new set of ciphers; nginx cannot agree with it any more.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_upstream'],
        onset: [4200, 4215],
        end: 'burning',
        culprit: [
          ['host', 'api.example'],
          ['upstream', '10.0.9.2:8443'],
        ],
        causes: ['tls_protocol_error', 'tls_alert_received'],
      },
    ],
    hits: () =>
      happen(
        visit(site(203, 7200, 2, { hosts: ['shop.example', 'shop.example', 'api.example'] })).map(
          (hit) => (hit.host === 'api.example' ? { ...hit, upstream: '10.0.9.2:8443' } : hit),
        ),
        3,
        [
          {
            from: 4200,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.host === 'api.example',
            change: fails('tls', 4),
          },
        ],
      ),
    write: together(nginxJson, nginxError()),
  },
  {
    name: 'apache-disk-full',
    what: 'The disk of the application is full: everything that writes fails.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing', 'one_path'],
        onset: [3300, 3345],
        end: [5050, 5102],
        culprit: [
          ['method', 'POST'],
          ['path', '/cart.php/items'],
          ['path', '/checkout.php'],
        ],
        causes: ['application_error'],
      },
    ],
    hits: () =>
      happen(visit(site(204, 7200, 2, { pages: php })), 4, [
        {
          from: 3300,
          to: 5100,
          where: (hit) => hit.method === 'POST',
          change: answers(
            500,
            'PHP Fatal error:  Uncaught RuntimeException: fwrite(): Write of 8192 bytes failed with errno=28 No space left on device in /srv/shop/session.php:41',
          ),
        },
      ]),
    write: together(apacheCombined(60, true), apacheError(60)),
  },
  {
    name: 'apache-fpm-down',
    what: 'php-fpm was stopped and is started again eight minutes later; Apache says 503.',
    start,
    seconds: 7200,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [2000, 2003],
        end: [2475, 2482],
        causes: ['connection_refused', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(205, 7200, 2, { pages: php })), 5, [
        { from: 2000, to: 2480, where: dynamic, change: fails('refused') },
      ]),
    write: together(apacheCombined(), apacheError()),
  },
  {
    name: 'apache-one-host-slow',
    what: 'One of three virtual hosts has an application that stopped answering; ProxyTimeout is 60 s.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_slow', 'one_upstream', 'one_path'],
        onset: [3600, 3675],
        end: 'burning',
        culprit: [
          ['host', 'wiki.example'],
          ['upstream', '10.0.3.30:8080'],
        ],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(
        visit(site(206, 7200, 2, { hosts: ['shop.example', 'blog.example', 'wiki.example'] })).map(
          (hit) => (hit.host === 'wiki.example' ? { ...hit, upstream: '10.0.3.30:8080' } : hit),
        ),
        6,
        [
          {
            from: 3600,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.host === 'wiki.example',
            change: timesOut(60),
          },
        ],
      ),
    write: together(apacheVhost, apacheError(60)),
  },
  {
    name: 'nginx-one-client',
    what: 'One program of a partner asks one broken end point every two seconds and gets 500 each time; nobody else is hurt.',
    start,
    seconds: 7200,
    verdicts: ['healthy', 'degraded'],
    incidents: [
      {
        patterns: ['client_specific'],
        onset: [1200, 1206],
        end: [4790, 4803],
        culprit: [
          ['client', '198.51.100.77'],
          ['agent', 'partner-sync/1.4'],
        ],
      },
    ],
    hits: () => {
      const hits = visit(site(207, 7200, 2))
      const model = hits[0]
      if (model === undefined) return hits
      return [
        ...hits,
        ...caller(
          1200,
          4800,
          2,
          {
            ...model,
            cached: false,
            client: '198.51.100.77',
            agent: 'partner-sync/1.4',
            referer: '-',
            method: 'GET',
            path: '/api/v2/export/list',
          },
          (hit) => ({ ...hit, status: 500, ms: 35, bytes: 1042 }),
        ),
      ]
    },
    write: nginxTimed,
  },
  {
    name: 'nginx-app-version',
    what: 'Version 6.0.0 of the mobile app is rolled out; what it asks of one end point always fails.',
    start,
    seconds: 10_800,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['client_specific', 'one_path'],
        onset: [3600, 4500],
        end: 'burning',
        culprit: [['agent', 'ShopApp/6.0.0']],
      },
    ],
    hits: () =>
      happen(
        visit(site(208, 10_800, 2, { agents: [...browsers, ['ShopApp/5.9.2 (iOS 18.6)', 60]] })),
        8,
        [
          {
            from: 3600,
            to: 10_800,
            where: (hit) => hit.agent.startsWith('ShopApp'),
            share: (progress) => Math.min(0.7, progress),
            change: (hit) => ({ ...hit, agent: 'ShopApp/6.0.0 (iOS 18.6)' }),
          },
          {
            from: 3600,
            to: 10_800,
            where: (hit) =>
              hit.agent.startsWith('ShopApp/6.0.0') && hit.path.startsWith('/api/v2/stock'),
            change: answers(500, 'ValueError: unknown field warehouse'),
          },
        ],
      ),
    write: nginxJson,
  },
  {
    name: 'gunicorn-crashing',
    what: 'A third of the dynamic pages raise after a migration that was half done; recovered after 20 minutes.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [4000, 4010],
        end: [5185, 5202],
        causes: ['application_error'],
      },
    ],
    hits: () =>
      happen(visit(site(209, 7200, 1.5)), 9, [
        {
          from: 4000,
          to: 5200,
          where: dynamic,
          share: 0.35,
          change: answers(500, 'ProgrammingError: column does not exist'),
        },
      ]),
    write: gunicorn,
  },
  {
    name: 'morgan-checkout',
    what: 'Since a deploy the checkout alone fails.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'crashing'],
        onset: [3000, 3060],
        end: 'burning',
        culprit: [['path', '/checkout']],
        causes: ['application_error'],
      },
    ],
    hits: () =>
      happen(visit(site(210, 7200, 2.5)), 10, [
        {
          from: 3000,
          to: 7200,
          where: onPath('/checkout'),
          share: 0.95,
          change: answers(500, 'TypeError'),
        },
      ]),
    write: morganCombined,
  },
  {
    name: 'pino-cache-down',
    what: 'Redis is away for six minutes; most pages need it.',
    start,
    seconds: 5400,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['crashing', 'upstream_dead'],
        onset: [2500, 2508],
        end: [2850, 2862],
        causes: ['application_error', 'connection_refused'],
      },
    ],
    hits: () =>
      happen(visit(site(211, 5400, 1.5)), 11, [
        {
          from: 2500,
          to: 2860,
          where: dynamic,
          share: 0.8,
          change: answers(500, 'connect ECONNREFUSED 10.0.9.9:6379'),
        },
      ]),
    write: pino,
  },
  {
    name: 'lograge-lock-wait',
    what: 'A long transaction holds locks: half of the orders fail after 50 s.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'crashing', 'upstream_slow'],
        onset: [3600, 3821],
        end: [5380, 5455],
        culprit: [['path', '/checkout']],
      },
    ],
    hits: () =>
      happen(visit(site(212, 7200, 2.5)), 12, [
        {
          from: 3600,
          to: 5400,
          where: onPath('/checkout'),
          share: 0.6,
          change: answers(500, 'ActiveRecord::LockWaitTimeout: Lock wait timeout exceeded', 50_000),
        },
      ]),
    write: rails,
  },
]
