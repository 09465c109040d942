import type {
  DnsObservation,
  HttpObservation,
  HistoryObservation,
  RegistryObservation,
} from '../../model/observation.ts'

/** Observations of one made-up name, for the examples. */
export const now: string = '2026-11-22T12:00:00Z'
export const name: string = 'sample.example'

export function dns(
  rcode: string,
  answers: Readonly<Record<string, readonly string[]>> = {},
  ede?: number,
): DnsObservation {
  return {
    kind: 'dns',
    purpose: 'target',
    resolver: '192.0.2.53:53',
    name,
    type: 'A',
    rcode,
    answers: Object.entries(answers).flatMap(([type, list]) =>
      list.map((data) => ({ name, type, ttl: 60, data })),
    ),
    ...(ede !== undefined && { extendedErrors: [{ code: ede }] }),
    ...(rcode !== 'NOERROR' && { failure: { type: 'dns_error', code: rcode } as const }),
  }
}

export function servers(...list: readonly string[]): DnsObservation {
  return { ...dns('NOERROR', { NS: list }), type: 'NS' }
}

export function registry(
  statuses: readonly string[],
  expires: string,
  more: Partial<RegistryObservation> = {},
): RegistryObservation {
  return {
    kind: 'registry',
    purpose: 'domain',
    name,
    protocol: 'rdap',
    server: 'https://rdap.example/',
    authoritative: true,
    status: 200,
    found: true,
    statuses,
    events: [
      { action: 'registration', date: '2012-05-01T00:00:00Z' },
      { action: 'expiration', date: expires },
    ],
    ...more,
  }
}

export function page(
  text: string,
  status = 200,
  fields: readonly (readonly [string, string])[] = [],
): HttpObservation {
  return {
    kind: 'http',
    purpose: 'target',
    method: 'GET',
    url: `https://${name}/`,
    status,
    fields: fields.map(([key, value]) => ({ name: key, value })),
    complete: true,
    body: { text, receivedBytes: text.length },
  }
}

export const later: string = '2027-05-01T00:00:00Z'
export const found: DnsObservation = dns('NOERROR', { A: ['203.0.113.10'] })
export const missing: DnsObservation = dns('NXDOMAIN')
export const site: HttpObservation = page(
  `<title>Bakery</title>${'<p>We bake bread every morning.</p>'.repeat(30)}`,
)
export const unregistered: RegistryObservation = registry([], later, {
  status: 404,
  found: false,
  events: [],
})
export const checked = (lastGood: string): HistoryObservation => ({
  kind: 'history',
  purpose: 'domain',
  from: 'checks',
  lastGood,
})
