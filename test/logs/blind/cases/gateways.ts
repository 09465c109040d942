import type { BlindCase } from '../blind-case.ts'
import { answers, dynamic, fails, happen, leaves, onPath, timesOut } from '../effects.ts'
import { browsers, shop, type Site, visit } from '../traffic.ts'
import { heroku } from '../writers/applications.ts'
import { haproxy } from '../writers/haproxy.ts'
import { envoy, istioJson } from '../writers/mesh.ts'
import { ingressNginx } from '../writers/nginx.ts'
import {
  caddy,
  iis,
  iisHead,
  squid,
  traefikClf,
  traefikJson,
  traefikLost,
  varnish,
} from '../writers/proxies.ts'

const start = '2026-11-19T17:30:00Z'
const four = ['10.0.3.11:8080', '10.0.3.12:8080', '10.0.3.13:8080', '10.0.3.14:8080']
const six = [...four, '10.0.3.15:8080', '10.0.3.16:8080']

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

const reports = [...shop, { path: '/report.aspx?month=#', weight: 6, ms: 900 }]

export const gatewayCases: readonly BlindCase[] = [
  {
    name: 'haproxy-backend-down',
    what: 'All servers of the API backend fail their checks; the web backend is well.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_path', 'one_upstream'],
        onset: [2000, 2020],
        end: [3470, 3502],
        culprit: [
          ['path', '/api/'],
          ['upstream', 'be_api'],
        ],
        causes: ['destination_unavailable', 'connection_refused'],
      },
    ],
    hits: () =>
      happen(visit(site(301, 7200, 2, { upstreams: four })), 1, [
        { from: 2000, to: 3500, where: onPath('/api/'), change: fails('no-live', 0) },
      ]),
    write: haproxy,
  },
  {
    name: 'haproxy-report-slow',
    what: 'One report takes longer than the 30 s of timeout server.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'upstream_slow'],
        onset: [3000, 3075],
        end: 'burning',
        culprit: [['path', '/report.aspx']],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(302, 7200, 2, { upstreams: four, pages: reports })), 2, [
        { from: 3000, to: 7200, where: onPath('/report'), share: 0.9, change: timesOut(30) },
      ]),
    write: haproxy,
  },
  {
    name: 'haproxy-queue',
    what: 'Servers are full at a campaign; requests wait 10 s in the queue and are sent away.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['refusing', 'upstream_slow'],
        onset: [3000, 3150],
        end: [4750, 4815],
        causes: ['overload', 'connection_limit_reached'],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(303, 7200, 2, {
            upstreams: four,
            rate: (second) => (second > 2700 && second < 4900 ? 4 : 1.5),
          }),
        ),
        3,
        [
          {
            from: 3000,
            to: 4800,
            where: dynamic,
            share: (progress) => Math.min(0.5, 2 * progress),
            change: fails('overload', 10_000),
          },
        ],
      ),
    write: haproxy,
  },
  {
    name: 'haproxy-one-server-crashes',
    what: 'One of four servers runs out of memory three times; each time it cuts connections for four minutes.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [1500, 1520],
        culprit: [
          ['upstream', 'be_web/web2'],
          ['upstream', 'web2'],
        ],
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(
        visit(site(304, 7200, 2, { upstreams: four })),
        4,
        [1500, 3500, 5500].map((second) => ({
          from: second,
          to: second + 240,
          where: (hit: {
            readonly cached: boolean
            readonly upstream: string
            readonly path: string
          }) => !hit.cached && !hit.path.startsWith('/api/') && hit.upstream === '10.0.3.12:8080',
          change: fails('closed', 30),
        })),
      ),
    write: haproxy,
  },
  {
    name: 'envoy-one-pod',
    what: 'One of six pods does not listen, and outlier detection is off.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [2500, 2520],
        end: 'burning',
        culprit: [['upstream', '10.0.3.14:8080']],
        causes: ['connection_refused', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(305, 7200, 2, { upstreams: six })), 5, [
        {
          from: 2500,
          to: 7200,
          where: (hit) => hit.upstream === '10.0.3.14:8080',
          change: fails('refused', 0),
        },
      ]),
    write: envoy,
  },
  {
    name: 'envoy-overflow',
    what: 'More requests than the circuit breaker allows for 20 minutes.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['refusing'],
        onset: [3600, 3720],
        end: [4760, 4802],
        causes: ['circuit_open', 'overload', 'connection_limit_reached'],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(306, 7200, 2, {
            upstreams: six,
            rate: (second) => (second > 3500 && second < 4900 ? 5 : 1.5),
          }),
        ),
        6,
        [
          {
            from: 3600,
            to: 4800,
            share: (progress) => Math.min(0.4, 3 * progress),
            change: fails('overload', 0),
          },
        ],
      ),
    write: envoy,
  },
  {
    name: 'istio-slow',
    what: 'The service answers half of the dynamic requests later than the 15 s of the route.',
    start,
    seconds: 5400,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_slow'],
        onset: [2400, 2420],
        end: 'burning',
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(307, 5400, 1.5, { upstreams: six })), 7, [
        { from: 2400, to: 5400, where: dynamic, share: 0.5, change: timesOut(15) },
      ]),
    write: istioJson,
  },
  {
    name: 'istio-keep-alive-race',
    what: 'Since a change of the idle time-out two in a hundred requests meet a closed connection.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [3000, 3060],
        end: 'burning',
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(visit(site(308, 7200, 2.5, { upstreams: six })), 8, [
        { from: 3000, to: 7200, share: 0.02, change: fails('closed', 1) },
      ]),
    write: istioJson,
  },
  {
    name: 'traefik-one-host',
    what: 'The container of one of five sites is gone; the others are well.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_upstream'],
        onset: [3000, 3010],
        end: 'burning',
        culprit: [
          ['host', 'blog.example'],
          ['upstream', '10.0.3.3:8080'],
          ['upstream', 'http://10.0.3.3:8080'],
        ],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(309, 7200, 2, {
            hosts: ['a.example', 'b.example', 'c.example', 'blog.example', 'e.example'],
          }),
        ).map((hit) => ({
          ...hit,
          upstream: `10.0.3.${['a.example', 'b.example', 'c.example', 'blog.example', 'e.example'].indexOf(hit.host)}:8080`,
        })),
        9,
        [
          {
            from: 3000,
            to: 7200,
            where: (hit) => hit.host === 'blog.example',
            change: fails('refused'),
          },
        ],
      ),
    write: traefikJson,
  },
  {
    name: 'traefik-router-lost',
    what: 'A deploy with a wrong label removes the router: every request is answered with 404 for 12 minutes.',
    start,
    seconds: 5400,
    verdicts: ['outage', 'degraded'],
    incidents: [
      {
        patterns: ['clients_refused', 'deploy', 'undetermined'],
        onset: [2000, 2003],
        end: [2715, 2722],
      },
    ],
    hits: () =>
      happen(visit(site(310, 5400, 1.5)), 10, [
        { from: 2000, to: 2720, change: answers(404, 'lost') },
      ]),
    write: (hit) => (hit.message === 'lost' ? traefikLost(hit) : traefikClf(hit)),
  },
  {
    name: 'caddy-dead',
    what: 'The application behind Caddy does not start after a reboot and nobody noticed yet.',
    start,
    seconds: 14_400,
    verdicts: ['outage'],
    incidents: [{ patterns: ['upstream_dead'], onset: [11_000, 11_020], end: 'burning' }],
    hits: () =>
      happen(visit(site(311, 14_400, 0.3)), 11, [
        { from: 11_000, to: 14_400, change: fails('refused', 0) },
      ]),
    write: caddy,
  },
  {
    name: 'iis-report-slow',
    what: 'ARR waits 120 s for one report.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'upstream_slow'],
        onset: [2400, 2560],
        end: [4780, 4925],
        culprit: [['path', '/report.aspx']],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(312, 7200, 1.5, { pages: reports })), 12, [
        { from: 2400, to: 4800, where: onPath('/report'), share: 0.9, change: timesOut(120) },
      ]),
    write: iis,
    head: iisHead(Date.parse(start)),
  },
  {
    name: 'iis-start-failure',
    what: 'After a deploy the ASP.NET Core process does not start: 500.30 for all of it.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['crashing', 'deploy', 'upstream_dead'],
        onset: [3000, 3003],
        end: [4195, 4202],
        causes: ['application_error', 'proxy_configuration_error'],
      },
    ],
    hits: () =>
      happen(visit(site(313, 5400, 1.5)), 13, [
        { from: 3000, to: 4200, change: answers(500, '500.30', 2) },
      ]),
    write: iis,
    head: iisHead(Date.parse(start)),
    headAgain: [2999, 4200],
  },
  {
    name: 'heroku-slow',
    what: 'Requests wait for a slow database; the router gives up after 30 s.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_slow'],
        onset: [3600, 3700],
        end: [5380, 5435],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(314, 7200, 1.5)), 14, [
        {
          from: 3600,
          to: 5400,
          where: dynamic,
          share: (progress) => Math.min(0.55, 2 * progress),
          change: timesOut(30),
        },
      ]),
    write: heroku,
  },
  {
    name: 'heroku-crashed',
    what: 'The new slug crashes at boot.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      { patterns: ['upstream_dead', 'crashing', 'deploy'], onset: [4000, 4003], end: 'burning' },
    ],
    hits: () =>
      happen(visit(site(315, 5400, 1.5)), 15, [
        { from: 4000, to: 5400, change: fails('refused', 0) },
      ]),
    write: heroku,
  },
  {
    name: 'ingress-no-endpoints',
    what: 'The service of the API has no ready pod for 15 minutes.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_path', 'one_upstream'],
        onset: [3000, 3020],
        end: [3870, 3902],
        culprit: [
          ['path', '/api/'],
          ['upstream', 'shop-api-8080'],
          ['service', 'shop-api-8080'],
        ],
      },
    ],
    hits: () =>
      happen(visit(site(316, 7200, 2, { upstreams: four })), 16, [
        { from: 3000, to: 3900, where: onPath('/api/'), change: fails('no-live', 0) },
      ]),
    write: ingressNginx,
  },
  {
    name: 'ingress-app-leaves',
    what: 'Answers grow slow; the mobile app gives up after 10 s and nothing ever becomes a 504.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['clients_leaving', 'upstream_slow', 'client_specific'],
        onset: [3600, 3650],
        end: 'burning',
      },
    ],
    hits: () =>
      happen(
        visit(
          site(317, 7200, 2, {
            upstreams: four,
            agents: [...browsers, ['ShopApp/5.9.2 (Android 15)', 80]],
          }),
        ),
        17,
        [
          {
            from: 3600,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.agent.startsWith('ShopApp'),
            share: 0.5,
            change: leaves(10, 0.02),
          },
          {
            from: 3600,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.fault === null,
            share: 0.5,
            change: (hit) => ({ ...hit, ms: hit.ms + 9000 }),
          },
        ],
      ),
    write: ingressNginx,
  },
  {
    name: 'varnish-fetch-failed',
    what: 'The backend of Varnish is down for ten minutes; what is in the cache goes on.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      { patterns: ['upstream_dead', 'undetermined'], onset: [2000, 2003], end: [2594, 2602] },
    ],
    hits: () =>
      happen(visit(site(318, 5400, 2)), 18, [
        { from: 2000, to: 2600, where: dynamic, change: fails('refused') },
      ]),
    write: varnish,
  },
  {
    name: 'squid-one-site',
    what: 'One of the sites that people visit through the proxy is away.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'healthy'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_upstream', 'undetermined'],
        onset: [3000, 3020],
        end: [4780, 4802],
        culprit: [
          ['host', 'crm.partner.example'],
          ['upstream', '203.0.113.66'],
        ],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(319, 7200, 1.5, {
            hosts: [
              'news.example',
              'search.example',
              'mail.example',
              'maps.example',
              'crm.partner.example',
            ],
          }),
        ).map((hit) => ({
          ...hit,
          upstream: hit.host.startsWith('crm') ? '203.0.113.66:80' : '203.0.113.5:80',
          cached: false,
        })),
        19,
        [
          {
            from: 3000,
            to: 4800,
            where: (hit) => hit.host.startsWith('crm'),
            change: fails('refused', 3),
          },
        ],
      ),
    write: squid,
  },
]
