import * as z from 'zod'
import type { HttpObservation, Observation } from '../../src/model/observation.ts'
import type { Trace } from '../../src/model/trace.ts'
import { dnsOf } from './case-dns.ts'

const reply = z.object({
  rcode: z.string().optional(),
  a: z.array(z.string()).optional(),
  aaaa: z.array(z.string()).optional(),
  cname: z.array(z.string()).optional(),
  ns: z.array(z.string()).optional(),
  mx: z.array(z.string()).optional(),
  txt: z.unknown().optional(),
  ede: z.array(z.number()).optional(),
  parent_rcode: z.string().optional(),
  for_sale_txt: z.string().optional(),
})
const caseSchema = z.object({
  id: z.string(),
  now: z.string(),
  /** The domain, where the value is a host below it. */
  target: z.object({ kind: z.string(), value: z.string(), domain: z.string().optional() }),
  dns: reply
    .extend({
      with_cd: reply.optional(),
      control_random_name: reply.optional(),
      error: z.string().optional(),
    })
    .nullish(),
  rdap: z
    .object({
      http: z.number().nullish(),
      error: z.string().nullish(),
      authoritative: z.boolean().nullish(),
      status: z.array(z.string()).nullish(),
      events: z.array(z.object({ eventAction: z.string(), eventDate: z.string() })).nullish(),
      nameservers: z.array(z.string()).nullish(),
    })
    .nullish(),
  tls: z.object({ error: z.string().nullish(), not_after: z.string().nullish() }).nullish(),
  http: z
    .array(
      z.object({
        url: z.string(),
        status: z.number().nullish(),
        error: z.string().nullish(),
        headers: z.record(z.string(), z.string()).nullish(),
        body: z.string().nullish(),
      }),
    )
    .nullish(),
  history: z.record(z.string(), z.unknown()).nullish(),
  announcement: z
    .object({
      official: z.boolean().nullish(),
      closed_on: z.string().nullish(),
      closes_on: z.string().nullish(),
    })
    .nullish(),
  expect: z.object({
    verdict: z.string(),
    accept: z.array(z.string()).optional(),
    confidence: z.string(),
    also: z.array(z.string()),
    must_not: z.array(z.string()),
    why: z.string(),
  }),
})
type Case = z.infer<typeof caseSchema>

/** A name with all that is known of it as a check would have seen it, and the verdicts that are right and wrong. */
export interface LabelledCase {
  readonly id: string
  readonly trace: Trace
  readonly expect: {
    readonly verdict: string
    /** Other verdicts that are right, too. */
    readonly accept?: readonly string[] | undefined
    readonly confidence: string
    readonly also: readonly string[]
    readonly must_not: readonly string[]
    readonly why: string
  }
}

/** The cases of a file. */
export function readCases(text: string): readonly LabelledCase[] {
  const { cases } = z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(text))
  return cases.map((one) => ({ id: one.id, trace: traceOf(one), expect: one.expect }))
}

function registryOf({ rdap }: Case, name: string): readonly Observation[] {
  if (rdap === null || rdap === undefined) return []
  const status = rdap.http ?? undefined
  const made: Observation = {
    kind: 'registry',
    purpose: 'domain',
    name,
    protocol: 'rdap',
    server: 'https://rdap.registry.example/',
    authoritative: rdap.authoritative ?? false,
    ...(status !== undefined && { status }),
    ...(status === 200 && { found: true }),
    ...(status === 404 && { found: false }),
    ...((status === undefined || status >= 429) && {
      failure: { type: 'connection_timeout' } as const,
    }),
    statuses: rdap.status ?? [],
    events: (rdap.events ?? []).map(({ eventAction, eventDate }) => ({
      action: eventAction,
      date: eventDate,
    })),
    nameServers: rdap.nameservers ?? [],
  }
  return [made]
}

function httpOf({ http, tls }: Case, address: string): readonly Observation[] {
  const seen: Observation[] = []
  let redirect = 0
  let expected: string | undefined
  let refused = false
  let checked = false
  for (const [index, one] of (http ?? []).entries()) {
    const follows = index === 0 || one.url === expected
    const secure = one.url.startsWith('https:')
    const port = secure ? 443 : 80
    // What the probe does after nothing answered on 443: the same host in plain text.
    const plain = refused && !secure
    if (one.error !== null && one.error !== undefined) {
      seen.push({
        kind: 'tcp',
        purpose: 'target',
        address,
        port,
        failure: {
          type: /REFUSED/.test(one.error) ? 'connection_refused' : 'connection_timeout',
          code: one.error,
        },
      })
      refused = secure
      continue
    }
    const fields = Object.entries(one.headers ?? {}).map(([name, value]) => ({ name, value }))
    const made: HttpObservation = {
      kind: 'http',
      purpose: plain ? 'plain-port' : follows ? 'target' : 'control',
      method: 'GET',
      url: one.url,
      fields,
      complete: true,
      body: { text: one.body ?? '', receivedBytes: (one.body ?? '').length },
      redirect,
      ...(one.status !== null && one.status !== undefined && { status: one.status }),
    }
    if (secure && !checked && tls?.error !== null && tls?.error !== undefined)
      seen.push({
        kind: 'tls',
        purpose: 'target',
        address,
        port: 443,
        verifyError: tls.error,
        failure: { type: 'tls_certificate_error', code: tls.error },
      })
    else seen.push(made)
    checked ||= secure
    expected = fields.find(({ name }) => name === 'location')?.value
    if (follows) redirect += 1
  }
  return seen
}

function traceOf(one: Case): Trace {
  const asked = one.http?.[0]?.url
  const url = asked?.startsWith('http:') === true ? asked : `https://${one.target.value}`
  const host = new URL(url).hostname
  const domain = one.target.domain ?? host
  const address = one.dns?.a?.[0] ?? '203.0.113.1'
  const { history, announcement } = one
  const seen: Observation[] = [
    ...dnsOf(one.dns ?? undefined, host, domain),
    ...registryOf(one, domain),
    ...httpOf(one, address),
  ]
  const text = (key: string): string | undefined => {
    const value = history?.[key]
    return typeof value === 'string' ? value : undefined
  }
  if (history !== null && history !== undefined) {
    const first = text('wayback_first')
    const recent = z
      .object({ ok: z.number(), fail_5xx: z.number() })
      .safeParse(history['probes_last_hour'])
    const last = text('last_ok') ?? text('last_good')
    const untraced = history['wayback_first'] === null
    const archived = text('wayback_last') ?? text('wayback_last_content')
    seen.push({
      kind: 'history',
      purpose: 'domain',
      from: 'archive',
      ...((first !== undefined || untraced) && { existed: first !== undefined }),
      ...(archived !== undefined && { lastSeen: archived }),
    })
    seen.push({
      kind: 'history',
      purpose: 'domain',
      from: 'checks',
      ...(last !== undefined && { lastGood: last }),
      ...(recent.success && { recent: { good: recent.data.ok, failed: recent.data.fail_5xx } }),
    })
  }
  if (announcement !== null && announcement !== undefined) {
    const date = announcement.closed_on ?? announcement.closes_on
    seen.push({
      kind: 'announcement',
      purpose: 'domain',
      official: announcement.official ?? false,
      ...(typeof date === 'string' && { date }),
    })
  }
  return {
    traceVersion: 1,
    tool: { name: 'statusdetector', version: '0' },
    startedAt: one.now,
    target: {
      input: url,
      url,
      host,
      ...(url.startsWith('https:') ? { scheme: 'https', port: 443 } : { scheme: 'http', port: 80 }),
    },
    options: { domain },
    observations: seen,
  }
}
