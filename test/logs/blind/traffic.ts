import { type Dice, diceOf } from './dice.ts'

/** What went wrong between a gateway and what stands behind it; every product has its own words and status for it. */
export type Fault =
  | 'refused'
  | 'connect-timeout'
  | 'read-timeout'
  | 'closed'
  | 'no-live'
  | 'dns'
  | 'tls'
  | 'certificate'
  | 'limit'
  | 'left'
  | 'too-large'
  | 'overload'

export interface Hit {
  /** When the request came, in milliseconds since 1970. */
  readonly at: number
  readonly ms: number
  readonly method: string
  readonly path: string
  readonly host: string
  readonly client: string
  readonly agent: string
  readonly referer: string
  readonly protocol: string
  readonly status: number
  readonly bytes: number
  readonly upstream: string
  /** Servers that were tried before, and failed. */
  readonly tried: readonly string[]
  readonly edge: string
  readonly country: string
  readonly release: string
  readonly cached: boolean
  readonly id: string
  readonly fault: Fault | null
  /** What the application wrote about it, where it keeps a log. */
  readonly message: string
}

export interface Page {
  readonly method?: string
  /** `#` becomes a number, `%` a hexadecimal id. */
  readonly path: string
  readonly weight: number
  readonly ms: number
  readonly cached?: boolean
}

export interface Site {
  readonly seed: number
  readonly start: string
  readonly seconds: number
  /** Requests a second, by the second since the start. */
  readonly rate: (second: number) => number
  readonly pages?: readonly Page[]
  readonly hosts?: readonly string[]
  readonly clients?: number
  readonly upstreams?: readonly string[]
  readonly edges?: readonly string[]
  readonly releases?: readonly string[]
  readonly agents?: readonly (readonly [string, number])[]
  /** The share of 500 that is always there. */
  readonly base?: number
}

export const shop: readonly Page[] = [
  { path: '/', weight: 10, ms: 30 },
  { path: '/product/#', weight: 22, ms: 60 },
  { path: '/category/#?page=2', weight: 8, ms: 90 },
  { path: '/search?q=%', weight: 7, ms: 140 },
  { path: '/cart', weight: 6, ms: 50 },
  { method: 'POST', path: '/cart/items', weight: 4, ms: 70 },
  { method: 'POST', path: '/checkout', weight: 2, ms: 220 },
  { path: '/api/v2/stock/#', weight: 12, ms: 25 },
  { path: '/account/orders', weight: 3, ms: 110 },
  { path: '/static/app.%.js', weight: 14, ms: 2, cached: true },
  { path: '/img/p/#.webp', weight: 20, ms: 3, cached: true },
  { path: '/favicon.ico', weight: 3, ms: 1, cached: true },
]

export const browsers: readonly (readonly [string, number])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    40,
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    25,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 8],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    18,
  ],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 4],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    2,
  ],
  ['curl/8.5.0', 1],
]

const countries = ['DE', 'DE', 'US', 'FR', 'PL', 'IN', 'BR', 'GB']

function addressOf(number: number): string {
  if (number % 11 === 7)
    return `2001:db8:${(number % 97).toString(16)}:${(number * 7).toString(16)}::${(number % 251).toString(16)}`
  return `${[81, 93, 176, 203, 198][number % 5]}.${(number * 13) % 223}.${(number * 29) % 251}.${(number * 53) % 253}`
}

function pathOf(template: string, dice: Dice): string {
  return template
    .replaceAll('#', () => String(1 + dice.int(900)))
    .replaceAll('%', () => dice.hex(8))
}

let otherSeeds = 0

/** Makes the same cases of other requests, to see whether a figure was luck. */
export function reseed(by: number): void {
  otherSeeds = by
}

/** The requests of a site on which nothing happens, in the order in which they come. */
export function visit(site: Site): Hit[] {
  const dice = diceOf(site.seed + otherSeeds)
  const start = Date.parse(site.start)
  const pages = (site.pages ?? shop).map((page) => [page, page.weight] as const)
  const hits: Hit[] = []
  const crowd = site.clients ?? 400
  for (let second = 0; second < site.seconds; second += 1) {
    const mean = site.rate(second)
    // Arrivals of independent people: a Poisson count, by exponential gaps.
    for (let at = dice.exponential(1 / mean); at < 1; at += dice.exponential(1 / mean)) {
      const page = dice.weighted(pages)
      const agent = dice.weighted(site.agents ?? browsers)
      const number = Math.floor(crowd * dice.next() ** 2)
      const failed = !(page.cached ?? false) && dice.chance(site.base ?? 0.0004)
      hits.push({
        at: Math.floor(start + (second + at) * 1000),
        ms: Math.max(1, Math.round(page.ms * (0.5 + dice.exponential(0.6)))),
        method: page.method ?? 'GET',
        path: pathOf(page.path, dice),
        host: dice.pick(site.hosts ?? ['shop.example']),
        client: addressOf(number),
        agent,
        referer: dice.chance(0.6) ? 'https://shop.example/' : '-',
        protocol: dice.chance(0.7) ? 'HTTP/2.0' : 'HTTP/1.1',
        status: failed
          ? 500
          : dice.weighted([
              [200, 90],
              [304, 5],
              [301, 1.5],
              [404, 2],
              [302, 1.5],
            ]),
        bytes: 200 + dice.int(30_000),
        upstream: dice.pick(site.upstreams ?? ['10.0.3.11:8080']),
        tried: [],
        edge: dice.pick(site.edges ?? ['FRA56-P4']),
        country: countries[number % countries.length] ?? 'DE',
        release: dice.pick(site.releases ?? ['']),
        cached: page.cached ?? false,
        id: dice.hex(32),
        fault: null,
        message: failed ? "TypeError: Cannot read properties of undefined (reading 'price')" : '',
      })
    }
  }
  return hits
}

/** A day's shape: least at four in the morning, most in the evening. */
export function season(mean: number, depth = 0.7): (second: number) => number {
  return (second) => mean * (1 + depth * Math.sin(((second / 3600 - 10) / 24) * 2 * Math.PI))
}
