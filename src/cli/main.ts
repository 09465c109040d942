import type { Command } from './command.ts'
import { findCommand } from './commands/index.ts'
import { summaries } from './commands/summaries.ts'
import { usageExitCode } from './exit-codes.ts'
import { foreign } from './foreign.ts'
import { readArguments } from './read-arguments.ts'
import { renderCommandHelp, renderHelp } from './render/help.ts'
import type { Terminal } from './terminal.ts'
import { processTerminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs one command line and resolves to the exit code; nothing is thrown at a person. */
export async function main(argv: readonly string[], given?: Terminal): Promise<number> {
  const terminal = given ?? processTerminal(argv.includes('--no-color'))
  try {
    return await dispatch(argv, terminal)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const expected = error instanceof UsageError || error.name === 'InputError'
    const text = expected ? error.message : `Internal error: ${error.message}. Please report it.`
    terminal.err(`statusdetector: ${foreign(text, 1000)}\n`)
    if (!expected && process.env['STATUSDETECTOR_DEBUG'] !== undefined) {
      terminal.err(`${foreign(error.stack ?? '', 10_000)}\n`)
    }
    return expected ? usageExitCode : 70
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv
  const command = await findCommand(name)
  if (name === undefined || command === undefined) {
    terminal.out(renderHelp(summaries, terminal.width))
    return name === undefined ? usageExitCode : 0
  }
  if (asksForHelp(command, rest)) {
    terminal.out(renderCommandHelp(command, terminal.width))
    return 0
  }
  return await command.run(readArguments(command, rest), terminal)
}

function asksForHelp(command: Command, argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const ownH = command.flags.some(({ short }) => short === 'h')
  return words.includes('--help') || (!ownH && words.includes('-h'))
}
