import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { check } from '../../app/check.ts'
import { analyseLogs, analyseUpload, explain } from '../../app/index.ts'
import { lookUp } from './look-up.ts'
import { makeMcpServer } from './make-mcp-server.ts'

/** Speaks the protocol on standard input and output, for a program on this machine; resolves when the input ends. */
export async function serveMcpOnStdio(): Promise<void> {
  const server = makeMcpServer({
    // It runs with the rights of its user, who may ask private hosts as with `statusdetector check`.
    check: (target, passive) => check(target, { passive, allow: { kind: 'all' } }),
    explain: (text) => explain(text, new Date()),
    async analyseText(text) {
      const report = await analyseUpload(new Blob([text]).stream(), 1024 * 1024)
      if (report === undefined) throw new Error('The log is too long. Give its path.')
      return report
    },
    analyseFiles: (paths) => analyseLogs(paths),
    lookUp,
  })
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}
