import type { BlindCase } from '../blind-case.ts'
import { answers, dynamic, fails, happen, leaves, onPath, timesOut } from '../effects.ts'
import { type Hit, shop, type Site, visit } from '../traffic.ts'
import { gunicorn, heroku, rails } from '../writers/applications.ts'
import { alb, apiGateway, cloudfront, cloudfrontHead, s3 } from '../writers/aws.ts'
import { applicationGateway, cloudflare, fastly, google } from '../writers/edges.ts'
import { haproxy } from '../writers/haproxy.ts'
import type { Writer } from '../writers/line.ts'
import { envoy, istioJson } from '../writers/mesh.ts'
import {
  ingressNginx,
  nginxCombined,
  nginxError,
  nginxJson,
  nginxTimed,
  together,
} from '../writers/nginx.ts'
import { iis, iisHead, squid, traefikJson, varnish } from '../writers/proxies.ts'

const start = '2026-11-23T09:40:00Z'
const day = 86_400
const four = ['10.0.3.11:8080', '10.0.3.12:8080', '10.0.3.13:8080', '10.0.3.14:8080']
const nine = Array.from(
  { length: 9 },
  (_, index) => `10.0.${4 + Math.floor(index / 3)}.${10 + index}:8080`,
)
const edges = ['FRA56-P4', 'CDG50-C1', 'SIN2-P1', 'IAD79-C2']

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

/** As Docker's json-file driver keeps it. */
const inDocker =
  (writer: Writer): Writer =>
  (hit) =>
    writer(hit).map((line) => ({
      ...line,
      text: JSON.stringify({
        log: `${line.text}\n`,
        stream: 'stdout',
        time: new Date(line.at).toISOString().replace('Z', '000417Z'),
      }),
    }))

const inHosts =
  (hosts: readonly string[]): ((hit: Hit) => boolean) =>
  (hit) =>
    hosts.includes(hit.host)

