import { build } from 'esbuild'
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import type { TestServer } from './serve.ts'
import { refuse, serve } from './serve.ts'

const folder = new URL('../../examples/retry/', import.meta.url)
const programs = ['client-decide.mjs', 'client-fetch.mjs', 'client-undici.mjs']

/** A server that refuses once. */
async function start(): Promise<TestServer> {
  const server = await serve((at, response) =>
    at === 0 ? refuse(response, '1') : response.end('{"it":"works"}'),
  )
  onTestFinished(() => server.close())
  return server
}

test('every example of a client is run here', () => {
  const found = readdirSync(folder).filter((name) => name.startsWith('client'))
  expect(found.toSorted()).toEqual(['client-browser.mjs', ...programs])
})

test.each(programs)('%s asks again after the second that the server named', async (file) => {
  const server = await start()
  const path = fileURLToPath(new URL(file, folder))
  const { stdout } = await promisify(execFile)(process.execPath, [path, server.url])
  expect(stdout).toMatch(/^200 \{"it":"works"\}/)
  const [first, second] = server.received
  expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(1000)
})

test('the module for pages runs where there is nothing of Node', async () => {
  const server = await start()
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client-browser.mjs', folder))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  expect(code).not.toMatch(/["']node:/)
  const page = {
    // As in a page, where addresses are relative to it.
    fetch: (input: string, init?: RequestInit) =>
      fetch(new URL(input, `${server.url}/page.html`), init),
    Request,
    Response,
    Headers,
    Blob,
    FormData,
    ReadableStream,
    URL,
    URLSearchParams,
    AbortSignal,
    TextDecoder,
    performance,
    setTimeout,
    clearTimeout,
    location: { href: `${server.url}/page.html` },
  }
  const loaded: unknown = await runInNewContext(`${code}; page.loadJson('data.json')`, {
    ...page,
    window: page,
  })
  expect(loaded).toEqual({ it: 'works' })
  expect(server.received.map(({ url }) => url)).toEqual(['/data.json', '/data.json'])
})
