import type { BlindCase } from '../blind-case.ts'
import { answers, caller, dynamic, fails, happen, leaves, slows } from '../effects.ts'
import { type Hit, season, shop, type Site, visit } from '../traffic.ts'
import { gunicorn, heroku, pino } from '../writers/applications.ts'
import { apacheCombined, apacheError } from '../writers/apache.ts'
import { alb, cloudfront, cloudfrontHead, s3 } from '../writers/aws.ts'
import { cloudflare, google } from '../writers/edges.ts'
import { haproxy } from '../writers/haproxy.ts'
import { envoy, istioJson } from '../writers/mesh.ts'
import {
  ingressNginx,
  nginxCombined,
  nginxError,
  nginxJson,
  nginxTimed,
  together,
} from '../writers/nginx.ts'
import { caddy, iis, iisHead, squid, traefikJson } from '../writers/proxies.ts'
import type { Writer } from '../writers/line.ts'

const start = '2026-11-16T06:00:00Z'
const day = 86_400
const four = ['10.0.3.11:8080', '10.0.3.12:8080', '10.0.3.13:8080', '10.0.3.14:8080']

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

/** One more caller among the people. */
function also(
  hits: readonly Hit[],
  from: number,
  to: number,
  every: number,
  own: Partial<Hit>,
  change: (hit: Hit, index: number) => Hit = (hit) => hit,
): readonly Hit[] {
  const model = hits[0]
  if (model === undefined) return hits
  const start0 = { ...model, cached: false, status: 200, fault: null, message: '', ...own }
  return [...hits, ...caller(from, to, every, start0, change)].toSorted((a, b) => a.at - b.at)
}

interface Quiet {
  readonly name: string
  readonly what: string
  readonly seconds: number
  readonly hits: () => readonly Hit[]
  readonly write: Writer
  readonly notes?: readonly string[]
  readonly head?: readonly string[]
}

const probes = [
  '/wp-login.php',
  '/.env',
  '/phpmyadmin/index.php',
  '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php',
  '/.git/config',
  '/actuator/env',
  '/cgi-bin/luci',
  '/boaform/admin/formLogin',
]

