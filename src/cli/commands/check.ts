import { writeFile } from 'node:fs/promises'
import type { Diagnosis } from '../../model/diagnosis.ts'
import { check, describeCheck } from '../../app/check.ts'
import { forEachLimited } from '../../app/for-each-limited.ts'
import type { Arguments, Command } from '../command.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { foreign, safeJson } from '../foreign.ts'
import { renderDiagnosis } from '../render/diagnosis.ts'
import { progressOn } from '../render/progress.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { checkFlags, readCheckOptions } from './check-options.ts'

/** Targets read from standard input are cut at this size: 4 MiB is some 50 000 lines. */
const inputLimitBytes = 4 * 1024 * 1024

export const checkCommand: Command = {
  name: 'check',
  operands: '[flags] <url|domain|host:port|ip>… | -',
  summary:
    'Ask a site or API and tell which hop answered, which one failed, why, and what to do next.',
  flags: checkFlags,
  examples: [
    'statusdetector check example.org',
    'statusdetector check --json https://api.example.org/v1 | jq .cause',
    'statusdetector check --origin 192.0.2.7 https://www.example.org/',
    'cat hosts.txt | statusdetector check --passive -',
  ],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const targets = await readTargets(args.positionals, terminal)
  const options = await readCheckOptions(args)
  if (args.has('dry-run')) {
    for (const target of targets)
      for (const line of describeCheck(target, options).split('\n'))
        terminal.out(`${foreign(line, 10_000)}\n`)
    return 0
  }
  return targets.length === 1 && !args.positionals.includes('-')
    ? await checkOne(targets[0] ?? '', args, terminal, options)
    : await checkMany(targets, args, terminal, options)
}

type Options = Awaited<ReturnType<typeof readCheckOptions>>

async function checkOne(
  target: string,
  args: Arguments,
  terminal: Terminal,
  options: Options,
): Promise<number> {
  const progress = progressOn(terminal, target)
  let diagnosis: Diagnosis
  try {
    diagnosis = await check(target, { ...options, onObservation: progress.observed })
  } finally {
    progress.end()
  }
  const file = args.value('save')
  if (file !== undefined) await save(file, diagnosis)
  terminal.out(
    args.has('json') ? `${safeJson(diagnosis, 2)}\n` : renderDiagnosis(diagnosis, terminal),
  )
  return exitCodeOf([diagnosis])
}

/** Many targets print JSON Lines with `--json`, else one line each, in the order in which they were given. */
async function checkMany(
  targets: readonly string[],
  args: Arguments,
  terminal: Terminal,
  options: Options,
): Promise<number> {
  if (args.has('save')) throw new UsageError('--save takes a single target; use --json for many.')
  const diagnoses: Diagnosis[] = []
  const refused: string[] = []
  const print = inOrder((line) => {
    terminal.out(line)
  })
  await forEachLimited([...targets.entries()], readConcurrency(args), async ([index, target]) => {
    try {
      const diagnosis = await check(target, options)
      diagnoses.push(diagnosis)
      print(index, args.has('json') ? `${safeJson(diagnosis)}\n` : oneLine(diagnosis))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      refused.push(target)
      terminal.err(`statusdetector: ${foreign(error.message, 1000)}\n`)
      print(index, '')
    }
  })
  return refused.length > 0 ? 2 : exitCodeOf(diagnoses)
}

/** Passes on what comes in any order as 0, 1, 2 …: each as soon as all before it have come. */
function inOrder(pass: (text: string) => void): (index: number, text: string) => void {
  const waiting = new Map<number, string>()
  let next = 0
  return (index, text) => {
    waiting.set(index, text)
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      pass(ready)
      waiting.delete(next)
      next += 1
    }
  }
}

function oneLine({ verdict, target, summary }: Diagnosis): string {
  return `${verdict.padEnd(9)} ${foreign(target.url ?? target.input, 200)}  ${foreign(summary)}\n`
}

async function readTargets(
  positionals: readonly string[],
  terminal: Terminal,
): Promise<readonly string[]> {
  const targets: string[] = []
  for (const word of positionals) {
    if (word !== '-') targets.push(word)
    else {
      const text = new TextDecoder().decode(await terminal.readInput(inputLimitBytes))
      const lines = text.split('\n').map((line) => line.trim())
      targets.push(...lines.filter((line) => line !== '' && !line.startsWith('#')))
    }
  }
  if (targets.length > 0) return targets
  throw new UsageError('No target given. Try: statusdetector check https://example.org')
}

function readConcurrency(args: Arguments): number {
  const text = args.value('concurrency') ?? '10'
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError(`--concurrency takes a whole number from 1 to 999, not '${text}'.`)
}

async function save(file: string, diagnosis: Diagnosis): Promise<void> {
  try {
    await writeFile(file, `${safeJson(diagnosis.trace, 2)}\n`)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`Cannot write ${file} (${reason}). Name a file in a writable folder.`)
  }
}
