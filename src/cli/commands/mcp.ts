import type { Arguments, Command } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const mcpCommand: Command = {
  name: 'mcp',
  operands: '',
  summary:
    'Serve the tools check, explain, analyse_logs and lookup_code to an assistant, by the Model Context Protocol on standard input and output.',
  flags: [],
  examples: ['statusdetector mcp'],
  async run(args: Arguments): Promise<number> {
    if (args.positionals.length > 0) {
      throw new UsageError(
        "mcp takes no arguments. For streamable HTTP run 'statusdetector serve' and use its /mcp.",
      )
    }
    const { serveMcpOnStdio } = await import('../../server/mcp/serve-stdio.ts')
    await serveMcpOnStdio()
    return 0
  },
}