const quiet: readonly Quiet[] = [
  {
    name: 'healthy-scanner',
    what: 'A scanner asks for 1 500 pages that are not there, within ten minutes; a few scattered 500.',
    seconds: 7200,
    notes: ['clients_refused', 'client_specific'],
    hits: () =>
      also(
        visit(site(501, 7200, 2)),
        3000,
        3600,
        0.4,
        { client: '45.9.148.21', agent: 'Mozilla/5.0 zgrab/0.x', referer: '-' },
        (hit, index) => ({
          ...hit,
          path: `${probes[index % probes.length] ?? '/'}?${index}`,
          status: 404,
          ms: 1,
          bytes: 153,
        }),
      ),
    write: nginxCombined(60),
  },
  {
    name: 'healthy-season',
    what: 'Three days of a shop with few at night and many in the evening, and 500 at the usual rate.',
    seconds: 3 * day,
    hits: () => visit(site(502, 3 * day, 1, { rate: season(0.15) })),
    write: nginxCombined(),
  },
  {
    name: 'healthy-low-traffic',
    what: 'A club: 400 requests a day, of which two end in 500, hours apart.',
    seconds: day,
    hits: () => visit(site(503, day, 0.005, { base: 0.008, clients: 30 })),
    write: apacheCombined(),
  },
  {
    name: 'healthy-retried',
    what: 'One of four servers is down; nginx asks the next, so that nobody sees it.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(504, 7200, 2, { upstreams: four })), 1, [
        {
          from: 2000,
          to: 5000,
          where: (hit) => dynamic(hit) && hit.upstream !== '10.0.3.13:8080',
          share: 0.3,
          change: (hit) => ({ ...hit, tried: ['10.0.3.13:8080'], ms: hit.ms + 2 }),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'healthy-deploy',
    what: 'A rolling deploy: another version from the middle on, a few people left while pages were slower for a minute.',
    seconds: 7200,
    hits: () =>
      happen(
        visit(site(505, 7200, 2)).map((hit) => ({
          ...hit,
          release: hit.at < Date.parse(start) + 3_600_000 ? 'v7' : 'v8',
        })),
        2,
        [
          { from: 3590, to: 3650, where: dynamic, change: slows(6) },
          { from: 3590, to: 3650, where: dynamic, share: 0.02, change: leaves(1, 3) },
        ],
      ),
    write: nginxJson,
  },
  {
    name: 'healthy-bot-limited',
    what: 'One crawler is limited with 429 for an hour, as it should be.',
    seconds: 7200,
    notes: ['clients_limited', 'client_specific', 'refusing'],
    hits: () =>
      also(
        visit(site(506, 7200, 2)),
        1500,
        5000,
        1,
        {
          client: '198.51.100.200',
          agent: 'Mozilla/5.0 (compatible; SomeBot/3.1; +https://bot.example)',
          path: '/product/77',
        },
        (hit, index) => (index % 5 === 0 ? hit : { ...hit, status: 429, ms: 1, bytes: 162 }),
      ),
    write: nginxTimed,
  },
  {
    name: 'healthy-crawler-503',
    what: 'limit_req answers 503 to one crawler, and to nobody else.',
    seconds: 7200,
    notes: ['client_specific', 'refusing', 'clients_limited'],
    hits: () =>
      also(
        visit(site(507, 7200, 2)),
        2500,
        4000,
        0.7,
        { client: '198.51.100.201', agent: 'python-requests/2.32.3', path: '/category/4?page=9' },
        (hit, index) => (index % 4 === 0 ? hit : { ...hit, fault: 'limit', ms: 0 }),
      ),
    write: together(nginxCombined(), nginxError()),
  },
  {
    name: 'healthy-gap',
    what: 'Twenty minutes are missing after a rotation that went wrong.',
    seconds: 10_800,
    hits: () =>
      visit(site(508, 10_800, 1.5)).filter((hit) => {
        const second = (hit.at - Date.parse(start)) / 1000
        return second < 5000 || second > 6200
      }),
    write: nginxCombined(),
  },
  {
    name: 'healthy-redirects',
    what: 'A move to another host: 301 for most, 304 for what browsers have.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(509, 7200, 2)), 3, [
        { from: 3000, to: 7200, share: 0.7, change: answers(301, '') },
        { from: 3000, to: 7200, where: (hit) => hit.cached, share: 0.5, change: answers(304, '') },
      ]),
    write: apacheCombined(0, true),
  },
  {
    name: 'healthy-standby-probes',
    what: 'A standby node answers its health check with 503 on purpose, every two seconds; people are served.',
    seconds: 7200,
    notes: ['health_checks', 'client_specific'],
    hits: () =>
      also(
        visit(site(510, 7200, 2)),
        0,
        7200,
        2,
        {
          client: '10.0.0.250',
          agent: 'kube-probe/1.31',
          method: 'HEAD',
          path: '/healthz/primary',
          referer: '-',
          protocol: 'HTTP/1.1',
        },
        (hit) => ({ ...hit, status: 503, ms: 1, bytes: 0 }),
      ),
    write: ingressNginx,
  },
  {
    name: 'healthy-alb-base',
    what: 'A busy balancer with a 502 or a 460 now and then.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(511, 7200, 4, { upstreams: four })), 4, [
        { from: 0, to: 7200, share: 0.0003, change: fails('closed', 3) },
        { from: 0, to: 7200, share: 0.002, change: leaves(1, 9) },
      ]),
    write: alb,
  },
  {
    name: 'healthy-early-hints',
    what: 'Cloudflare logs 504 without an origin for look-ups of early hints, which are no requests of people.',
    seconds: 5400,
    hits: () =>
      happen(visit(site(512, 5400, 1.5)), 5, [
        {
          from: 2000,
          to: 4000,
          share: 0.1,
          change: (hit) => [
            hit,
            {
              ...hit,
              id: `f${hit.id.slice(1)}`,
              cached: true,
              status: 504,
              message: 'earlyHintsCache',
            },
          ],
        },
      ]),
    write: cloudflare((hit) => (hit.message === 'earlyHintsCache' ? 'earlyHintsCache' : 'eyeball')),
  },
  {
    name: 'healthy-haproxy-noise',
    what: 'People who leave while they wait, and a scanner that speaks no HTTP.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(513, 7200, 2, { upstreams: four })), 6, [
        { from: 0, to: 7200, share: 0.008, change: leaves(0.5, 6) },
      ]),
    write: (hit) =>
      hit.at % 97 === 3
        ? haproxy(hit).map((line) => ({
            ...line,
            text: line.text
              .replace(
                /be_\S+ \S+ \S+ \d+ - - \S+/u,
                'fe_https/<NOSRV> -1/-1/-1/-1/2 400 0 - - PR--',
              )
              .replace(/"[^"]*"$/u, '"<BADREQ>"'),
          }))
        : haproxy(hit),
  },
  {
    name: 'healthy-envoy-gone',
    what: 'Clients that disconnect (code 0) all the time.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(514, 7200, 2, { upstreams: four })), 7, [
        { from: 0, to: 7200, share: 0.01, change: leaves(0.2, 3) },
      ]),
    write: envoy,
  },
  {
    name: 'healthy-iis-challenge',
    what: 'Windows authentication: most requests come twice, first refused with 401.',
    seconds: 5400,
    hits: () =>
      visit(site(515, 5400, 1)).flatMap((hit) =>
        hit.cached
          ? [hit]
          : [
              { ...hit, status: 401, ms: 1 },
              { ...hit, at: hit.at + 20 },
            ],
      ),
    write: iis,
    head: iisHead(Date.parse(start)),
  },
  {
    name: 'healthy-php-warnings',
    what: 'An error log full of warnings, and an access log without an error.',
    seconds: 5400,
    hits: () =>
      happen(visit(site(516, 5400, 1.5, { base: 0.0002 })), 8, [
        {
          from: 0,
          to: 5400,
          where: dynamic,
          share: 0.3,
          change: (hit) => ({
            ...hit,
            message: 'PHP Warning:  Undefined array key "utm" in /srv/www/lib/track.php on line 88',
          }),
        },
      ]),
    write: together(apacheCombined(), apacheError()),
  },
  {
    name: 'healthy-pino-wrong-input',
    what: 'An API with many 400, 404 and 422 of its users.',
    seconds: 5400,
    hits: () =>
      happen(visit(site(517, 5400, 1.5)), 9, [
        {
          from: 0,
          to: 5400,
          where: dynamic,
          share: 0.12,
          change: (hit, dice) => ({ ...hit, status: dice.pick([400, 404, 422, 422]) }),
        },
      ]),
    write: pino,
  },
  {
    name: 'healthy-flash-crowd',
    what: 'Eight times the usual traffic for half an hour after an advertisement, and nothing breaks.',
    seconds: 7200,
    hits: () =>
      visit(site(518, 7200, 1, { rate: (second) => (second > 3000 && second < 4800 ? 8 : 1) })),
    write: nginxTimed,
  },
  {
    name: 'healthy-google',
    what: 'A balancer with clients that disconnect, and a bot blocked by policy.',
    seconds: 7200,
    notes: ['clients_refused', 'client_specific'],
    hits: () =>
      happen(
        also(
          visit(site(519, 7200, 1.5)),
          1000,
          2500,
          2,
          { client: '185.220.101.4', agent: 'Go-http-client/1.1' },
          (hit) => ({ ...hit, status: 403 }),
        ),
        10,
        [{ from: 0, to: 7200, share: 0.006, change: leaves(1, 8) }],
      ),
    write: google,
  },
  {
    name: 'healthy-cloudfront-blocked',
    what: 'Countries that are blocked get 403 all day.',
    seconds: 7200,
    notes: ['clients_refused'],
    hits: () =>
      visit(site(520, 7200, 2)).map((hit) =>
        hit.country === 'BR' && !hit.cached ? { ...hit, status: 403, ms: 1 } : hit,
      ),
    write: cloudfront,
    head: cloudfrontHead,
  },
  {
    name: 'healthy-heroku',
    what: 'Two reports in an afternoon meet the 30 s; some people leave.',
    seconds: 14_400,
    hits: () =>
      happen(visit(site(521, 14_400, 1)), 11, [
        { from: 4000, to: 4001, change: (hit) => ({ ...hit, fault: 'read-timeout', ms: 30_001 }) },
        {
          from: 11_000,
          to: 11_001,
          change: (hit) => ({ ...hit, fault: 'read-timeout', ms: 30_001 }),
        },
        { from: 0, to: 14_400, share: 0.003, change: leaves(2, 9) },
      ]),
    write: heroku,
  },
  {
    name: 'healthy-long-polls',
    what: 'Long polls that end with 204 after 30 s and sockets that last minutes.',
    seconds: 7200,
    hits: () =>
      happen(
        visit(
          site(522, 7200, 2, {
            pages: [
              ...shop,
              { path: '/poll?since=#', weight: 20, ms: 10 },
              { path: '/socket', weight: 4, ms: 10 },
            ],
          }),
        ),
        12,
        [
          {
            from: 0,
            to: 7200,
            where: (hit) => hit.path.startsWith('/poll'),
            change: answers(204, '', 30_000),
          },
          {
            from: 0,
            to: 7200,
            where: (hit) => hit.path.startsWith('/socket'),
            change: answers(101, '', 300_000),
          },
        ],
      ),
    write: ingressNginx,
  },
  {
    name: 'healthy-squid-denied',
    what: 'A forward proxy that denies what it should.',
    seconds: 7200,
    hits: () =>
      happen(
        visit(site(523, 7200, 1.5, { hosts: ['news.example', 'ads.example', 'mail.example'] })),
        13,
        [
          {
            from: 0,
            to: 7200,
            where: (hit) => hit.host === 'ads.example',
            change: (hit) => ({ ...hit, status: 403, ms: 0, cached: false }),
          },
        ],
      ),
    write: squid,
  },
  {
    name: 'healthy-bucket',
    what: 'A bucket with many keys that are not there and a SlowDown now and then.',
    seconds: 7200,
    hits: () =>
      happen(
        visit(site(524, 7200, 1.5, { pages: [{ path: '/img/#.webp', weight: 5, ms: 12 }] })),
        14,
        [
          { from: 0, to: 7200, share: 0.08, change: answers(404, '') },
          { from: 0, to: 7200, share: 0.0006, change: fails('overload', 9) },
        ],
      ),
    write: s3,
  },
  {
    name: 'healthy-nightly-jobs',
    what: 'Every night a job imports 3 000 orders in ten minutes; nothing fails.',
    seconds: 2 * day,
    hits: () =>
      [68_400, 68_400 + day].reduce<readonly Hit[]>(
        (hits, from) =>
          also(hits, from, from + 600, 0.2, {
            client: '10.0.0.99',
            agent: 'import/2.0',
            method: 'POST',
            path: '/api/v2/import',
          }),
        visit(site(525, 2 * day, 1, { rate: season(0.12) })),
      ),
    write: caddy,
  },
  {
    name: 'healthy-traefik-quiet-weekend',
    what: 'Three days with a quiet weekend in them.',
    seconds: 3 * day,
    hits: () =>
      visit(
        site(526, 3 * day, 1, { rate: (second) => season(second > day ? 0.03 : 0.15)(second) }),
      ),
    write: traefikJson,
  },
  {
    name: 'healthy-mesh',
    what: 'A service with a usual share of closed connections, the same all day.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(527, 7200, 2, { upstreams: four })), 15, [
        { from: 0, to: 7200, share: 0.0008, change: fails('closed', 1) },
      ]),
    write: istioJson,
  },
  {
    name: 'healthy-gunicorn-small',
    what: 'Three hundred requests within an hour, one of them a 500.',
    seconds: 3600,
    hits: () =>
      happen(visit(site(528, 3600, 0.09, { base: 0 })), 16, [
        { from: 1500, to: 1512, where: dynamic, change: answers(500, '') },
      ]).filter(
        (hit, index, all) =>
          hit.status !== 500 || all.findIndex((other) => other.status === 500) === index,
      ),
    write: gunicorn,
  },
  {
    name: 'healthy-nginx-client-bodies',
    what: 'Somebody tries to upload a film again and again and meets 413.',
    seconds: 7200,
    notes: ['clients_refused', 'client_specific', 'one_path'],
    hits: () =>
      also(
        visit(site(529, 7200, 2)),
        2000,
        2400,
        4,
        { client: '203.0.113.140', method: 'POST', path: '/account/avatar' },
        (hit) => ({ ...hit, fault: 'too-large' }),
      ),
    write: together(nginxCombined(), nginxError()),
  },
]

export const healthyCases: readonly BlindCase[] = quiet.map((one) => ({
  ...one,
  start,
  verdicts: ['healthy'],
  incidents: [],
}))
