// npm run score:lab-logs [PATTERN]: starts the chains of the fault lab, asks them, and reads what their gateways logged.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forEachLimited } from '../../../src/app/for-each-limited.ts'
import { makeCertificates } from '../../../src/lab/certificates.ts'
import { labCases } from '../cases/index.ts'
import type { LabCase } from '../lab-case.ts'
import { collectLogs } from './case-logs.ts'
import { renderLogScores } from './render-scores.ts'
import type { LogScore } from './score-logs.ts'
import { scoreLogs } from './score-logs.ts'

/** Cases whose fault is met before any gateway, so that no gateway logs it. */
const isBefore = ({ layers, truth, dns, scheme }: LabCase): boolean =>
  layers.length === 0 ||
  dns !== undefined ||
  (scheme === 'https' && truth.faultDomain === 'tls') ||
  truth.faultDomain === 'client'

const only = process.argv[2]
const chosen = labCases
  .filter((labCase) => !isBefore(labCase))
  .filter(({ id }) => only === undefined || new RegExp(only).test(id))
const scores: LogScore[] = []
const failures: string[] = []
const ends = new Set<() => Promise<void>>()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void endAll().finally(() => process.exit(130))
  })
}

const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
ends.add(() => rm(folder, { recursive: true, force: true }))
try {
  const certificates = await makeCertificates(folder)
  await forEachLimited(chosen, 3, async (labCase) => {
    try {
      scores.push(scoreLogs(labCase, await collectLogs(labCase, certificates, ends)))
    } catch (error) {
      failures.push(`${labCase.id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
} finally {
  await endAll()
}

const { report, misses } = renderLogScores(scores, labCases.length - chosen.length)
process.stdout.write(`${misses}\n${report}`)
for (const failure of failures) process.stdout.write(`not run: ${failure}\n`)
if (only === undefined)
  await writeFile(
    new URL('../../../docs/lab-logs.md', import.meta.url),
    `<!-- Written by npm run score:lab-logs; do not edit. -->\n\n${report}`,
  )
process.exit(failures.length > 0 ? 1 : 0)

async function endAll(): Promise<void> {
  for (const end of [...ends].toReversed()) await end()
}
