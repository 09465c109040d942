import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import * as z from 'zod'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { LogReport } from '../../model/log-report.ts'
import { version } from '../../model/version.ts'

/** What stands behind the tools: this machine for `statusdetector mcp`, the public service for `/mcp`. */
export interface McpTools {
  check(target: string, passive: boolean): Promise<Diagnosis>
  explain(text: string): Diagnosis
  /** Logs as text, or, on one's own machine, by the paths of their files. */
  analyseText(text: string): Promise<LogReport>
  readonly analyseFiles?: (paths: readonly string[]) => Promise<LogReport>
  /** Undefined: no such code, error or product. */
  lookUp(word: string): object | undefined
}

/** What a tool answers with. */
interface Answer {
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly isError?: true
  readonly [key: string]: unknown
}

const longestText = 256 * 1024

/** A server of the Model Context Protocol with the tools check, explain, analyse_logs and lookup_code. */
export function makeMcpServer(tools: McpTools): McpServer {
  const server = new McpServer({ name: 'statusdetector', version })
  server.registerTool(
    'check',
    {
      title: 'Check a site or API',
      description:
        'Asks a URL, domain or host:port and tells which hop answered, which one failed, why (causes with probabilities), and what to do next. Sends a few harmless requests.',
      inputSchema: {
        target: z.string().min(1).max(8192).describe('URL, domain, host:port or address'),
        passive: z.boolean().optional().describe('Send one request only'),
      },
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    ({ target, passive }) => answer(async () => brief(await tools.check(target, passive === true))),
  )
  server.registerTool(
    'explain',
    {
      title: 'Explain an error',
      description:
        'Explains anything pasted: a status code, a browser or curl error, curl -v output, a response head, an error page, a HAR, log lines.',
      inputSchema: { text: z.string().min(1).max(longestText) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ text }) => answer(() => brief(tools.explain(text))),
  )
  registerLogs(server, tools)
  server.registerTool(
    'lookup_code',
    {
      title: 'Look up a code',
      description:
        'A status code (504), a browser or curl error (ERR_CONNECTION_REFUSED) or a product (nginx): what it means, whose fault, whether to retry, what to do.',
      inputSchema: { code: z.string().min(1).max(200) },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ code }) =>
      answer(() => {
        const found = tools.lookUp(code.trim())
        if (found === undefined) throw new Error(`'${code}' is no code, error or product we know.`)
        return found
      }),
  )
  return server
}

function registerLogs(server: McpServer, tools: McpTools): void {
  const about = {
    title: 'Analyse logs',
    description:
      'Reads access and error logs of web servers, proxies and applications: the mix of codes, since when, which upstream, path and client, why, and what to do next.',
    annotations: { readOnlyHint: true, openWorldHint: false },
  }
  const text = z.string().min(1).max(longestText).describe('Log lines')
  const { analyseFiles } = tools
  if (analyseFiles === undefined) {
    server.registerTool('analyse_logs', { ...about, inputSchema: { text } }, (given) =>
      answer(() => tools.analyseText(given.text)),
    )
    return
  }
  const paths = z.array(z.string().max(4096)).min(1).max(100).describe('Files, patterns, folders')
  const inputSchema = { text: text.optional(), paths: paths.optional() }
  server.registerTool('analyse_logs', { ...about, inputSchema }, (given) =>
    answer(async () => {
      if (given.paths !== undefined) return await analyseFiles(given.paths)
      if (given.text !== undefined) return await tools.analyseText(given.text)
      throw new Error('Give `paths` or `text`.')
    }),
  )
}

/** Without the trace: it is long, and the evidence is quoted already. */
function brief({ trace: _trace, ...diagnosis }: Diagnosis): object {
  return diagnosis
}

/** A mistake of the caller or a refusal is an answer too, so that the model can mend it. */
async function answer(work: () => object | Promise<object>): Promise<Answer> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await work()) }] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { content: [{ type: 'text', text: error.message.toWellFormed() }], isError: true }
  }
}
