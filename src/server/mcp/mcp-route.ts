import type { Context } from 'hono'
import { analyseUpload } from '../../app/index.ts'
import { clientKey } from '../http/client-key.ts'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { lookUp } from './look-up.ts'
import type { McpTools } from './make-mcp-server.ts'

/** A message of the protocol; a paste is the longest of them. */
const longestMessage = 2 * 1024 * 1024

/** `/mcp`: streamable HTTP without sessions, with the limits of the public service. */
export async function mcpRoute(context: Context, services: Services): Promise<Response> {
  if (context.req.method !== 'POST') {
    throw new ProblemError(405, 'There are no sessions here: POST each message.', { Allow: 'POST' })
  }
  if (Number(context.req.header('content-length') ?? 'NaN') > longestMessage) {
    throw new ProblemError(413, `A message is at most ${longestMessage} bytes long.`)
  }
  // Both are much code, and most servers are never asked.
  const [{ makeMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
    import('./make-mcp-server.ts'),
    import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
  ])
  const server = makeMcpServer(serviceTools(services, clientKey(context)))
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(context.req.raw)
  } finally {
    await server.close()
  }
}

function serviceTools(services: Services, client: string): McpTools {
  return {
    async check(target, passive) {
      const { done } = await services.startCheck({ target, passive }, client)
      const report = await done
      if (report.state === 'done') return report.diagnosis
      throw new Error('The check was interrupted. Try again.')
    },
    explain: (text) => services.explain(text),
    async analyseText(text) {
      const report = await analyseUpload(new Blob([text]).stream(), 1024 * 1024)
      if (report === undefined) throw new Error('The log is too long.')
      return report
    },
    lookUp,
  }
}
