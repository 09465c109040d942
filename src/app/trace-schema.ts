import * as z from 'zod'
import { causeTypes, faultDomains } from '../model/cause.ts'
import { proxyErrorTypes } from '../model/failure.ts'
import type { Observation } from '../model/observation.ts'
import type { Target } from '../model/target.ts'
import type { Trace } from '../model/trace.ts'

/** Traces come from other machines, so every string and list has a bound. */
const text = z.string().max(1_000_000)
const word = z.string().max(4096)
const number = z.number()
const optional = z.exactOptional

const failure = z.object({
  type: z.enum(proxyErrorTypes),
  code: optional(word),
  detail: optional(text),
  reason: optional(word),
})

const base = {
  purpose: z.enum([
    'target',
    'repeat',
    'handwriting',
    'neighbour',
    'scheme-mismatch',
    'plain-port',
    'www',
    'direct-origin',
    'address',
    'domain',
    'second-resolver',
    'control',
    'pasted',
  ]),
  atMs: optional(number),
  tookMs: optional(number),
  failure: optional(failure),
}

const field = z.object({ name: text, value: text })
const fields = z.array(field).max(10_000)

const dns = z.object({
  kind: z.literal('dns'),
  ...base,
  name: word,
  type: z.enum(['A', 'AAAA', 'CNAME', 'HTTPS', 'MX', 'NS', 'SOA', 'TXT']),
  resolver: word,
  rcode: optional(word),
  answers: optional(
    z.array(z.object({ name: word, type: word, ttl: number, data: text })).max(1000),
  ),
  unchecked: optional(z.boolean()),
  extendedErrors: optional(z.array(z.object({ code: number, text: optional(text) })).max(100)),
})

const tcp = z.object({ kind: z.literal('tcp'), ...base, address: word, port: number })

const certificate = z.object({
  subject: text,
  issuer: text,
  names: z.array(word).max(1000),
  validFrom: word,
  validTo: word,
  fingerprint256: word,
  selfSigned: z.boolean(),
})

const tls = z.object({
  kind: z.literal('tls'),
  ...base,
  address: word,
  port: number,
  serverName: optional(word),
  version: optional(word),
  cipher: optional(word),
  alpn: optional(word),
  chain: optional(z.array(certificate).max(100)),
  verifyError: optional(word),
  alert: optional(word),
})

const http = z.object({
  kind: z.literal('http'),
  ...base,
  method: optional(word),
  url: optional(text),
  address: optional(word),
  port: optional(number),
  httpVersion: optional(z.enum(['0.9', '1.0', '1.1', '2', '3'])),
  status: optional(number),
  reason: optional(text),
  fields: optional(fields),
  interim: optional(z.array(z.object({ status: number, fields })).max(1000)),
  trailers: optional(fields),
  body: optional(z.object({ text, receivedBytes: number, cut: optional(z.boolean()) })),
  rawHead: optional(text),
  unparsed: optional(text),
  complete: optional(z.boolean()),
  firstByteMs: optional(number),
  totalMs: optional(number),
  redirect: optional(number),
})

const code = z.object({
  kind: z.literal('code'),
  ...base,
  family: z.enum([
    'chromium',
    'firefox',
    'safari',
    'curl',
    'node',
    'program',
    'status',
    'sub-code',
  ]),
  code: word,
  text: optional(text),
  responder: optional(word),
})

const log = z.object({
  kind: z.literal('log'),
  ...base,
  line: text,
  log: optional(z.enum(['access', 'error'])),
  responder: optional(word),
  status: optional(number),
  flags: optional(word),
  durationMs: optional(number),
  cause: optional(
    z.object({ type: z.enum(causeTypes), faultDomain: optional(z.enum(faultDomains)), by: text }),
  ),
})

const counted = z.array(z.object({ type: word, by: word, count: number })).max(100)

const tally = z.object({
  kind: z.literal('tally'),
  ...base,
  requests: number,
  failed: number,
  failingShare: number,
  statuses: z.array(z.object({ status: number, count: number })).max(100),
  causes: counted,
  causeCoverage: number,
  complaints: counted,
  pileUp: optional(z.object({ seconds: number, share: number, count: number })),
  fastShare: optional(number),
  relayedShare: optional(number),
  reached: optional(z.object({ nothing: number, connection: number, head: number })),
})

const registry = z.object({
  kind: z.literal('registry'),
  ...base,
  name: word,
  protocol: z.enum(['rdap', 'whois']),
  server: optional(word),
  authoritative: z.boolean(),
  status: optional(number),
  found: optional(z.boolean()),
  statuses: optional(z.array(word).max(100)),
  events: optional(z.array(z.object({ action: word, date: word })).max(100)),
  nameServers: optional(z.array(word).max(100)),
  registrar: optional(word),
})

const history = z.object({
  kind: z.literal('history'),
  ...base,
  from: z.enum(['checks', 'archive', 'certificates']),
  existed: optional(z.boolean()),
  firstSeen: optional(word),
  lastSeen: optional(word),
  lastGood: optional(word),
  sameSince: optional(word),
  recent: optional(z.object({ good: number, failed: number })),
})

const announcement = z.object({
  kind: z.literal('announcement'),
  ...base,
  official: z.boolean(),
  date: optional(word),
  source: optional(word),
})

const statusPage = z.object({
  kind: z.literal('status-page'),
  ...base,
  url: word,
  indicator: optional(z.enum(['none', 'minor', 'major', 'critical', 'maintenance'])),
  description: optional(word),
})

const expectation = z.object({
  kind: z.literal('expectation'),
  ...base,
  what: z.enum(['status', 'json', 'schema', 'latency']),
  expected: text,
  seen: optional(text),
  met: optional(z.boolean()),
})

const looseText = z.object({ kind: z.literal('text'), ...base, text })

/** One step, as it is streamed while a check runs. */
export const observationSchema: z.ZodType<Observation> = z.discriminatedUnion('kind', [
  dns,
  tcp,
  tls,
  http,
  code,
  log,
  tally,
  registry,
  history,
  announcement,
  statusPage,
  expectation,
  looseText,
])

/** What was asked about. */
export const targetSchema: z.ZodType<Target> = z.object({
  input: text,
  url: optional(text),
  scheme: optional(z.enum(['http', 'https'])),
  host: optional(word),
  port: optional(number),
})

/** What `check --save` writes and `diagnose` reads; unknown members are dropped. */
export const traceSchema: z.ZodType<Trace> = z.object({
  traceVersion: z.literal(1),
  tool: z.object({ name: z.literal('statusdetector'), version: word }),
  startedAt: z.iso.datetime(),
  target: targetSchema,
  options: z.object({
    passive: optional(z.boolean()),
    origin: optional(word),
    method: optional(word),
    domain: optional(word),
    timeoutMs: optional(number),
  }),
  observations: z.array(observationSchema).max(10_000),
})
