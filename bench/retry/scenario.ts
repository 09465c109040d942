/** How the server refuses. `named`: 503 with Retry-After; `limited`: 429 with Retry-After; both in whole seconds. */
export type Fault = 'named' | 'bare' | 'reset' | 'limited'

/** What the server does, in seconds from the first call of the fleet. */
export interface Scenario {
  readonly id: string
  readonly title: string
  readonly fault: Fault
  /** The trouble: an outage, or more calls than are served. */
  readonly downFrom: number
  readonly downUntil: number
  /** Requests a second that it serves in the trouble; absent: none. */
  readonly capacityInTrouble?: number
  /** Requests a second that it serves afterwards; absent: any number. It refuses the rest as `fault` says. */
  readonly capacity?: number
  /** When the last call is made. */
  readonly until: number
  /** Calls that one caller makes a second. */
  readonly rate: number
  /** One client serves all callers; absent: each has its own. */
  readonly shared?: true
}

const outage = { downFrom: 1, downUntil: 3, until: 8, rate: 10 } as const
const overload = { downFrom: 1, downUntil: 6, until: 9, rate: 10 } as const

export const scenarios: readonly Scenario[] = [
  { id: 'named', title: 'Down for 2 s, refusals with Retry-After', fault: 'named', ...outage },
  {
    id: 'shared',
    title: 'Down for 2 s, refusals with Retry-After, one client for all callers',
    fault: 'named',
    shared: true,
    ...outage,
  },
  { id: 'bare', title: 'Down for 2 s, bare 503', fault: 'bare', ...outage },
  { id: 'reset', title: 'Down for 2 s, connections reset', fault: 'reset', ...outage },
  {
    id: 'brownout-named',
    title: 'Down for 2 s with Retry-After, then room for 250 requests/s, 200 calls/s',
    fault: 'named',
    capacity: 250,
    ...outage,
    until: 15,
  },
  {
    id: 'brownout-bare',
    title: 'Down for 2 s with bare 503, then room for 250 requests/s, 200 calls/s',
    fault: 'bare',
    capacity: 250,
    ...outage,
    until: 15,
  },
  {
    id: 'overloaded',
    title: 'Overloaded 1.5 times for 5 s (133 requests/s served of 200 calls/s), bare 503',
    fault: 'bare',
    capacityInTrouble: 133,
    ...overload,
  },
  {
    id: 'limited',
    title: 'Rate limited for 5 s (133 requests in each second, 200 calls/s), 429 with Retry-After',
    fault: 'limited',
    capacityInTrouble: 133,
    ...overload,
  },
  {
    id: 'named-10',
    title: 'Down for 10 s, refusals with Retry-After',
    fault: 'named',
    ...outage,
    downUntil: 11,
    until: 16,
  },
  {
    id: 'bare-10',
    title: 'Down for 10 s, bare 503',
    fault: 'bare',
    ...outage,
    downUntil: 11,
    until: 16,
  },
  {
    id: 'named-30',
    title: 'Down for 30 s, refusals with Retry-After',
    fault: 'named',
    ...outage,
    downUntil: 31,
    until: 36,
  },
]
