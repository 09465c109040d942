// node scripts/write-lab-answers.ts: what each proxy answered to each fault, from the kept traces of the lab, as catalog data.
import { readFileSync, writeFileSync } from 'node:fs'
import { labCases } from '../test/lab/cases/index.ts'
import type { LabCase, ProxyId } from '../test/lab/lab-case.ts'
import { proxyIds } from '../test/lab/lab-case.ts'
import { diagnoseTrace } from '../src/app/diagnose-trace.ts'

interface RowPlan {
  readonly id: string
  readonly title: string
  readonly matches: (labCase: LabCase) => boolean
}

const plain = ({ origin, layers, dns, scheme, held, before }: LabCase): boolean =>
  [origin.beside, origin.tls, origin.app, dns, scheme, held, before].every(
    (one) => one === undefined,
  ) &&
  layers[0]?.variant === undefined &&
  layers[0]?.upstreamName === undefined &&
  origin.askedWithTls !== true

const behind = (fault: string) => (labCase: LabCase) =>
  plain(labCase) && labCase.origin.fault === fault

const badCertificate = (tls: string) => (labCase: LabCase) =>
  labCase.origin.tls === tls && labCase.layers[0]?.verify === true

const rows: readonly RowPlan[] = [
  { id: 'closed', title: 'Nothing listens on the port', matches: behind('closed') },
  { id: 'black-hole', title: 'Packets are dropped', matches: behind('black-hole') },
  { id: 'accept-close', title: 'It accepts, then closes', matches: behind('accept-close') },
  { id: 'reset', title: 'It reads the request, then resets', matches: behind('reset') },
  { id: 'never', title: 'It never answers', matches: behind('never') },
  { id: 'garbage', title: 'It answers no HTTP', matches: behind('garbage') },
  { id: 'big-head', title: 'Its response head is too large', matches: behind('big-head') },
  {
    id: 'cut-length',
    title: 'It stops in the middle of a body of known length',
    matches: behind('cut-length'),
  },
  {
    id: 'cut-chunked',
    title: 'It stops in the middle of a chunked body',
    matches: behind('cut-chunked'),
  },
  {
    id: 'plain',
    title: 'It speaks plain text, TLS was expected',
    matches: ({ origin }) => origin.askedWithTls === true,
  },
  { id: 'expired', title: 'Its certificate has expired', matches: badCertificate('expired') },
  {
    id: 'wrong-name',
    title: 'Its certificate is for another name',
    matches: badCertificate('wrong-name'),
  },
  {
    id: 'no-name',
    title: 'Its name does not resolve',
    matches: ({ layers }) => layers[0]?.upstreamName !== undefined,
  },
  {
    id: 'full',
    title: 'Every connection to it is in use',
    matches: ({ layers }) => layers[0]?.variant === 'full',
  },
  { id: 'error-500', title: 'It answers 500 itself', matches: behind('error-500') },
  {
    id: 'maintenance',
    title: 'It answers 503 with Retry-After',
    matches: behind('maintenance-seconds'),
  },
]

interface Answer {
  readonly status: number | null
  readonly failure: string | null
  readonly retryAfter: number | null
  readonly seconds: number
}

function answerOf(id: string): Answer {
  const text = readFileSync(new URL(`../test/lab/traces/${id}.json`, import.meta.url), 'utf8')
  const { trace, retryAfter } = diagnoseTrace(text, id)
  const http = trace.observations.find((one) => one.kind === 'http' && one.purpose === 'target')
  const seconds = (http?.tookMs ?? 0) / 1000
  return {
    status: http?.kind === 'http' ? (http.status ?? null) : null,
    failure: http?.failure?.type ?? null,
    retryAfter,
    seconds: Math.round(seconds * 10) / 10,
  }
}

function find(plan: RowPlan, proxy: ProxyId): LabCase | undefined {
  return labCases.find(
    (one) => one.layers.length === 1 && one.layers[0]?.proxy === proxy && plan.matches(one),
  )
}

const answers = rows.map((plan) => ({
  fault: plan.id,
  title: plan.title,
  answers: Object.fromEntries(
    proxyIds.flatMap((proxy) => {
      const found = find(plan, proxy)
      return found === undefined ? [] : [[proxy, answerOf(found.id)]]
    }),
  ),
}))

const source = `// Written by scripts/write-lab-answers.ts from the traces of the lab; do not edit.

/** What a proxy answered when the server behind it had a fault. Its time-outs were set to one second. */
export interface LabAnswer {
  readonly status: number | null
  readonly failure: string | null
  readonly retryAfter: number | null
  readonly seconds: number
}

export interface LabRow {
  readonly fault: string
  readonly title: string
  /** By responder id. */
  readonly answers: Readonly<Record<string, LabAnswer>>
}

export const labProxies: readonly string[] = ${JSON.stringify(proxyIds)}

export const labRows: readonly LabRow[] = ${JSON.stringify(answers, null, 2)}
`

writeFileSync(new URL('../src/catalog/lab-answers.ts', import.meta.url), source)
