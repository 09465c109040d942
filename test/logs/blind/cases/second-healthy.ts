import type { BlindCase } from '../blind-case.ts'
import { answers, caller, dynamic, fails, happen, leaves } from '../effects.ts'
import { type Hit, season, shop, type Site, visit } from '../traffic.ts'
import { heroku, pino } from '../writers/applications.ts'
import { apacheCombined } from '../writers/apache.ts'
import { alb, cloudfront, cloudfrontHead } from '../writers/aws.ts'
import { cloudflare, google } from '../writers/edges.ts'
import { haproxy } from '../writers/haproxy.ts'
import type { Writer } from '../writers/line.ts'
import { envoy } from '../writers/mesh.ts'
import { nginxCombined, nginxJson, nginxTimed } from '../writers/nginx.ts'
import { caddy, squid } from '../writers/proxies.ts'

const start = '2026-11-24T05:00:00Z'
const day = 86_400

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

/** Requests of a crowd of machines, each from an address of its own. */
function crowd(
  hits: readonly Hit[],
  from: number,
  to: number,
  every: number,
  size: number,
  change: (hit: Hit, index: number) => Hit,
): readonly Hit[] {
  const model = hits[0]
  if (model === undefined) return hits
  const own = { ...model, cached: false, fault: null, message: '', referer: '-' }
  const more = caller(from, to, every, own, (hit, index) =>
    change(
      {
        ...hit,
        client: `${100 + (index % size)}.${(index * 7) % 200}.${(index * 31) % 250}.${1 + ((index * 17) % 250)}`,
      },
      index,
    ),
  )
  return [...hits, ...more].toSorted((a, b) => a.at - b.at)
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

const quiet: readonly Quiet[] = [
  {
    name: 'second-healthy-botnet',
    what: 'Two hundred addresses look for holes for an hour: a quarter of all requests is 404.',
    seconds: 7200,
    notes: ['clients_refused', 'one_path', 'client_specific'],
    hits: () =>
      crowd(visit(site(701, 7200, 2)), 2000, 5600, 1.5, 90, (hit, index) => ({
        ...hit,
        path:
          ['/wp-login.php', '/.env', '/old/index.php', '/xmlrpc.php', '/.aws/credentials'][
            index % 5
          ] ?? '/',
        status: 404,
        ms: 1,
        agent:
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36',
      })),
    write: nginxCombined(),
  },
  {
    name: 'second-healthy-guessed-passwords',
    what: 'Thousands of guessed passwords from many addresses: 401 on the login.',
    seconds: 7200,
    notes: ['clients_refused', 'one_path'],
    hits: () =>
      crowd(
        visit(
          site(702, 7200, 2, {
            pages: [...shop, { method: 'POST', path: '/login', weight: 2, ms: 90 }],
          }),
        ),
        1800,
        4800,
        0.8,
        90,
        (hit) => ({
          ...hit,
          method: 'POST',
          path: '/login',
          status: 401,
          ms: 80,
          agent:
            'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36',
        }),
      ),
    write: nginxTimed,
  },
  {
    name: 'second-healthy-old-assets',
    what: 'After a deploy browsers ask for scripts of the old version: 404 for some minutes.',
    seconds: 7200,
    notes: ['clients_refused', 'one_path'],
    hits: () =>
      happen(visit(site(703, 7200, 2)), 1, [
        {
          from: 3600,
          to: 4800,
          where: (hit) => hit.path.startsWith('/static/'),
          share: (progress) => 0.45 * (1 - progress),
          change: answers(404, '', 1),
        },
      ]),
    write: apacheCombined(),
  },
  {
    name: 'second-healthy-preflights',
    what: 'An application in browsers asks before each request (OPTIONS, 204).',
    seconds: 5400,
    hits: () =>
      visit(site(704, 5400, 1)).flatMap((hit) =>
        hit.cached
          ? [hit]
          : [
              { ...hit, method: 'OPTIONS', status: 204, ms: 1 },
              { ...hit, at: hit.at + 30 },
            ],
      ),
    write: caddy,
  },
  {
    name: 'second-healthy-sale',
    what: 'Traffic grows to five times the usual within two hours and falls again.',
    seconds: 14_400,
    hits: () =>
      visit(
        site(705, 14_400, 1, {
          rate: (second) => 0.8 + 4 * Math.exp(-(((second - 7200) / 2400) ** 2)),
        }),
      ),
    write: google,
  },
  {
    name: 'second-healthy-port-scan',
    what: 'Scanners speak no HTTP to a balancer: 400 without a target.',
    seconds: 7200,
    notes: ['clients_refused', 'client_specific'],
    hits: () =>
      crowd(visit(site(706, 7200, 2)), 0, 7200, 40, 50, (hit) => ({
        ...hit,
        status: 400,
        ms: 0,
        agent: '-',
      })),
    write: alb,
  },
  {
    name: 'second-healthy-impatient',
    what: 'Two in a hundred people leave before the answer, all day long.',
    seconds: 10_800,
    hits: () =>
      happen(visit(site(707, 10_800, 2)), 2, [
        { from: 0, to: 10_800, share: 0.02, change: leaves(0.3, 4) },
      ]),
    write: nginxJson,
  },
  {
    name: 'second-healthy-proxy-login',
    what: 'A forward proxy asks everybody for a password first (407).',
    seconds: 5400,
    hits: () =>
      visit(site(708, 5400, 1, { hosts: ['news.example', 'mail.example'] })).flatMap((hit) => [
        { ...hit, status: 407, ms: 0, cached: false },
        { ...hit, at: hit.at + 15 },
      ]),
    write: squid,
  },
  {
    name: 'second-healthy-quotas',
    what: 'Three partners use up their quota all day: 429 in four of a hundred.',
    seconds: 7200,
    notes: ['clients_limited', 'client_specific'],
    hits: () =>
      happen(visit(site(709, 7200, 2)), 3, [
        {
          from: 0,
          to: 7200,
          where: dynamic,
          share: 0.06,
          change: (hit, dice) => ({
            ...hit,
            status: 429,
            ms: 1,
            client: dice.pick(['198.51.100.3', '198.51.100.4', '198.51.100.5']),
            agent: 'partner/2.0',
          }),
        },
      ]),
    write: envoy,
  },
  {
    name: 'second-healthy-quiet-site',
    what: 'A site of a village: 150 requests a day, three 503 in two days.',
    seconds: 2 * day,
    hits: () =>
      happen(
        visit(site(710, 2 * day, 0.0018, { base: 0, clients: 15 })),
        4,
        [9000, 70_000, 140_000].map((from) => ({
          from,
          to: from + 700,
          where: dynamic,
          share: 0.7,
          change: answers(503, '', 3),
        })),
      ).filter(
        (hit, index, all) =>
          hit.status !== 503 ||
          all.slice(Math.max(0, index - 3), index).every(({ status }) => status !== 503),
      ),
    write: nginxCombined(),
  },
  {
    name: 'second-healthy-conflicts',
    what: 'An integration meets 409 again and again, as its author knows.',
    seconds: 7200,
    notes: ['clients_refused', 'client_specific'],
    hits: () =>
      crowd(visit(site(711, 7200, 2)), 1000, 6000, 3, 1, (hit) => ({
        ...hit,
        client: '198.51.100.9',
        agent: 'erp-connector/3.2',
        method: 'PUT',
        path: '/api/v2/stock/7',
        status: 409,
        ms: 30,
      })),
    write: pino,
  },
  {
    name: 'second-healthy-daily-restart',
    what: 'The platform restarts the process once a day; two people are cut off.',
    seconds: day,
    hits: () =>
      happen(visit(site(712, day, 0.2)), 5, [
        { from: 40_000, to: 40_012, where: dynamic, share: 0.6, change: leaves(1, 2) },
      ]),
    write: heroku,
  },
  {
    name: 'second-healthy-haproxy-season',
    what: 'Two days with their nights; a server closes early once in three thousand.',
    seconds: 2 * day,
    hits: () =>
      happen(
        visit(
          site(713, 2 * day, 1, {
            rate: season(0.15),
            upstreams: ['10.0.3.11:8080', '10.0.3.12:8080'],
          }),
        ),
        6,
        [{ from: 0, to: 2 * day, where: dynamic, share: 0.0004, change: fails('closed', 20) }],
      ),
    write: haproxy,
  },
  {
    name: 'second-healthy-moved-images',
    what: 'Half of the pictures move to another host (301) and the old ones end with 410.',
    seconds: 7200,
    notes: ['clients_refused', 'one_path'],
    hits: () =>
      happen(visit(site(714, 7200, 2)), 7, [
        {
          from: 3000,
          to: 7200,
          where: (hit) => hit.path.startsWith('/img/'),
          share: 0.5,
          change: answers(301, '', 1),
        },
        {
          from: 3000,
          to: 7200,
          where: (hit) => hit.path.startsWith('/img/') && hit.status === 200,
          share: 0.1,
          change: answers(410, '', 1),
        },
      ]),
    write: cloudfront,
    head: cloudfrontHead,
  },
  {
    name: 'second-healthy-edge-noise',
    what: 'A worker fetches from others, which fail now and then; people are served.',
    seconds: 7200,
    hits: () =>
      happen(visit(site(715, 7200, 1.5)), 8, [
        {
          from: 1000,
          to: 6000,
          share: 0.06,
          change: (hit) => [
            hit,
            {
              ...hit,
              id: `e${hit.id.slice(1)}`,
              cached: false,
              status: 502,
              message: 'edgeWorkerFetch',
            },
          ],
        },
      ]),
    write: cloudflare((hit) => (hit.message === 'edgeWorkerFetch' ? 'edgeWorkerFetch' : 'eyeball')),
  },
  {
    name: 'second-healthy-cheap-month',
    what: 'Three days, of which the last has half of the traffic; errors as always.',
    seconds: 3 * day,
    hits: () =>
      visit(
        site(716, 3 * day, 1, {
          rate: (second) => season(second > 2 * day ? 0.06 : 0.14)(second),
          base: 0.001,
        }),
      ),
    write: nginxJson,
  },
]

export const secondHealthy: readonly BlindCase[] = quiet.map((one) => ({
  ...one,
  start,
  verdicts: ['healthy'],
  incidents: [],
}))
