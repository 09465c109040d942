import { readFile } from 'node:fs/promises'
import { explain } from '../../app/explain.ts'
import type { Arguments, Command } from '../command.ts'
import { commonFlags } from '../command.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { safeJson } from '../foreign.ts'
import { renderDiagnosis } from '../render/diagnosis.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** A HAR may be large; more than this is not read. */
const limitBytes = 64 * 1024 * 1024

export const explainCommand: Command = {
  name: 'explain',
  operands: '[flags] <code|error|file|text>… | -',
  summary:
    'Explain a status code, browser or curl error, curl -v output, response head, error page, HAR, log lines or saved trace.',
  flags: [
    { name: 'file', short: 'f', value: 'FILE', help: 'Read the text from a file' },
    commonFlags.json,
    commonFlags.noColour,
  ],
  examples: [
    'statusdetector explain 502',
    'statusdetector explain ERR_CONNECTION_REFUSED',
    'curl -v https://example.org 2>&1 | statusdetector explain -',
    'statusdetector explain -f session.har',
  ],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const diagnosis = explain(await readPasted(args, terminal), new Date())
  terminal.out(
    args.has('json') ? `${safeJson(diagnosis, 2)}\n` : renderDiagnosis(diagnosis, terminal),
  )
  return exitCodeOf([diagnosis])
}

async function readPasted(args: Arguments, terminal: Terminal): Promise<string> {
  const file = args.value('file')
  const words = args.positionals
  if (file !== undefined) {
    if (words.length > 0) throw new UsageError('Give either --file or text, not both.')
    return await readText(file)
  }
  if (words.length === 0) {
    throw new UsageError(
      "Nothing to explain. Try: statusdetector explain 502, or pipe into 'statusdetector explain -'",
    )
  }
  return words.length === 1 && words[0] === '-'
    ? decode(await terminal.readInput(limitBytes))
    : words.join(' ')
}

async function readText(file: string): Promise<string> {
  try {
    return decode((await readFile(file)).subarray(0, limitBytes))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`Cannot read ${file} (${reason}).`)
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
