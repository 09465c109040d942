// npm run lab: starts every chain for real, checks it, and scores the diagnoses against the truth.
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { traceSchema } from '../../src/app/trace-schema.ts'
import { diagnoseTrace } from '../../src/app/diagnose-trace.ts'
import { forEachLimited } from '../../src/app/for-each-limited.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import type { Trace } from '../../src/model/trace.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import { probe } from '../../src/probe/probe.ts'
import { labCases } from './cases/index.ts'
import type { LabCase } from './lab-case.ts'
import { proxyIds } from './lab-case.ts'
import { renderByProxy, renderMisses, renderReport } from './report.ts'
import type { Score } from './score.ts'
import { scoreCase } from './score.ts'
import { unseenCases } from './unseen/cases.ts'
import { renderLeftOut } from './left-out.ts'
import { startCase } from './start-case.ts'
import { stableTrace } from './stable-trace.ts'

const traces = new URL('traces/', import.meta.url)
const reportFile = new URL('../../docs/lab-report.md', import.meta.url)
const replay = process.argv.includes('--replay')
const only = process.argv.slice(2).find((word) => !word.startsWith('--'))

const unseen = process.argv.includes('--unseen')
const chosen = (unseen ? unseenCases : labCases).filter(
  ({ id }) => only === undefined || id.includes(only),
)
const scores: Score[] = []
const failures: string[] = []

if (replay) for (const labCase of chosen) replayCase(labCase)
else await runAll()

scores.sort((a, b) => a.id.localeCompare(b.id))
const leftOut = unseen || only !== undefined ? '' : `\n${renderLeftOut(proxyIds, traceOf)}`
const report = `${renderReport(unseen ? 'Fault lab, gateways nothing was fitted to' : 'Fault lab', scores)}\n${renderByProxy(scores, unseen ? [...new Set(scores.flatMap(({ proxies }) => proxies))] : proxyIds)}${leftOut}`
process.stdout.write(`${renderMisses(scores)}\n${report}`)
for (const failure of failures) process.stdout.write(`not run: ${failure}\n`)
if (only === undefined && !replay)
  await writeFile(reportFile, `<!-- Written by npm run lab; do not edit. -->\n\n${report}`)
process.exit(failures.length > 0 ? 1 : 0)

function traceOf(id: string): Trace {
  return traceSchema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, traces), 'utf8')))
}

async function runAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
  try {
    const certificates = await makeCertificates(folder)
    await forEachLimited(chosen, 3, async (labCase) => {
      try {
        const running = await startCase(labCase, certificates)
        const diagnosis = await checkOne(running.url, running.resolver, certificates.ca)
        await running.stop()
        scores.push(scoreCase(labCase, diagnosis))
        await writeFile(
          new URL(`${labCase.id}.json`, traces),
          `${JSON.stringify(stableTrace(diagnosis.trace))}\n`,
        )
      } catch (error) {
        failures.push(`${labCase.id}: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function checkOne(url: string, resolver: string | undefined, ca: string): Promise<Diagnosis> {
  const trace = await probe(url, {
    allow: { kind: 'all' },
    timeoutMs: 9000,
    ca,
    ...(resolver !== undefined && { resolver }),
  })
  return diagnose(trace)
}

function replayCase(labCase: LabCase): void {
  const file = new URL(`${labCase.id}.json`, traces)
  if (!existsSync(file)) failures.push(`${labCase.id}: no trace; run npm run lab first`)
  else scores.push(scoreCase(labCase, diagnoseTrace(readFileSync(file, 'utf8'), labCase.id)))
}
