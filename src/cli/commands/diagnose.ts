import { readFile } from 'node:fs/promises'
import { diagnoseTrace } from '../../app/diagnose-trace.ts'
import type { Arguments, Command } from '../command.ts'
import { commonFlags } from '../command.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { safeJson } from '../foreign.ts'
import { renderDiagnosis } from '../render/diagnosis.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Far above any trace that 'check' writes. */
const limitBytes = 64 * 1024 * 1024

export const diagnoseCommand: Command = {
  name: 'diagnose',
  operands: '[flags] <trace.json> | -',
  summary: "Diagnose a trace again that 'check --save' wrote, here or on another machine.",
  flags: [commonFlags.json, commonFlags.noColour],
  examples: ['statusdetector diagnose trace.json'],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file, ...others] = args.positionals
  if (file === undefined || others.length > 0) {
    throw new UsageError('Give one trace: statusdetector diagnose trace.json')
  }
  const diagnosis = diagnoseTrace(await readTrace(file, terminal), file)
  terminal.out(
    args.has('json') ? `${safeJson(diagnosis, 2)}\n` : renderDiagnosis(diagnosis, terminal),
  )
  return exitCodeOf([diagnosis])
}

async function readTrace(file: string, terminal: Terminal): Promise<string> {
  try {
    const bytes = file === '-' ? await terminal.readInput(limitBytes) : await readFile(file)
    return new TextDecoder().decode(bytes)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`Cannot read ${file} (${reason}). It should be a file of 'check --save'.`)
  }
}
