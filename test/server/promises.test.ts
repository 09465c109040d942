import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closed, listen } from '../../src/lab/loopback.ts'
import { freePort } from '../../src/lab/program.ts'
import type { RunningProcess } from './process.ts'
import { startServe } from './process.ts'
import { post } from './start.ts'

/** What the pages on privacy and on our requests say, against what the server does. */
const folder = mkdtempSync(join(tmpdir(), 'statusdetector-promises-'))
const visitor = '203.0.113.77'
const asked: IncomingMessage[] = []
let target: Server
let served: RunningProcess
let url = ''
let base = ''

beforeAll(async () => {
  target = createServer((request, response) => {
    asked.push(request)
    // Every second answer differs, which is when most is asked.
    response.writeHead(asked.length % 2 === 0 ? 200 : 502).end('<h1>page</h1>')
  })
  base = `http://127.0.0.1:${await listen(target, '127.0.0.1')}`
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const flags = ['--data', folder, '--trust-proxy', '--allow-private', '127.0.0.0/8']
  served = await startServe(port, [...flags, '--log-upload', '--log-level', 'debug'])
  const body = { target: `${base}/account?token=s3cr3t` }
  const response = await post(`${url}/api/v1/checks`, body, {
    Prefer: 'wait=20',
    'X-Forwarded-For': visitor,
  })
  if (response.status !== 200) throw new Error(await response.text())
  await response.text()
})

afterAll(async () => {
  await served.stop()
  await closed(target)
  rmSync(folder, { recursive: true, force: true })
})

async function textOf(path: string): Promise<string> {
  const response = await fetch(`${url}${path}`)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('what is sent: the methods, the number and the name that the page tells', async () => {
  const page = await textOf('/prober')
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET', 'TRACE']))
  expect(asked.find(({ method }) => method === 'TRACE')?.headers['max-forwards']).toBe('0')
  expect(page).toContain('TRACE with Max-Forwards: 0')
  const most = Number(/At most (\d+) requests in all/.exec(page)?.[1])
  expect(asked.length).toBeLessThanOrEqual(most)
  expect(asked.length).toBeGreaterThan(5)
  for (const { headers, url: path = '' } of asked) {
    expect(page).toContain(`User-Agent: ${headers['user-agent']}`)
    expect(headers['content-length']).toBeUndefined()
    expect(headers.authorization ?? headers.cookie).toBeUndefined()
    const known = /^\/account\?token=s3cr3t$|^\/$|^\/robots\.txt$|^\/statusdetector-handwriting-/
    expect(path.slice(0, 60)).toMatch(known)
  }
})

test('the address in our name leads to the page, and so does probing.txt', async () => {
  const own = /\+([^)]+)\)/.exec(String(asked[0]?.headers['user-agent']))?.[1] ?? ''
  expect(own).toBe(`${url}/prober`)
  expect((await fetch(own)).status).toBe(200)
  expect(await textOf('/.well-known/probing.txt')).toContain(own)
})

test('limits per host are those that hold', async () => {
  expect(await textOf('/prober')).toContain('at most 60 checks an hour and 4 at a time')
})

test('neither the visitor’s address nor the path that was checked is in store or log', async () => {
  expect(await textOf('/privacy')).toContain('neither is written to disk or to the server’s log')
  const log = served.output()
  expect(log).toContain('/api/v1/checks')
  expect(log).not.toContain(visitor)
  expect(log).not.toContain('s3cr3t')
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const bytes = readFileSync(join(folder, file))
    expect(bytes.includes(visitor), file).toBe(false)
    expect(bytes.includes('s3cr3t'), file).toBe(false)
  }
})

test('uploads are told of where they are on', async () => {
  expect(await textOf('/privacy')).toContain('What a program sends to /api/v1/logs is read and')
})

test('others are answered while a long log is read', async () => {
  const line =
    '192.0.2.1 - - [25/Nov/2026:10:00:00 +0000] "GET /a HTTP/1.1" 502 157 "-" "curl/8.0"\n'
  const log = Buffer.from(line.repeat(300_000))
  const state = { done: false }
  const startedAt = performance.now()
  const upload = fetch(`${url}/api/v1/logs`, { method: 'POST', body: log }).finally(() => {
    state.done = true
  })
  const waits: number[] = []
  while (!state.done) {
    const before = performance.now()
    await (await fetch(`${url}/healthz`)).text()
    waits.push(performance.now() - before)
  }
  expect((await upload).status).toBe(200)
  expect(waits.length).toBeGreaterThan(3)
  // Pieces of it, not the whole, keep the others waiting.
  expect(Math.max(...waits)).toBeLessThan((performance.now() - startedAt) / 2)
})
