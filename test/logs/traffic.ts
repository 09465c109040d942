/** One request of made-up traffic, before it is written as a line. */
export interface Request {
  timeMs: number
  client: string
  method: string
  path: string
  host: string
  status: number
  /** What the upstream answered; absent: it answered nothing. */
  upstreamStatus?: number
  upstream: string
  service: string
  durationMs: number
  agent: string
  edge: string
  release: string
  /** HAProxy's termination state. */
  state: string
}

export interface TrafficOptions {
  readonly seed: number
  readonly startMs: number
  readonly minutes: number
  readonly perSecond: number
  /** Share of requests that fail for no reason, everywhere. */
  readonly noise?: number
  /** Traffic swings by this factor over the day. */
  readonly season?: number
  /** Share of requests by bots, which meet more 404s. */
  readonly bots?: number
  readonly upstreams?: number
  readonly hosts?: number
}

/** Numbers from 0 to 1 that a seed repeats. */
export type Dice = () => number

/** Mulberry32, public domain. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

const sections = [
  '/',
  '/products',
  '/cart',
  '/checkout',
  '/search',
  '/account',
  '/api/items',
  '/api/orders',
  '/api/payments',
  '/static/app',
  '/help',
  '/blog',
]
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'okhttp/4.12.0',
  'python-requests/2.32.3',
]
const edges = ['FRA', 'LHR', 'JFK', 'NRT', 'SYD', 'GRU']

/** Requests in order of time. Popular paths, clients and agents come far more often than rare ones. */
export function makeTraffic(options: TrafficOptions): Request[] {
  const {
    seed,
    startMs,
    minutes,
    perSecond,
    noise = 0.001,
    season = 0,
    bots = 0.05,
    upstreams = 3,
    hosts = 1,
  } = options
  const roll = dice(seed)
  const requests: Request[] = []
  const endMs = startMs + minutes * 60_000
  for (let timeMs = startMs; timeMs < endMs;) {
    const day = Math.sin(((timeMs / 86_400_000) % 1) * 2 * Math.PI)
    const rate = perSecond * (1 + season * day)
    timeMs += (-Math.log(1 - roll()) / Math.max(0.01, rate)) * 1000
    if (timeMs < endMs)
      requests.push(oneRequest(Math.floor(timeMs), roll, noise, bots, upstreams, hosts))
  }
  return requests
}

function oneRequest(
  timeMs: number,
  roll: Dice,
  noise: number,
  bots: number,
  upstreams: number,
  hosts: number,
): Request {
  const bot = roll() < bots
  const section = sections[Math.floor(roll() ** 1.6 * sections.length)] ?? '/'
  const path =
    section === '/' || section === '/cart' || section === '/checkout'
      ? section
      : `${section}/${Math.floor(roll() * 5000)}`
  const failed = roll() < noise
  const missing = roll() < (bot ? 0.2 : 0.01)
  const status = failed ? (roll() < 0.7 ? 500 : 502) : missing ? 404 : roll() < 0.04 ? 304 : 200
  const host = `site${1 + Math.floor(roll() * hosts)}.example`
  const service =
    section === '/'
      ? 'web'
      : section.split('/')[1] === 'api'
        ? (section.split('/')[2] ?? 'api')
        : 'web'
  return {
    timeMs,
    client: bot
      ? `66.249.${Math.floor(roll() * 4)}.${Math.floor(roll() * 50)}`
      : `${10 + Math.floor(roll() ** 2 * 180)}.${Math.floor(roll() * 256)}.${Math.floor(roll() * 256)}.${Math.floor(roll() * 250)}`,
    method: roll() < 0.85 ? 'GET' : 'POST',
    path: missing ? `/wp-${Math.floor(roll() * 50)}.php` : path,
    host,
    status,
    upstreamStatus: status,
    upstream: `10.0.0.${1 + Math.floor(roll() * upstreams)}:8080`,
    service,
    durationMs: Math.round(20 + 200 * roll() ** 3 + (section === '/search' ? 150 : 0)),
    agent: bot
      ? 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
      : (agents[Math.floor(roll() ** 1.5 * agents.length)] ?? ''),
    edge: edges[Math.floor(roll() * edges.length)] ?? 'FRA',
    release: 'v1',
    state: '----',
  }
}
