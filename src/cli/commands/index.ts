import type { Command } from '../command.ts'
import { nearest } from '../nearest.ts'
import { UsageError } from '../usage-error.ts'
import { checkCommand } from './check.ts'
import { codesCommand } from './codes.ts'
import { completionsCommand } from './completions.ts'
import { diagnoseCommand } from './diagnose.ts'
import { explainCommand } from './explain.ts'
import { labCommand } from './lab.ts'
import { logsCommand } from './logs.ts'
import { serveCommand } from './serve.ts'
import { radarCommand } from './radar.ts'
import { tourCommand } from './tour.ts'

const working: readonly Command[] = [
  checkCommand,
  explainCommand,
  diagnoseCommand,
  logsCommand,
  codesCommand,
  serveCommand,
  radarCommand,
  labCommand,
  tourCommand,
]

const commands: readonly Command[] = [...working, completionsCommand(working)]

interface Found {
  readonly commands: readonly Command[]
  /** Absent: help was asked for. */
  readonly command?: Command
}

/** The command of that name; none for `help` and its flags; an unknown name is a UsageError. */
export function findCommand(name: string | undefined): Found {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return { commands }
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return { commands, command }
  const guess = nearest(
    name,
    commands.map((candidate) => candidate.name),
  )
  const fix =
    guess === undefined
      ? `'statusdetector --help' lists the commands; to check a site: statusdetector check ${name}`
      : `Did you mean '${guess}'?`
  throw new UsageError(`Unknown command '${name}'. ${fix}`)
}
