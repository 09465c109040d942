import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Origin } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { startTestServer } from './start.ts'

/** The protocol's own client, over both transports. */
let server: RunningServer
let origin: Origin
const clients = new Map<string, Client>()

beforeAll(async () => {
  origin = await startOrigin({ fault: 'error-500-trace' })
  server = await startTestServer({ service: { limits: { clientPerMinute: 1 } } })
  const overHttp = new Client({ name: 'test', version: '1' })
  await overHttp.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)))
  clients.set('streamable HTTP', overHttp)
  const overStdio = new Client({ name: 'test', version: '1' })
  const script = join(import.meta.dirname, 'serve.ts')
  await overStdio.connect(
    new StdioClientTransport({ command: process.execPath, args: [script, 'mcp'] }),
  )
  clients.set('stdio', overStdio)
})

afterAll(async () => {
  for (const client of clients.values()) await client.close()
  await server.close()
  await origin.close()
})

const result = z.object({
  isError: z.boolean().optional(),
  content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
})

async function call(
  transport: string,
  name: string,
  args: Record<string, unknown>,
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const client = clients.get(transport) ?? expect.fail()
  const { isError = false, content } = result.parse(
    await client.callTool({ name, arguments: args }),
  )
  return { text: content[0].text, isError }
}

const accessLine = '192.0.2.1 - - [25/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 157 "-" "-"\n'

describe.each(['streamable HTTP', 'stdio'])('%s', (transport) => {
  test('lists its tools', async () => {
    const { tools } = await (clients.get(transport) ?? expect.fail()).listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      'analyse_logs',
      'check',
      'explain',
      'lookup_code',
    ])
  })

  test('check', async () => {
    const target = `http://127.0.0.1:${origin.port}/`
    const { text, isError } = await call(transport, 'check', { target })
    expect(isError).toBe(false)
    expect(text).toContain('"verdict":"broken"')
    expect(text).toContain('application_error')
    expect((await call(transport, 'check', { target: 'ftp://x' })).isError).toBe(true)
  })

  test('explain', async () => {
    const { text } = await call(transport, 'explain', { text: 'net::ERR_NAME_NOT_RESOLVED' })
    expect(text).toContain('dns_error')
  })

  test('analyse_logs', async () => {
    const { text } = await call(transport, 'analyse_logs', { text: accessLine.repeat(200) })
    expect(text).toContain('"verdict":"outage"')
  })

  test('lookup_code', async () => {
    expect((await call(transport, 'lookup_code', { code: '504' })).text).toContain(
      'Gateway Timeout',
    )
    expect((await call(transport, 'lookup_code', { code: 'nginx' })).text).toContain('nginx')
    expect((await call(transport, 'lookup_code', { code: 'curl' })).isError).toBe(true)
  })
})

test('over HTTP no file of the server is read, and its limits hold', async () => {
  const files = await call('streamable HTTP', 'analyse_logs', { paths: ['/etc/passwd'] })
  expect(files.isError).toBe(true)
  expect(files.text).not.toContain('root')
  const target = `http://127.0.0.1:${origin.port}/?again`
  const refused = await call('streamable HTTP', 'check', { target })
  expect(refused.isError).toBe(true)
  expect(refused.text).toContain('Come back in')
  expect((await fetch(`${server.url}/mcp`)).status).toBe(405)
})
