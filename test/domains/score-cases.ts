// npm run score:domain-cases -- FILE: verdicts over whole evidence, from a file of labelled cases.
import { readFileSync } from 'node:fs'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { readCases } from './case-trace.ts'

const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('Give the file with the cases: npm run score:domain-cases -- FILE\n')
  process.exit(2)
}
const cases = readCases(readFileSync(file, 'utf8'))
let right = 0
let sure = 0
let forbidden = 0
let flagged = 0
let flags = 0
for (const one of cases) {
  const { expect: wanted } = one
  const made = diagnose(one.trace)
  const hit = [wanted.verdict, ...(wanted.accept ?? [])].includes(made.verdict)
  if (hit) right += 1
  if (made.domain?.confidence === wanted.confidence) sure += 1
  if (wanted.must_not.includes(made.verdict)) forbidden += 1
  const missing = wanted.also.filter((flag) => !made.flags.some((name) => name === flag))
  flags += wanted.also.length
  flagged += wanted.also.length - missing.length
  if (!hit || missing.length > 0 || made.domain?.confidence !== wanted.confidence)
    process.stdout.write(
      `${one.id}: ${made.verdict} ${made.domain?.confidence ?? ''} for ${wanted.verdict} ${wanted.confidence}; no flag ${missing.join(' ') || '-'}\n    ${wanted.why}\n    ${made.domain?.evidence.join('; ') ?? ''}\n`,
    )
}
const share = (part: number, of: number): string =>
  `${part} of ${of} (${((part / of) * 100).toFixed(1)} %)`
process.stdout.write(`verdicts ${share(right, cases.length)}, forbidden ${forbidden}\n`)
process.stdout.write(`confidence ${share(sure, cases.length)}, flags ${share(flagged, flags)}\n`)
