import type { BlindCase } from '../blind-case.ts'
import { dynamic, fails, happen, leaves, onPath, timesOut } from '../effects.ts'
import { browsers, type Hit, shop, type Site, visit } from '../traffic.ts'
import { alb, apiGateway, cloudfront, cloudfrontHead, s3 } from '../writers/aws.ts'
import { applicationGateway, cloudflare, fastly, google } from '../writers/edges.ts'

const start = '2026-11-20T21:15:00Z'
const three = ['10.0.3.11:8080', '10.0.3.12:8080', '10.0.3.13:8080']
const edges = ['FRA56-P4', 'CDG50-C1', 'SIN2-P1', 'IAD79-C2', 'GRU1-C1']

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

const media = [
  { path: '/img/p/#.webp', weight: 20, ms: 12 },
  { path: '/video/#/seg-#.ts', weight: 9, ms: 40 },
  { path: '/docs/%.pdf', weight: 4, ms: 25 },
]

export const cloudCases: readonly BlindCase[] = [
  {
    name: 'alb-unreachable',
    what: 'A rule of the firewall cuts the targets off: no connection within 10 s.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [2000, 2013],
        end: 'burning',
        causes: ['connection_timeout', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(401, 5400, 1.5, { upstreams: three })), 1, [
        { from: 2000, to: 5400, change: fails('connect-timeout', 10_000) },
      ]),
    write: alb,
  },
  {
    name: 'alb-one-target',
    what: 'One of three targets runs out of memory and closes connections until it is taken out.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [3000, 3010],
        end: [3580, 3602],
        culprit: [['upstream', '10.0.3.12:8080']],
        causes: ['connection_terminated', 'connection_refused', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(visit(site(402, 7200, 2, { upstreams: three })), 2, [
        {
          from: 3000,
          to: 3600,
          where: (hit) => hit.upstream === '10.0.3.12:8080',
          change: fails('closed', 4),
        },
      ]),
    write: alb,
  },
  {
    name: 'alb-clients-leave',
    what: 'Slow answers: the mobile app leaves after 30 s, browsers meet the 60 s of the balancer.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_slow', 'clients_leaving'],
        onset: [3600, 3670],
        end: [5380, 5465],
        causes: ['http_response_timeout', 'connection_read_timeout', 'client_closed'],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(403, 7200, 2, {
            upstreams: three,
            agents: [...browsers, ['ShopApp/5.9.2 (Android 15)', 60]],
          }),
        ),
        3,
        [
          {
            from: 3600,
            to: 5400,
            where: (hit) => dynamic(hit) && hit.agent.startsWith('ShopApp'),
            share: 0.5,
            change: leaves(30, 0.05),
          },
          {
            from: 3600,
            to: 5400,
            where: (hit) => dynamic(hit) && !hit.agent.startsWith('ShopApp'),
            share: 0.3,
            change: timesOut(60),
          },
        ],
      ),
    write: alb,
  },
  {
    name: 'alb-empty-group',
    what: 'No target is registered, from before the first line of the log to after the last.',
    start,
    seconds: 1200,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [0, 3],
        end: 'burning',
        causes: ['destination_unavailable', 'destination_not_found', 'connection_refused'],
      },
    ],
    hits: () =>
      happen(visit(site(404, 1200, 1.5)), 4, [{ from: 0, to: 1200, change: fails('no-live', 0) }]),
    write: alb,
  },
  {
    name: 'cloudfront-origin-name',
    what: 'The name of the origin does not resolve for 20 minutes; what the edge has goes on.',
    start,
    seconds: 7200,
    verdicts: ['outage', 'degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'platform'],
        onset: [2400, 2404],
        end: [3592, 3602],
        causes: ['dns_error', 'dns_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(405, 7200, 2, { edges })), 5, [
        { from: 2400, to: 3600, where: dynamic, change: fails('dns', 60) },
      ]),
    write: cloudfront,
    head: cloudfrontHead,
  },
  {
    name: 'cloudfront-one-edge',
    what: 'Between Singapore and the origin packets are lost; all other locations are well.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      { patterns: ['one_edge'], onset: [3600, 3650], end: 'burning', culprit: [['edge', 'SIN']] },
    ],
    hits: () =>
      happen(visit(site(406, 7200, 2, { edges })), 6, [
        {
          from: 3600,
          to: 7200,
          where: (hit) => dynamic(hit) && hit.edge.startsWith('SIN'),
          share: 0.6,
          change: timesOut(30),
        },
      ]),
    write: cloudfront,
    head: cloudfrontHead,
  },
  {
    name: 'api-gateway-29s',
    what: 'The function behind one resource needs longer than 29 s.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'upstream_slow'],
        onset: [3000, 3090],
        end: 'burning',
        culprit: [['path', '/search']],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(407, 7200, 2)), 7, [
        { from: 3000, to: 7200, where: onPath('/search'), share: 0.8, change: timesOut(29) },
      ]),
    write: apiGateway,
  },
  {
    name: 's3-slow-down',
    what: 'A job reads so fast that the bucket answers SlowDown to a fifth of all.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['refusing'],
        onset: [3600, 3620],
        end: [4470, 4502],
        causes: ['overload', 'rate_limited'],
      },
    ],
    hits: () =>
      happen(visit(site(408, 7200, 2, { pages: media })), 8, [
        { from: 3600, to: 4500, share: 0.2, change: fails('overload', 8) },
      ]),
    write: s3,
  },
  {
    name: 'cloudflare-firewall',
    what: 'The firewall of the origin blocks the edge: 522 for all that is not cached.',
    start,
    seconds: 7200,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [3000, 3025],
        end: [4190, 4225],
        causes: ['connection_timeout', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(409, 7200, 1.5, { edges })), 9, [
        { from: 3000, to: 4200, where: dynamic, change: fails('connect-timeout', 19_100) },
      ]),
    write: cloudflare(),
  },
  {
    name: 'cloudflare-certificate-one-host',
    what: 'The certificate of the origin of one host ends.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'platform', 'one_upstream', 'one_path'],
        onset: [4000, 4010],
        end: 'burning',
        culprit: [['host', 'docs.example']],
        causes: ['tls_certificate_error'],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(410, 7200, 1.5, {
            edges,
            hosts: ['shop.example', 'shop.example', 'docs.example', 'blog.example'],
          }),
        ),
        10,
        [
          {
            from: 4000,
            to: 7200,
            where: (hit) => dynamic(hit) && hit.host === 'docs.example',
            change: fails('certificate', 40),
          },
        ],
      ),
    write: cloudflare(),
  },
  {
    name: 'cloudflare-one-country',
    what: 'The network of one country loses packets: people there leave before the answer comes.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['clients_leaving', 'client_specific', 'one_edge'],
        onset: [3600, 3650],
        end: 'burning',
        culprit: [
          ['country', 'in'],
          ['edge', 'BOM'],
        ],
      },
    ],
    hits: () =>
      happen(
        visit(site(411, 7200, 2, { edges })).map((hit: Hit) =>
          hit.country === 'IN' ? { ...hit, edge: 'BOM78-C1' } : hit,
        ),
        11,
        [
          {
            from: 3600,
            to: 7200,
            where: (hit) => hit.country === 'IN',
            share: 0.7,
            change: leaves(5, 25),
          },
        ],
      ),
    write: cloudflare(),
  },
  {
    name: 'cloudflare-limit-by-mistake',
    what: 'A rule meant for one path limits everybody for 25 minutes.',
    start,
    seconds: 7200,
    verdicts: ['outage', 'degraded'],
    incidents: [
      {
        patterns: ['clients_limited', 'refusing'],
        onset: [2000, 2005],
        end: [3490, 3502],
        causes: ['rate_limited', 'http_request_denied'],
      },
    ],
    hits: () =>
      happen(visit(site(412, 7200, 2, { edges })), 12, [
        { from: 2000, to: 3500, share: 0.55, change: fails('limit', 2) },
      ]),
    write: cloudflare(),
  },
  {
    name: 'fastly-search-slow',
    what: 'The search answers later than the 15 s of the first byte.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_path', 'upstream_slow'],
        onset: [3000, 3060],
        end: [4770, 4820],
        culprit: [['path', '/search']],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(413, 7200, 2, { edges })), 13, [
        { from: 3000, to: 4800, where: onPath('/search'), share: 0.9, change: timesOut(15) },
      ]),
    write: fastly,
  },
  {
    name: 'google-no-backend',
    what: 'All instances fail their health check after a change of its path.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [2000, 2003],
        end: [3493, 3502],
        causes: ['destination_unavailable', 'destination_not_found', 'connection_refused'],
      },
    ],
    hits: () =>
      happen(visit(site(414, 5400, 1.5, { upstreams: three })), 14, [
        { from: 2000, to: 3500, where: dynamic, change: fails('no-live', 0) },
      ]),
    write: google,
  },
  {
    name: 'google-keep-alive-race',
    what: 'A new server closes idle connections earlier than the balancer: 1.5 % of 502.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [3600, 3660],
        end: 'burning',
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(415, 7200, 3, {
            upstreams: three,
            pages: shop.filter((page) => !(page.cached ?? false)),
          }),
        ),
        15,
        [{ from: 3600, to: 7200, share: 0.015, change: fails('closed', 3) }],
      ),
    write: google,
  },
  {
    name: 'azure-gateway-no-live',
    what: 'The probe of the gateway asks a path that is gone: no live server for 20 minutes.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [3000, 3003],
        end: [4193, 4202],
        causes: ['destination_unavailable', 'connection_refused'],
      },
    ],
    hits: () =>
      happen(visit(site(416, 5400, 1.5, { upstreams: three })), 16, [
        { from: 3000, to: 4200, change: fails('no-live', 0) },
      ]),
    write: applicationGateway,
  },
]
