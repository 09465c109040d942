// npm run score:pastes -- DIR: how well `explain` reads a folder of real pastes with known truths.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { explain } from '../../src/app/explain.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import { unrelated } from './unrelated.ts'

const caseSchema = z.object({
  id: z.string(),
  paste: z.string(),
  truth: z.object({
    verdict: z.string(),
    status: z.number().nullable(),
    responder: z.string().nullable(),
    proxy_status_error: z.string().nullable(),
    acceptable_alternatives: z.array(z.string()),
    acceptable_responders: z.array(z.string()),
    fault_domain: z.string().nullable(),
    confidence: z.string(),
    status_in_paste: z.boolean(),
  }),
})

type Case = z.infer<typeof caseSchema>

/** Names in the truths for causes that RFC 9209 calls otherwise. */
const sameCause: Readonly<Record<string, readonly string[]>> = {
  blocked: ['http_request_denied'],
  dns: ['dns_error', 'dns_timeout'],
  tls: ['tls_certificate_error', 'tls_protocol_error', 'tls_alert_received'],
}

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Give the folder with the pastes: npm run score:pastes -- DIR\n')
  process.exit(2)
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => caseSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  .filter(({ truth }) => truth.verdict === 'error')

interface Row {
  readonly name: string
  readonly right: number
  readonly of: number
}

const now = new Date('2026-11-24T12:00:00Z')
const misses: string[] = []
const counts = { responder: [0, 0], cause: [0, 0], status: [0, 0], domain: [0, 0] }
for (const one of cases) {
  const diagnosis = explain(one.paste, now)
  const { truth } = one
  score('responder', rightResponder(one, diagnosis), one, diagnosis)
  if (knowable(one)) score('cause', rightCause(one, diagnosis), one, diagnosis)
  if (truth.status !== null && truth.status_in_paste)
    score('status', diagnosis.status === truth.status, one, diagnosis)
  score('domain', diagnosis.faultDomain === truth.fault_domain, one, diagnosis)
}
const nothing = unrelated.filter(([, text]) => !explain(text, now).recognised)
const falselyRead = unrelated.filter(([, text]) => explain(text, now).recognised)

const rows: readonly Row[] = [
  ...Object.entries(counts).map(([name, [right = 0, of = 0]]) => ({ name, right, of })),
  { name: 'nothing recognised in unrelated text', right: nothing.length, of: unrelated.length },
]
if (process.argv.includes('--misses'))
  process.stdout.write(
    `${misses.join('\n')}\n${falselyRead.map(([name]) => `recognised: ${name}\n`).join('')}\n`,
  )
for (const { name, right, of } of rows) {
  process.stdout.write(
    `${name.padEnd(38)} ${right} of ${of}  ${((100 * right) / of).toFixed(1)} %\n`,
  )
}

function score(
  what: keyof typeof counts,
  right: boolean,
  { id, truth }: Case,
  diagnosis: Diagnosis,
): void {
  const count = counts[what]
  count[1] = (count[1] ?? 0) + 1
  if (right) count[0] = (count[0] ?? 0) + 1
  else {
    const causes = diagnosis.causes
      .slice(0, 3)
      .map(({ type, probability }) => `${type} ${probability.toFixed(2)}`)
    misses.push(
      `${what.padEnd(9)} ${id.slice(0, 40).padEnd(40)} truth ${truth.status} ${truth.responder} ${truth.proxy_status_error} [${truth.acceptable_alternatives.join(' ')}] [${truth.fault_domain}] | said [${diagnosis.faultDomain}] ${diagnosis.status} ${diagnosis.responder?.id ?? null} ${causes.join(', ')}`,
    )
  }
}

/** A paste names its responder, or none is expected: then none may be named with confidence. */
function rightResponder({ truth }: Case, { responder }: Diagnosis): boolean {
  const named = responder !== null && responder.probability >= 0.3 ? responder.id : null
  if (truth.responder === null || truth.responder === 'unknown')
    return named === null || (responder?.probability ?? 0) < 0.6
  return (
    named === truth.responder || (named !== null && truth.acceptable_responders.includes(named))
  )
}

/** The truth is established, or the paste leaves it open and says so. */
function knowable({ truth }: Case): boolean {
  return truth.proxy_status_error !== null && truth.proxy_status_error !== 'unknown'
}

function rightCause({ truth }: Case, { cause }: Diagnosis): boolean {
  const accepted = [truth.proxy_status_error ?? '', ...truth.acceptable_alternatives].flatMap(
    (name) => [name, ...(sameCause[name] ?? [])],
  )
  return cause !== null && accepted.includes(cause.type)
}
