import type { Observation } from '../../src/model/observation.ts'

interface Reply {
  readonly rcode?: string | undefined
  readonly a?: readonly string[] | undefined
}

/** What the name system says, as the cases give it. */
export interface CaseDns extends Reply {
  readonly aaaa?: readonly string[] | undefined
  readonly cname?: readonly string[] | undefined
  readonly ns?: readonly string[] | undefined
  readonly mx?: readonly string[] | undefined
  readonly ede?: readonly number[] | undefined
  readonly parent_rcode?: string | undefined
  readonly for_sale_txt?: string | undefined
  readonly with_cd?: Reply | undefined
  readonly control_random_name?: Reply | undefined
}

const resolver = '192.0.2.53:53'

/** The answers to the questions that a check asks. */
export function dnsOf(
  dns: CaseDns | undefined,
  host: string,
  domain: string,
): readonly Observation[] {
  if (dns === undefined) return []
  const base = { kind: 'dns', purpose: 'target', resolver } as const
  const rcode = dns.rcode
  const code =
    rcode === undefined
      ? { failure: { type: 'dns_timeout' } as const }
      : rcode === 'NOERROR'
        ? { rcode }
        : { rcode, failure: { type: 'dns_error', code: rcode } as const }
  const ede = (dns.ede ?? []).map((one) => ({ code: one }))
  const extended = ede.length === 0 ? {} : { extendedErrors: ede }
  const answer = (type: string, list: readonly string[] = [], name = host) =>
    list.map((data) => ({ name, type, ttl: 60, data }))
  const seen: Observation[] = [
    {
      ...base,
      ...code,
      ...extended,
      name: host,
      type: 'A',
      answers: [...answer('CNAME', dns.cname), ...answer('A', dns.a)],
    },
    { ...base, ...code, ...extended, name: host, type: 'AAAA', answers: answer('AAAA', dns.aaaa) },
  ]
  if (dns.ns !== undefined)
    seen.push({
      ...base,
      rcode: dns.parent_rcode ?? 'NOERROR',
      name: host,
      type: 'NS',
      answers: answer('NS', dns.ns),
    })
  if (dns.mx !== undefined)
    seen.push({
      ...base,
      purpose: 'domain',
      rcode: 'NOERROR',
      name: host,
      type: 'MX',
      answers: answer('MX', dns.mx),
    })
  if (dns.for_sale_txt !== undefined)
    seen.push({
      ...base,
      purpose: 'domain',
      rcode: 'NOERROR',
      name: `_for-sale.${domain}`,
      type: 'TXT',
      answers: answer('TXT', [dns.for_sale_txt], `_for-sale.${domain}`),
    })
  if (dns.with_cd !== undefined)
    seen.push({
      ...base,
      purpose: 'domain',
      unchecked: true,
      rcode: dns.with_cd.rcode ?? 'NOERROR',
      name: host,
      type: 'A',
      answers: answer('A', dns.with_cd.a),
    })
  const control = dns.control_random_name
  if (control !== undefined)
    seen.push({
      ...base,
      purpose: 'control',
      rcode: control.rcode ?? 'NXDOMAIN',
      name: 'random.example',
      type: 'A',
      answers: answer('A', control.a),
    })
  return seen
}
