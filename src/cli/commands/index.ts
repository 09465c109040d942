import type { Command } from '../command.ts'
import { nearest } from '../nearest.ts'
import { UsageError } from '../usage-error.ts'
import { completionsCommand } from './completions.ts'

/** Each command is loaded when it is asked for, so that reading a log does not wait for a web server to load. */
const working: readonly (readonly [string, () => Promise<Command>])[] = [
  ['check', async () => (await import('./check.ts')).checkCommand],
  ['explain', async () => (await import('./explain.ts')).explainCommand],
  ['diagnose', async () => (await import('./diagnose.ts')).diagnoseCommand],
  ['logs', async () => (await import('./logs.ts')).logsCommand],
  ['codes', async () => (await import('./codes.ts')).codesCommand],
  ['serve', async () => (await import('./serve.ts')).serveCommand],
  ['mcp', async () => (await import('./mcp.ts')).mcpCommand],
  ['radar', async () => (await import('./radar.ts')).radarCommand],
  ['lab', async () => (await import('./lab.ts')).labCommand],
  ['tour', async () => (await import('./tour.ts')).tourCommand],
]

const names: readonly string[] = [...working.map(([name]) => name), 'completions']

/** Every command, for completions. */
export async function allCommands(): Promise<readonly Command[]> {
  const loaded = await Promise.all(working.map(([, load]) => load()))
  return [...loaded, completionsCommand(loaded)]
}

/** The command of that name; undefined for `help` and its flags; an unknown name is a UsageError. */
export async function findCommand(name: string | undefined): Promise<Command | undefined> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return undefined
  const known = working.find(([own]) => own === name)
  if (known !== undefined) return known[1]()
  if (name === 'completions') return (await allCommands()).find((command) => command.name === name)
  const guess = nearest(name, names)
  const fix =
    guess === undefined
      ? `'statusdetector --help' lists the commands; to check a site: statusdetector check ${name}`
      : `Did you mean '${guess}'?`
  throw new UsageError(`Unknown command '${name}'. ${fix}`)
}
