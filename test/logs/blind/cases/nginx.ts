import type { BlindCase } from '../blind-case.ts'
import { answers, dynamic, fails, happen, leaves, onPath, repeats, timesOut } from '../effects.ts'
import { season, shop, type Site, visit } from '../traffic.ts'
import { nginxCombined, nginxError, nginxTimed, together } from '../writers/nginx.ts'

const start = '2026-11-17T08:00:00Z'
const four = ['10.0.3.11:8080', '10.0.3.12:8080', '10.0.3.13:8080', '10.0.3.14:8080']

const site = (seed: number, seconds: number, rate: number, more: Partial<Site> = {}): Site => ({
  seed,
  start,
  seconds,
  rate: () => rate,
  ...more,
})

export const nginxCases: readonly BlindCase[] = [
  {
    name: 'nginx-app-dead',
    what: 'The only application server is down for six minutes; what nginx has on disk goes on.',
    start,
    seconds: 7200,
    verdicts: ['outage'],
    incidents: [
      {
        patterns: ['upstream_dead'],
        onset: [3000, 3002],
        end: [3355, 3362],
        causes: ['connection_refused', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(visit(site(101, 7200, 2)), 1, [
        { from: 3000, to: 3360, where: dynamic, change: fails('refused') },
      ]),
    write: together(nginxCombined(60), nginxError(60)),
  },
  {
    name: 'nginx-slow-database',
    what: 'A database grows slow within five minutes; nginx waits 60 s, some people do not.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['upstream_slow'],
        onset: [3600, 3720],
        end: [5385, 5470],
        causes: ['http_response_timeout', 'connection_read_timeout'],
      },
    ],
    hits: () =>
      happen(visit(site(102, 7200, 2)), 2, [
        {
          from: 3600,
          to: 3900,
          where: dynamic,
          share: (progress) => 0.6 * progress,
          change: timesOut(60),
        },
        { from: 3900, to: 5400, where: dynamic, share: 0.6, change: timesOut(60) },
        {
          from: 3650,
          to: 5400,
          where: (hit) => hit.fault === 'read-timeout',
          share: 0.2,
          change: leaves(12, 40),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'nginx-one-of-four',
    what: 'One of four servers closes connections without an answer; nobody takes it out.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['one_upstream'],
        onset: [4000, 4015],
        end: 'burning',
        culprit: [['upstream', '10.0.3.13:8080']],
        causes: ['connection_terminated', 'http_response_incomplete'],
      },
    ],
    hits: () =>
      happen(visit(site(103, 7200, 2, { upstreams: four })), 3, [
        {
          from: 4000,
          to: 7200,
          where: (hit) => dynamic(hit) && hit.upstream === '10.0.3.13:8080',
          change: fails('closed', 15),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'nginx-seed',
    what: 'Three times a second of slow pages makes nginx mark every server failed for ten seconds.',
    start,
    seconds: 3600,
    verdicts: ['degraded', 'outage'],
    incidents: [{ patterns: ['cascade', 'upstream_slow'], onset: [1558, 1563] }],
    hits: () =>
      happen(
        visit(site(104, 3600, 6, { upstreams: four })),
        4,
        [1500, 1800, 2400].flatMap((second) => [
          { from: second, to: second + 1, where: dynamic, change: timesOut(60) },
          { from: second + 61, to: second + 71, where: dynamic, change: fails('no-live', 0) },
        ]),
      ),
    write: together(nginxCombined(), nginxError()),
  },
  {
    name: 'nginx-pool-exhausted',
    what: 'The pool of database connections is used up: the application answers 500 after 5 s, 503, or not within 60 s.',
    start,
    seconds: 7200,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['crashing', 'cascade', 'upstream_slow'],
        onset: [3000, 3030],
        end: [4790, 4870],
      },
    ],
    hits: () =>
      happen(visit(site(105, 7200, 2)), 5, [
        {
          from: 3000,
          to: 4800,
          where: dynamic,
          share: 0.3,
          change: answers(500, 'QueuePool limit of size 5 overflow 10 reached', 5000),
        },
        {
          from: 3000,
          to: 4800,
          where: (hit) => dynamic(hit) && hit.status < 500,
          share: 0.2,
          change: answers(503, 'too many connections', 30),
        },
        {
          from: 3000,
          to: 4800,
          where: (hit) => dynamic(hit) && hit.status < 500,
          share: 0.15,
          change: timesOut(60),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'nginx-memory-leak',
    what: 'The application dies of its memory every 25 minutes and is back 25 seconds later.',
    start,
    seconds: 9000,
    verdicts: ['degraded', 'outage'],
    incidents: [
      {
        patterns: ['upstream_dead', 'crashing', 'deploy'],
        onset: [1500, 1505],
        causes: ['connection_refused', 'connection_terminated', 'destination_unavailable'],
      },
    ],
    hits: () =>
      happen(
        visit(site(106, 9000, 3)),
        6,
        [1500, 3000, 4500, 6000, 7500].flatMap((second) => [
          { from: second, to: second + 1, where: dynamic, change: fails('closed', 40) },
          { from: second + 1, to: second + 25, where: dynamic, change: fails('refused') },
        ]),
      ),
    write: nginxTimed,
  },
  {
    name: 'nginx-two-incidents',
    what: 'Five minutes without the application; an hour later the search alone takes too long.',
    start,
    seconds: 7200,
    verdicts: ['outage', 'degraded'],
    incidents: [
      { patterns: ['upstream_dead'], onset: [1200, 1203], end: [1495, 1502] },
      {
        patterns: ['one_path', 'upstream_slow'],
        onset: [4500, 4560],
        end: [6280, 6335],
        culprit: [['path', '/search']],
      },
    ],
    hits: () =>
      happen(visit(site(107, 7200, 3)), 7, [
        { from: 1200, to: 1500, where: dynamic, change: fails('refused') },
        { from: 4500, to: 6300, where: onPath('/search'), share: 0.9, change: timesOut(30) },
      ]),
    write: nginxTimed,
  },
  {
    name: 'nginx-begins-inside',
    what: 'The log was rotated during an outage; 25 minutes later the application is back.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [{ patterns: ['upstream_dead'], onset: [0, 3], end: [1490, 1503] }],
    hits: () =>
      happen(visit(site(108, 5400, 2)), 8, [
        { from: 0, to: 1500, where: dynamic, change: fails('refused') },
      ]),
    write: nginxCombined(-300),
  },
  {
    name: 'nginx-low-traffic',
    what: 'A site with a request every fifty seconds is dead for half an hour.',
    start,
    seconds: 86_400,
    verdicts: ['outage'],
    incidents: [{ patterns: ['upstream_dead'], onset: [40_000, 40_200], end: [41_500, 41_900] }],
    hits: () =>
      happen(visit(site(109, 86_400, 0.02, { clients: 60 })), 9, [
        { from: 40_000, to: 41_800, where: dynamic, change: fails('refused') },
      ]),
    write: nginxCombined(),
  },
  {
    name: 'nginx-three-in-a-hundred',
    what: 'After a change five of a hundred dynamic pages end in 500.',
    start,
    seconds: 10_800,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['crashing'],
        onset: [6000, 6060],
        end: 'burning',
        causes: ['application_error'],
      },
    ],
    hits: () =>
      happen(visit(site(110, 10_800, 4)), 10, [
        {
          from: 6000,
          to: 10_800,
          where: dynamic,
          share: 0.05,
          change: answers(500, 'IntegrityError'),
        },
      ]),
    write: nginxCombined(120),
  },
  {
    name: 'nginx-nightly-backup',
    what: 'Every night at two the backup locks the tables for six minutes.',
    start,
    seconds: 3 * 86_400,
    verdicts: ['degraded', 'outage'],
    incidents: [{ patterns: ['upstream_slow'], onset: [64_800, 65_100] }],
    hits: () =>
      happen(
        visit(site(111, 3 * 86_400, 1, { rate: season(0.2), base: 0.0002 })),
        11,
        [64_800, 151_200, 237_600].map((second) => ({
          from: second,
          to: second + 360,
          where: dynamic,
          share: 0.85,
          change: timesOut(60),
        })),
      ),
    write: nginxCombined(),
  },
  {
    name: 'nginx-upload-too-large',
    what: 'A new configuration forgets client_max_body_size; most uploads are refused.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['clients_refused', 'one_path'],
        onset: [3000, 3040],
        end: 'burning',
        culprit: [['path', '/upload']],
      },
    ],
    hits: () =>
      happen(
        visit(
          site(112, 7200, 2, {
            pages: [...shop, { method: 'POST', path: '/upload', weight: 8, ms: 400 }],
          }),
        ),
        12,
        [
          {
            from: 3000,
            to: 7200,
            where: onPath('/upload'),
            share: 0.75,
            change: fails('too-large'),
          },
        ],
      ),
    write: together(nginxCombined(), nginxError()),
  },
  {
    name: 'nginx-retry-storm',
    what: 'Clients repeat every failure three times during an outage; afterwards the application sheds half of the load for ten minutes.',
    start,
    seconds: 5400,
    verdicts: ['outage'],
    incidents: [{ patterns: ['upstream_dead', 'cascade', 'refusing'], onset: [1800, 1803] }],
    hits: () =>
      happen(visit(site(113, 5400, 3)), 13, [
        { from: 1800, to: 2100, where: dynamic, change: repeats(3, 4, fails('refused')) },
        {
          from: 2115,
          to: 2700,
          where: dynamic,
          share: 0.5,
          change: repeats(2, 5, answers(503, 'shed', 3)),
        },
      ]),
    write: nginxTimed,
  },
  {
    name: 'nginx-name-system',
    what: 'The resolver of the gateway does not answer; only /api goes by name.',
    start,
    seconds: 7200,
    verdicts: ['degraded'],
    incidents: [
      {
        patterns: ['upstream_dead', 'one_path', 'platform'],
        onset: [2400, 2445],
        end: [2990, 3035],
        culprit: [['path', '/api/']],
        causes: ['dns_timeout', 'dns_error'],
      },
    ],
    hits: () =>
      happen(visit(site(114, 7200, 2)), 14, [
        { from: 2400, to: 3000, where: onPath('/api/'), change: fails('dns', 30_000) },
      ]),
    write: together(nginxCombined(), nginxError()),
  },
]