export const secondIncidents: readonly BlindCase[] = [
  {
    name: 'second-docker-killed',
    what: 'nginx in a container; the application is killed for its memory and restarted after 100 seconds.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead', 'deploy', 'crashing'],
        onset: [2700, 2703],
        end: [2795, 2802],
        causes: ['connection_refused', 'connection_terminated', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(601, 5400, 2)), 1, [
        { from: 2700, to: 2702, where: dynamic, change: fails('closed', 400) },
        { from: 2702, to: 2800, where: dynamic, change: fails('refused') },
      ]),
    write: inDocker(nginxJson),
  },
  {
    name: 'second-children-die',
    what: 'Every eighth dynamic page meets a child process that is killed while it works.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [2400, 2420],
        end: [5970, 6002],
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(visit(site(602, 7200, 2)), 2, [
        { from: 2400, to: 6000, where: dynamic, share: 0.12, change: fails('closed', 900) },
      ]),
    write: together(nginxCombined(60), nginxError(60)),
  },
  {
    name: 'second-rolling-restart',
    what: 'Four servers are restarted one after the other, 45 seconds each, without being drained.',
    start,
    seconds: 5400,
    verdicts: ['degraded'],
    incidents: [{ patterns: ['deploy'], onset: [3000, 3005], end: [3170, 3182] }],
    hits: () =>
      happen(
        visit(site(603, 5400, 5, { upstreams: four })),
        3,
        four.map((upstream, index) => ({
          from: 3000 + 45 * index,
          to: 3045 + 45 * index,
          where: (hit: Hit) => dynamic(hit) && hit.upstream === upstream,
          change: fails('refused'),
        })),
      ),
    write: haproxy,
  },
  {
    name: 'second-one-zone',
    what: 'One of three zones is cut off: three of nine pods do not answer to connections.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [3300, 3330],
        end: 'burning',
        culprit: [['upstream', '10.0.5.']],
        causes: ['connection_timeout', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(604, 7200, 2, { upstreams: nine })), 4, [
        {
          from: 3300,
          to: 7200,
          where: (hit) => hit.upstream.startsWith('10.0.5.'),
          change: fails('connect-timeout', 5000),
        },
      ]),
    write: envoy,
  },
  {
    name: 'second-no-route',
    what: 'A wrong virtual service: one of three hosts has no route any more and answers 404.',
    start,
    seconds: 5400,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['clients_refused', 'one_path', 'undetermined', 'deploy'],
        onset: [2000, 2010],
        end: [3780, 3802],
        culprit: [['host', 'api.example']],
      },
    ],
    hits: () =>
      happen(
        visit(site(605, 5400, 2, { hosts: ['shop.example', 'www.example', 'api.example'] })),
        5,
        [
          {
            from: 2000,
            to: 3800,
            where: inHosts(['api.example']),
            change: answers(404, 'no route', 1),
          },
        ],
      ),
    write: (hit) =>
      istioJson(hit).map((line) =>
        hit.message === 'no route'
          ? {
              ...line,
              text: line.text
                .replace('"response_flags":"-"', '"response_flags":"NR"')
                .replace('"via_upstream"', '"route_not_found"'),
            }
          : line,
      ),
  },
  {
    name: 'second-firewall-rule',
    what: 'A new rule of the web application firewall refuses everybody with 403.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['clients_refused', 'refusing', 'undetermined'],
        onset: [3000, 3003],
        end: [4193, 4202],
      },
    ],
    hits: () =>
      happen(visit(site(606, 5400, 1.5)), 6, [
        { from: 3000, to: 4200, change: answers(403, '', 1) },
      ]),
    write: alb,
  },
  {
    name: 'second-bucket-policy',
    what: 'The policy of the bucket behind CloudFront changed: all pictures that are not cached are 403.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['clients_refused', 'one_path'],
        onset: [3600, 3620],
        end: 'burning',
        culprit: [['path', '/img/']],
      },
    ],
    hits: () =>
      happen(visit(site(607, 7200, 2, { edges })), 7, [
        { from: 3600, to: 7200, where: onPath('/img/'), share: 0.95, change: answers(403, '', 20) },
      ]),
    write: cloudfront,
    head: cloudfrontHead,
  },
  {
    name: 'second-edge-trouble',
    what: 'One of four locations of the edge has trouble of its own and answers 503 to a third.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_edge'],
        onset: [2700, 2730],
        end: [4460, 4502],
        culprit: [['edge', 'CDG']],
      },
    ],
    hits: () =>
      happen(visit(site(608, 7200, 2, { edges })), 8, [
        {
          from: 2700,
          to: 4500,
          where: (hit) => hit.edge.startsWith('CDG'),
          share: 0.35,
          change: fails('overload', 1),
        },
      ]),
    write: cloudflare(),
  },
  {
    name: 'second-headers-too-big',
    what: 'The account pages send headers that the edge does not take: 520.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path'],
        onset: [3000, 3120],
        end: 'burning',
        culprit: [['path', '/account']],
      },
    ],
    hits: () =>
      happen(visit(site(609, 7200, 2, { edges })), 9, [
        {
          from: 3000,
          to: 7200,
          where: onPath('/account'),
          share: 0.85,
          change: fails('closed', 60),
        },
      ]),
    write: cloudflare(),
  },
  {
    name: 'second-google-slow',
    what: 'Answers grow slower within ten minutes until most dynamic ones pass the 30 s of the backend service.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['upstream_slow'],
        onset: [3000, 3150],
        end: 'burning',
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(610, 7200, 2, { upstreams: four })), 10, [
        {
          from: 3000,
          to: 3600,
          where: dynamic,
          share: (progress) => 0.7 * progress,
          change: timesOut(30),
        },
        { from: 3600, to: 7200, where: dynamic, share: 0.7, change: timesOut(30) },
      ]),
    write: google,
  },
  {
    name: 'second-azure-slow-and-left',
    what: 'Half of the dynamic requests pass the 20 s of the gateway, and one in ten people leave before.',
    start,
    seconds: 5400,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_slow'],
        onset: [2000, 2025],
        end: [3490, 3525],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(611, 5400, 2, { upstreams: four })), 11, [
        { from: 2000, to: 3500, where: dynamic, share: 0.5, change: timesOut(20) },
        {
          from: 2000,
          to: 3500,
          where: (hit) => hit.fault !== null,
          share: 0.2,
          change: leaves(6, 12),
        },
      ]),
    write: applicationGateway,
  },
  {
    name: 'second-certificate-ended',
    what: 'The certificate of the origin ended at that minute; the cache goes on.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [2400, 2403],
        end: 'burning',
        causes: ['tls_certificate_error'],
      },
    ],
    hits: () =>
      happen(visit(site(612, 5400, 2, { edges })), 12, [
        { from: 2400, to: 5400, where: dynamic, change: fails('certificate', 30) },
      ]),
    write: fastly,
  },
  {
    name: 'second-node-lost',
    what: 'The node that three of six sites run on is gone; Traefik has no server for them.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['upstream_dead', 'platform', 'one_upstream', 'one_path'],
        onset: [3000, 3005],
        end: [4485, 4502],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(613, 7200, 2, {
            hosts: ['a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'f.example'],
          }),
        ),
        13,
        [
          {
            from: 3000,
            to: 4500,
            where: inHosts(['a.example', 'c.example', 'e.example']),
            change: fails('no-live', 0),
          },
        ],
      ),
    write: traefikJson,
  },
  {
    name: 'second-nightly-recycle',
    what: 'The pool is recycled every night and answers 500 for two minutes.',
    start,
    seconds: 3 * day,
    verdicts: ['degraded', 'outage'],
    incidents: [{ patterns: ['crashing', 'deploy', 'upstream_dead'], onset: [62_400, 62_460] }],
    hits: () =>
      happen(
        visit(site(614, 3 * day, 0.2)),
        14,
        [62_400, 62_400 + day, 62_400 + 2 * day].map((from) => ({
          from,
          to: from + 120,
          change: answers(500, '500.30', 4),
        })),
      ),
    write: iis,
    head: iisHead(Date.parse(start)),
  },
  {
    name: 'second-heroku-crashes',
    what: 'Every tenth request ends in a process that dies.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [3600, 3630],
        end: 'burning',
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(visit(site(615, 7200, 2)), 15, [
        { from: 3600, to: 7200, where: dynamic, share: 0.1, change: fails('closed', 300) },
      ]),
    write: heroku,
  },
  {
    name: 'second-canary-pod',
    what: 'One pod of four runs the new version, of which half fails.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [4200, 4230],
        end: [5950, 6002],
        culprit: [['upstream', '10.0.3.14:8080']],
      },
    ],
    hits: () =>
      happen(visit(site(616, 7200, 2, { upstreams: four })), 16, [
        {
          from: 4200,
          to: 6000,
          where: (hit) => dynamic(hit) && hit.upstream === '10.0.3.14:8080',
          share: 0.5,
          change: answers(500, ''),
        },
      ]),
    write: ingressNginx,
  },
  {
    name: 'second-varnish-search',
    what: 'The search alone is too slow for Varnish, which says 503.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path'],
        onset: [2500, 2600],
        end: [5400, 5462],
        culprit: [['path', '/search']],
      },
    ],
    hits: () =>
      happen(visit(site(617, 7200, 2)), 17, [
        { from: 2500, to: 5400, where: onPath('/search'), share: 0.9, change: timesOut(60) },
      ]),
    write: varnish,
  },
  {
    name: 'second-every-five-minutes',
    what: 'A job locks a table for twenty seconds every five minutes; most dynamic pages fail then.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'outage'],
    incidents: [{ patterns: ['crashing'], onset: [2400, 2403] }],
    hits: () =>
      happen(
        visit(site(618, 7200, 3)),
        18,
        Array.from({ length: 15 }, (_, index) => ({
          from: 2400 + 300 * index,
          to: 2420 + 300 * index,
          where: dynamic,
          share: 0.9,
          change: answers(500, 'OperationalError: database is locked'),
        })),
      ),
    write: gunicorn,
  },
  {
    name: 'second-proxy-without-names',
    what: 'The resolver of a forward proxy is away for ten minutes: nothing that is not cached can be reached.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead', 'undetermined', 'platform'],
        onset: [2400, 2403],
        end: [2994, 3002],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(619, 5400, 1.5, {
            hosts: ['news.example', 'search.example', 'mail.example', 'maps.example'],
          }),
        ),
        19,
        [{ from: 2400, to: 3000, where: dynamic, change: fails('dns', 0) }],
      ),
    write: squid,
  },
  {
    name: 'second-pool-timeouts',
    what: 'Rails waits five seconds for a connection of its pool; a quarter of the dynamic requests get none.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing', 'refusing', 'upstream_slow'],
        onset: [3000, 3015],
        end: [4780, 4806],
      },
    ],
    hits: () =>
      happen(visit(site(620, 7200, 2)), 20, [
        {
          from: 3000,
          to: 4800,
          where: dynamic,
          share: 0.25,
          change: answers(
            500,
            'ActiveRecord::ConnectionTimeoutError: could not obtain a connection from the pool within 5.000 seconds',
            5000,
          ),
        },
      ]),
    write: rails,
  },
  {
    name: 'second-partly-back',
    what: 'All five servers are gone for four minutes; four come back at once, the fifth half an hour later.',
    start,
    seconds: 7200,
    verdicts: ['outage'],
    incidents: [
      { patterns: ['upstream_dead', 'one_upstream'], onset: [2000, 2003], end: [3970, 4042] },
    ],
    hits: () =>
      happen(visit(site(621, 7200, 3, { upstreams: [...four, '10.0.3.15:8080'] })), 21, [
        { from: 2000, to: 2240, where: dynamic, change: fails('refused') },
        {
          from: 2240,
          to: 4040,
          where: (hit) => dynamic(hit) && hit.upstream === '10.0.3.15:8080',
          change: fails('refused'),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'second-read-only',
    what: 'After a fail-over the database is read only: whatever writes fails.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'crashing'],
        onset: [3600, 3645],
        end: 'burning',
        culprit: [
          ['method', 'POST'],
          ['path', '/cart/items'],
          ['path', '/checkout'],
        ],
      },
    ],
    hits: () =>
      happen(visit(site(622, 7200, 2)), 22, [
        {
          from: 3600,
          to: 7200,
          where: (hit) => hit.method === 'POST',
          change: answers(500, 'cannot execute INSERT in a read-only transaction', 12),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'second-function-broken',
    what: 'A deploy of the function returns what the gateway cannot use: 502 for everything, for 15 minutes.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [{ patterns: ['crashing', 'deploy'], onset: [2700, 2703], end: [3594, 3602] }],
    hits: () =>
      happen(visit(site(623, 5400, 1.5)), 23, [
        { from: 2700, to: 3600, change: fails('closed', 30) },
      ]),
    write: apiGateway,
  },
  {
    name: 'second-bucket-errors',
    what: 'The storage itself has trouble: three of a hundred requests end in InternalError.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [{ patterns: ['crashing', 'platform'], onset: [2400, 2450], end: [4740, 4802] }],
    hits: () =>
      happen(
        visit(
          site(624, 7200, 3, {
            base: 0.0001,
            pages: [
              { path: '/img/p/#.webp', weight: 20, ms: 12 },
              { path: '/video/#/seg-#.ts', weight: 9, ms: 40 },
            ],
          }),
        ),
        24,
        [{ from: 2400, to: 4800, share: 0.03, change: answers(500, '', 60) }],
      ),
    write: s3,
  },
  {
    name: 'second-last-minute',
    what: 'The log was taken ninety seconds after the application went away.',
    start,
    seconds: 7200,
    verdicts: ['outage'],
    incidents: [{ patterns: ['upstream_dead', 'deploy'], onset: [7110, 7114], end: 'burning' }],
    hits: () =>
      happen(visit(site(625, 7200, 2)), 25, [
        { from: 7110, to: 7200, where: dynamic, change: fails('refused') },
      ]),
    write: nginxCombined(),
  },
  {
    name: 'second-weekend',
    what: 'An API with a request a minute; since Friday evening one of its resources fails.',
    start,
    seconds: 3 * day,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'crashing'],
        onset: [120_000, 122_500],
        end: 'burning',
        culprit: [['path', '/api/v2/stock']],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(626, 3 * day, 0.016, {
            base: 0.001,
            clients: 20,
            pages: shop.filter((page) => !(page.cached ?? false)),
          }),
        ),
        26,
        [{ from: 120_000, to: 3 * day, where: onPath('/api/v2/stock'), change: answers(500, '') }],
      ),
    write: nginxTimed,
  },
]
