import { build } from 'esbuild'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Answer, TestServer } from '../retry/serve.ts'
import { closedAddress, refuse, serve } from '../retry/serve.ts'
import { findRuntimes } from './find-runtimes.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))
const main = join(folder, 'main.mjs')
const runtimes = findRuntimes()

/** Each path does something else; which of its requests this is, the path's own count says. */
function makeAnswer(): Answer {
  const counts = new Map<string, number>()
  return (_, response, request) => {
    const { url = '' } = request
    const at = counts.get(url) ?? 0
    counts.set(url, at + 1)
    if (url === '/bare') response.writeHead(503).end('busy')
    else if (url === '/far') refuse(response, '61')
    else if (url === '/wait') refuse(response, '30')
    else if (url === '/cut' && at === 0) {
      response.writeHead(200, { 'Content-Length': '5' }).write('who')
      setTimeout(() => request.socket.destroy(), 20)
    } else if (url === '/cut') response.end('whole')
    else if (at === 0) refuse(response, '1')
    else response.end('ok')
  }
}

async function start(): Promise<TestServer> {
  const server = await serve(makeAnswer())
  onTestFinished(() => server.close())
  return server
}

const expected = {
  named: [200, 'ok', true],
  bare: [503, 'retries-used-up', 2],
  put: [200, 'ok'],
  post: [503, 'method-not-idempotent', 1],
  cut: 'whole',
  refused: [true, 'retries-used-up', 2],
  far: [503, 'retry-after-too-long', 61_000],
  aborted: ['enough', true],
}

function expectBodies({ received }: TestServer): void {
  const bodies = received.filter(({ url }) => url === '/put').map(({ body }) => body)
  expect(bodies).toEqual(['ab', 'ab'])
}

describe.each([
  ['Node', process.execPath, []],
  ['Deno', runtimes.deno, ['run', '--no-config', '--allow-net=127.0.0.1', '--allow-read']],
  ['Bun', runtimes.bun, []],
] as const)('the built client in %s', (_, program, args) => {
  test.skipIf(program === undefined)('does all that it does in Node', async () => {
    const server = await start()
    const all = [...args, main, server.url, `${await closedAddress()}/`]
    const { stdout } = await promisify(execFile)(program ?? '', all)
    expect(JSON.parse(stdout)).toEqual(expected)
    expectBodies(server)
  })
})

test.skipIf(runtimes.workerd === undefined)('the built client in a worker of workerd', async () => {
  const server = await start()
  const scratch = mkdtempSync(join(tmpdir(), 'statusdetector-workerd-'))
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }))
  await build({
    entryPoints: [join(folder, 'worker.mjs')],
    outfile: join(scratch, 'worker.js'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
  })
  const address = new URL(await closedAddress())
  const config = join(scratch, 'config.capnp')
  writeFileSync(config, configuration(address.host))
  const child = spawn(runtimes.workerd ?? '', ['serve', config], { stdio: 'inherit' })
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
  })
  address.search = String(
    new URLSearchParams({ base: server.url, closed: `${await closedAddress()}/` }),
  )
  expect(await getJson(address)).toEqual(expected)
  expectBodies(server)
})

/** A worker that may open connections to this machine only. */
function configuration(address: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "${address}", http = (), service = "main")],
);
`
}

/** It takes a moment until the worker listens. */
async function getJson(url: URL): Promise<unknown> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => undefined)
    if (response !== undefined) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the worker does not listen')
}
