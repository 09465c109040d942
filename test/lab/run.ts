// npm run lab: starts every chain for real, checks it, and scores the diagnoses against the truth.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { traceSchema } from '../../src/app/trace-schema.ts'
import { diagnoseTrace } from '../../src/app/diagnose-trace.ts'
import { forEachLimited } from '../../src/app/for-each-limited.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Certificates } from '../../src/lab/certificates.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import type { Trace } from '../../src/model/trace.ts'
import { probe } from '../../src/probe/probe.ts'
import { labCases } from './cases/index.ts'
import type { LabCase } from './lab-case.ts'
import { proxyIds } from './lab-case.ts'
import { renderLeftOut } from './left-out.ts'
import { renderByProxy, renderMisses, renderReport } from './report.ts'
import type { Score } from './score.ts'
import { scoreCase } from './score.ts'
import { slowCases } from './slow/cases.ts'
import { startCase } from './start-case.ts'
import { stableTrace } from './stable-trace.ts'
import { unseenApplicationCases } from './unseen/application-cases.ts'
import { unseenCases } from './unseen/cases.ts'
import { writeCapture } from './write-capture.ts'

interface Suite {
  readonly title: string
  /** What a reader must know to judge the figures. */
  readonly note?: string
  readonly cases: readonly LabCase[]
  /** Chains at a time; those that only wait cost nothing. */
  readonly limit: number
  readonly report: URL
  /** What the rules may be fitted to: its traces are kept for the fast tests, and its figures are promised. */
  readonly fitted: boolean
}

const docs = new URL('../../docs/', import.meta.url)
const suites = {
  '--unseen': {
    title: 'Fault lab, gateways and applications that no constant was fitted to',
    note: 'The catalog entries of Squid, nghttpx and Traffic Server were put right after an earlier run of these cases. Tinyproxy came later, and nothing was changed for it. The application servers and hitch came last. Before they had entries, only Uvicorn and Puma were named; Waitress and Tornado were called uWSGI with 42 %, the others nothing, and every cause and fault domain was right. Their names and pages were added then, and no constant was changed.',
    cases: [...unseenCases, ...unseenApplicationCases],
    limit: 3,
    report: new URL('lab-unseen.md', docs),
    fitted: false,
  },
  '--slow': {
    title: 'Fault lab, with the time-outs that products come with',
    cases: slowCases,
    limit: 12,
    report: new URL('lab-slow.md', docs),
    fitted: false,
  },
  default: {
    title: 'Fault lab',
    cases: labCases,
    limit: 3,
    report: new URL('lab-report.md', docs),
    fitted: true,
  },
} as const satisfies Readonly<Record<string, Suite>>

const words = process.argv.slice(2)
const replay = words.includes('--replay')
const only = words.find((word) => !word.startsWith('--'))
const suite: Suite = words.includes('--unseen')
  ? suites['--unseen']
  : words.includes('--slow')
    ? suites['--slow']
    : suites.default

const traces = new URL('traces/', import.meta.url)
const chosen = suite.cases.filter(({ id }) => only === undefined || new RegExp(only).test(id))
const scores: Score[] = []
const failures: string[] = []
const ends = new Set<() => Promise<void>>()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void endAll().finally(() => process.exit(130))
  })
}

if (suite === suites['--unseen']) {
  const script = fileURLToPath(new URL('../../scripts/install-unseen.mjs', import.meta.url))
  spawnSync(process.execPath, [script], { stdio: 'inherit' })
}
if (replay) for (const labCase of chosen) replayCase(labCase)
else await runAll()

scores.sort((a, b) => a.id.localeCompare(b.id))
const whole = only === undefined
const gateways = suite.fitted ? proxyIds : [...new Set(scores.flatMap(({ proxies }) => proxies))]
const leftOut = suite.fitted && whole ? `\n${renderLeftOut(proxyIds, traceOf)}` : ''
const note = suite.note === undefined ? '' : `\n${suite.note}\n`
const report = `${renderReport(suite.title, scores)}${note}\n${renderByProxy(scores, gateways)}${leftOut}`
process.stdout.write(`${renderMisses(scores)}\n${report}`)
for (const failure of failures) process.stdout.write(`not run: ${failure}\n`)
if (whole && !replay)
  await writeFile(suite.report, `<!-- Written by npm run lab; do not edit. -->\n\n${report}`)
process.exit(failures.length > 0 ? 1 : 0)

async function endAll(): Promise<void> {
  for (const end of [...ends].toReversed()) await end()
}

function traceOf(id: string): Trace {
  return traceSchema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, traces), 'utf8')))
}

async function runAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
  ends.add(() => rm(folder, { recursive: true, force: true }))
  try {
    const certificates = await makeCertificates(folder)
    await forEachLimited(chosen, suite.limit, async (labCase) => {
      try {
        const trace = await traceCase(labCase, certificates)
        scores.push(scoreCase(labCase, diagnose(trace)))
        if (!suite.fitted) return
        await writeCapture(labCase, trace)
        const text = `${JSON.stringify(stableTrace(trace))}\n`
        await writeFile(new URL(`${labCase.id}.json`, traces), text)
      } catch (error) {
        failures.push(`${labCase.id}: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
  } finally {
    await endAll()
  }
}

/** Starts the chain, looks at it as a person's check would, and ends it. */
async function traceCase(labCase: LabCase, certificates: Certificates): Promise<Trace> {
  const { url, resolver, stop } = await startCase(labCase, certificates)
  ends.add(stop)
  try {
    return await probe(url, {
      allow: { kind: 'all' },
      timeoutMs: labCase.timeoutMs ?? 9000,
      ca: certificates.ca,
      ...(resolver !== undefined && { resolver }),
    })
  } finally {
    ends.delete(stop)
    await stop()
  }
}

function replayCase(labCase: LabCase): void {
  const file = new URL(`${labCase.id}.json`, traces)
  if (!existsSync(file)) failures.push(`${labCase.id}: no trace; run npm run lab first`)
  else scores.push(scoreCase(labCase, diagnoseTrace(readFileSync(file, 'utf8'), labCase.id)))
}
