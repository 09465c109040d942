/** How a server behaves while it is down. */
export type Fault = 'named' | 'bare' | 'reset'

/** What the server does, in seconds from the first call of the fleet. */
export interface Scenario {
  readonly id: string
  readonly title: string
  readonly fault: Fault
  readonly downFrom: number
  readonly downUntil: number
  /** Requests a second that it can serve once it is up; absent: any number. It refuses the rest as `fault` says. */
  readonly capacity?: number
  /** When the last call is made. */
  readonly until: number
  /** Calls that one caller makes a second. */
  readonly rate: number
  /** Of the caller's client alone, or one for all callers. */
  readonly shared?: boolean
}

const outage = { downFrom: 1, downUntil: 3, until: 8, rate: 10 } as const

export const scenarios: readonly Scenario[] = [
  { id: 'named', title: '2 s outage with Retry-After', fault: 'named', ...outage },
  {
    id: 'shared',
    title: '2 s outage with Retry-After, one client for all callers',
    fault: 'named',
    shared: true,
    ...outage,
  },
  { id: 'bare', title: '2 s outage, bare 503', fault: 'bare', ...outage },
  { id: 'reset', title: '2 s outage, connections reset', fault: 'reset', ...outage },
  {
    id: 'brownout-named',
    title: '2 s outage with Retry-After, then 250 requests/s for 200 calls/s',
    fault: 'named',
    capacity: 250,
    ...outage,
    until: 15,
  },
  {
    id: 'brownout-bare',
    title: '2 s outage with bare 503s, then 250 requests/s for 200 calls/s',
    fault: 'bare',
    capacity: 250,
    ...outage,
    until: 15,
  },
]
