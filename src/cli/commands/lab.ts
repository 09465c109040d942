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
  flags: [{ name: 'seconds', value: 'N', help: `End after N seconds (default ${longestSeconds})` }],
  examples: ['statusdetector lab never', 'statusdetector lab cut-chunked --seconds 60'],
  async run(args: Arguments, terminal: Terminal): Promise<number> {
    const [fault] = args.positionals
    if (fault === undefined) {
      terminal.out(`${labFaults.join('\n')}\n`)
      return 0
    }
    const seconds = readSeconds(args.value('seconds'))
    const { originUrl, gatewayUrl, close } = await startLab(fault)
    terminal.out(
      `${fault}, the server itself      ${originUrl}\n${fault}, behind a gateway      ${gatewayUrl}\nCtrl-C ends it.\n`,
    )
    await untilInterrupted(seconds)
    await close()
    return 0
  },
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return longestSeconds
  const seconds = Number(text)
  if (/^\d{1,4}$/.test(text) && seconds > 0 && seconds <= longestSeconds) return seconds
  throw new UsageError(`--seconds takes a whole number from 1 to ${longestSeconds}, not '${text}'.`)
}
