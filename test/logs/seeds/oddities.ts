/** What may be odd about a log. */
export const oddities = [
  'crlf',
  'nul',
  'bom',
  'megabyte',
  'torn',
  'quotes',
  'ipv6',
  'blank',
  'foreign',
  'zones',
  'disorder',
  'statuses',
  'error-log',
  'bytes',
  'utf-16',
] as const

export type Oddity = (typeof oddities)[number]

/** A log to be made, and what is odd about it. */
export interface SeededLog {
  readonly seed: number
  readonly odd: readonly Oddity[]
  /** From its first line to its last. */
  readonly seconds: number
}

const [hour, day] = [3600, 86_400]
const allBut = (...left: readonly Oddity[]): readonly Oddity[] =>
  oddities.filter((one) => one !== 'utf-16' && !left.includes(one))

/** Each oddity alone, then many together, over spans that lead to buckets of every length. */
export const seededLogs: readonly SeededLog[] = [
  { seed: 9001, odd: [], seconds: 6 * hour },
  { seed: 9002, odd: ['crlf'], seconds: hour },
  { seed: 9003, odd: ['nul'], seconds: 90 },
  { seed: 9004, odd: ['bom'], seconds: 12 * hour },
  { seed: 9005, odd: ['megabyte'], seconds: 2 * hour },
  { seed: 9006, odd: ['torn'], seconds: 30 * 60 },
  { seed: 9007, odd: ['quotes'], seconds: 9 * hour },
  { seed: 9008, odd: ['ipv6'], seconds: 5 * hour },
  { seed: 9009, odd: ['blank'], seconds: 20 * 60 },
  { seed: 9010, odd: ['foreign'], seconds: 3 * hour },
  { seed: 9011, odd: ['zones'], seconds: 4 * day },
  { seed: 9012, odd: ['disorder'], seconds: 7 * hour },
  { seed: 9013, odd: ['statuses'], seconds: 40 * day },
  { seed: 9014, odd: ['error-log'], seconds: 2 * hour },
  { seed: 9015, odd: ['bytes'], seconds: 10 * 60 },
  { seed: 9016, odd: ['utf-16', 'quotes', 'blank', 'ipv6'], seconds: 6 * hour },
  { seed: 9017, odd: ['crlf', 'bom', 'blank', 'torn', 'megabyte'], seconds: 8 * hour },
  { seed: 9018, odd: ['nul', 'torn', 'quotes', 'statuses', 'zones'], seconds: 400 * day },
  { seed: 9019, odd: allBut(), seconds: 3 * hour },
  { seed: 9020, odd: allBut('error-log', 'foreign'), seconds: 2 * day },
]
