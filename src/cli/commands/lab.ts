import { labFaults, startLab, untilInterrupted } from '../../app/lab.ts'
import type { Arguments, Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** A forgotten lab ends by itself. */
const longestSeconds = 3600

export const labCommand: Command = {
  name: 'lab',
  operands: '[<fault>]',
  summary:
    'Start a faulty server on this machine, alone and behind a gateway, to try tools against; without a fault, list them.',
  flags: [
    { name: 'seconds', value: 'N', help: `End after N seconds (default ${longestSeconds})` },
    {
      name: 'port',
      value: 'N',
      help: 'Port of the server; its gateway takes the next (default: free ones)',
    },
  ],
  examples: ['statusdetector lab never', 'statusdetector lab cut-chunked --seconds 60'],
  async run(args: Arguments, terminal: Terminal): Promise<number> {
    const [fault] = args.positionals
    if (fault === undefined) {
      terminal.out(`${labFaults.join('\n')}\n`)
      return 0
    }
    const seconds = readSeconds(args.value('seconds'))
    const { originUrl, gatewayUrl, close } = await startLab(
      fault,
      readPort(args.value('port')),
    ).catch(explain)
    terminal.out(
      `${fault}, the server itself      ${originUrl}\n${fault}, behind a gateway      ${gatewayUrl}\nCtrl-C ends it.\n`,
    )
    await untilInterrupted(seconds)
    await close()
    return 0
  },
}

function explain(error: unknown): never {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  throw taken
    ? new UsageError('That port, or the next, is taken. Give another with --port.')
    : error
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_535) return port
  throw new UsageError(`--port takes a number from 1 to 65534, not '${text}'.`)
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return longestSeconds
  const seconds = Number(text)
  if (/^\d{1,4}$/.test(text) && seconds > 0 && seconds <= longestSeconds) return seconds
  throw new UsageError(`--seconds takes a whole number from 1 to ${longestSeconds}, not '${text}'.`)
}
