import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closed, listen } from '../../src/lab/loopback.ts'
import { probe } from '../../src/probe/probe.ts'
import type { NameLab } from './name-lab.ts'
import { hasNameServers, startNameLab } from './name-lab.ts'

let names: NameLab
let folder = ''
let base = ''
let list = ''
let ranges = true
let requests: string[] = []

/** A server of the list, and the registry that the list names. */
const server = createServer((request, response) => {
  const { url = '', headers } = request
  requests.push(url)
  if (url.startsWith('/registry/')) {
    response.setHeader('content-type', 'application/rdap+json')
    return void response.end(JSON.stringify({ objectClassName: 'domain', ldhName: 'ok.test' }))
  }
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '') ?? []
  if (!ranges || headers.range === undefined) return void response.end(list)
  const bytes = Buffer.from(list)
  const last = Math.min(Number(to), bytes.length - 1)
  response.writeHead(206, { 'content-range': `bytes ${from}-${last}/${bytes.length}` })
  response.end(bytes.subarray(Number(from), last + 1))
})

beforeAll(async () => {
  if (!hasNameServers) return
  names = await startNameLab()
  base = `http://127.0.0.1:${await listen(server, '127.0.0.1')}`
  // As long as the real one: it does not fit into what is kept of a body.
  const others = Array.from({ length: 1500 }, (_, index) => [
    [`x${index}`],
    [`https://rdap${index}.example/long/path/`],
  ])
  list = JSON.stringify({
    version: '1.0',
    services: [...others, [['test'], [`${base}/registry/`]]],
  })
})

beforeEach(async () => {
  requests = []
  ranges = true
  folder = await mkdtemp(join(tmpdir(), 'bootstrap-'))
  return () => rm(folder, { recursive: true, force: true })
})

afterAll(async () => {
  if (!hasNameServers) return
  server.closeAllConnections()
  await closed(server)
  await names.stop()
})

async function look(file: string, url = `${base}/dns.json`): Promise<string | undefined> {
  const { observations } = await probe('http://ok.test:9/', {
    allow: { kind: 'all' },
    resolver: names.resolver,
    registry: {},
    bootstrap: { url, file },
    repeat: 0,
    timeoutMs: 8000,
  })
  return observations.find((one) => one.kind === 'registry')?.server
}

test.skipIf(!hasNameServers)(
  'the list is fetched in parts, kept, and used from the next check on',
  async () => {
    const file = join(folder, 'deep', 'list.json')
    expect(await look(file)).toBeUndefined()
    expect(requests.filter((url) => url === '/dns.json').length).toBeGreaterThan(1)
    expect((await stat(file)).size).toBeGreaterThan(64 * 1024)
    requests = []
    expect(await look(file)).toBe(`${base}/registry/`)
    expect(requests).toEqual(['/registry/domain/ok.test'])
  },
)

test.skipIf(!hasNameServers)('a list older than a week is fetched again', async () => {
  const old = Date.now() - 8 * 24 * 3600 * 1000
  const file = join(folder, 'list.json')
  const servers = { test: `${base}/registry/` }
  await writeFile(file, JSON.stringify({ fetchedAt: old, triedAt: old, servers }))
  await utimes(file, old / 1000, old / 1000)
  expect(await look(file)).toBe(`${base}/registry/`)
  expect(requests).toContain('/dns.json')
  expect(await readFile(file, 'utf8')).toContain('rdap7.example')
})

test.skipIf(!hasNameServers).each([
  ['a page', '<h1>Welcome</h1>'],
  ['no servers', '{"services":[[["test"],["ftp://x"]]]}'],
])(
  '%s in the place of the list changes nothing, and is not asked for again within the hour',
  async (_what, text) => {
    const whole = list
    list = text
    const file = join(folder, 'list.json')
    expect(await look(file)).toBeUndefined()
    requests = []
    expect(await look(file)).toBeUndefined()
    expect(requests).toEqual([])
    list = whole
  },
)

test.skipIf(!hasNameServers)(
  'a server without ranges, and one that is not there, cost nothing but the list',
  async () => {
    ranges = false
    expect(await look(join(folder, 'one.json'))).toBeUndefined()
    expect(await look(join(folder, 'two.json'), 'http://127.0.0.1:9/dns.json')).toBeUndefined()
    await writeFile(join(folder, 'three.json'), '{"fetchedAt":"yesterday"}')
    expect(await look(join(folder, 'three.json'))).toBeUndefined()
  },
)
