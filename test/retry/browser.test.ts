import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const chromium = '/usr/bin/chromium'
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs in a page and in a worker of it; each says what it saw. */
const script = `
  import { createFetch, reportOf } from './src/retry/index.ts'
  const who = 'window' in globalThis ? 'page' : 'worker'
  const fetch = createFetch()
  const see = async (path) => {
    const response = await fetch(path + '?' + who)
    const tried = reportOf(response)?.attempts.map(({ status }) => status ?? 'error')
    return [await response.text(), tried]
  }
  const seen = []
  for (const path of ['/refused', '/cut', '/moved']) seen.push(await see(path))
  await globalThis.fetch('/seen?' + who, { method: 'POST', body: JSON.stringify(seen) })
  if (who === 'page') new Worker('/script.js', { type: 'module' })
`

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

interface Site {
  readonly url: string
  /** What page and worker said. */
  readonly seen: Promise<readonly string[]>
}

/** Each path fails for the first request of page and worker, and says "ok" from then on. */
async function startSite(code: string): Promise<Site> {
  const asked = new Map<string, number[]>()
  const said: string[] = []
  const finished = Promise.withResolvers<readonly string[]>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/'
    const [path = '/', query = ''] = target.split('?')
    const nowMs = performance.now()
    const before = asked.get(target) ?? []
    const [firstMs = nowMs] = before
    asked.set(target, [...before, nowMs])
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><script type="module" src="/script.js"></script>')
    } else if (path === '/script.js') {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(code)
    } else if (path === '/seen') {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      response.end()
      said.push(`${query} ${body}`)
      if (said.length === 2) finished.resolve(said)
    } else if (path === '/moved') {
      response.writeHead(302, { Location: `/there?${query}` }).end()
    } else if (path === '/cut' && before.length === 0) {
      response.writeHead(200, { 'Content-Length': '9' }).write('not a')
      setTimeout(() => request.socket.destroy(), 20)
    } else if (path === '/refused' && before.length === 0) {
      response.writeHead(503, { 'Retry-After': '1' }).end('busy')
    } else {
      response.end(path === '/refused' && nowMs - firstMs < 1000 ? 'too early' : 'ok')
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, seen: finished.promise }
}

test.skipIf(!existsSync(chromium))(
  'in a real browser, in a page and in a worker: a time is kept, a cut body is asked for again, a redirect is followed',
  { timeout: 60_000 },
  async () => {
    const { url, seen } = await startSite(await bundle())
    const profile = await mkdtemp(join(tmpdir(), 'statusdetector-chromium-'))
    const browser = spawn(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--no-first-run',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        // Nothing but this machine can be reached.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        url,
      ],
      { stdio: 'ignore' },
    )
    onTestFinished(async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve))
      if (browser.kill()) await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    })
    const expected = JSON.stringify([
      ['ok', [503, 200]],
      ['ok', undefined],
      ['ok', undefined],
    ])
    expect(await seen).toEqual([`page ${expected}`, `worker ${expected}`])
  },
)
