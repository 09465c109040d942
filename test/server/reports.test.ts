import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { openStore } from '../../src/store/open-store.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { post, startTestServer } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'statusdetector-reports-'))
const started = z.looseObject({ id: z.string(), deleteKey: z.string() })
let target: Server
let base = ''

beforeAll(async () => {
  target = createServer((request, response) => {
    // An error page that repeats what was asked, as many do, and a redirect that carries it on.
    if (request.url?.startsWith('/login') === true) {
      response.writeHead(302, { Location: '/after?session=s3cr3t-of-mine' }).end()
      return
    }
    const page = `<title>Error</title>Cannot GET ${(request.url ?? '').replaceAll('&', '&amp;')}`
    response.writeHead(500, { 'X-Path': request.url ?? '' }).end(page)
  })
  await new Promise<void>((resolve) => {
    target.listen(0, '127.0.0.1', resolve)
  })
  const address = target.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  base = `http://127.0.0.1:${port}`
})

afterAll(() => {
  target.closeAllConnections()
  target.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<RunningServer> {
  return await startTestServer({ service: { store: { kind: 'folder', folder } } })
}

async function check(server: RunningServer, body: object): Promise<z.infer<typeof started>> {
  const response = await post(`${server.url}/api/v1/checks`, body, { Prefer: 'wait=10' })
  expect(response.status).toBe(200)
  return started.parse(await response.json())
}

async function read(server: RunningServer, id: string): Promise<string> {
  return await (await fetch(`${server.url}/api/v1/checks/${id}`)).text()
}

test('of a URL the host alone is kept, wherever the rest of it was repeated', async () => {
  const first = await start()
  const fresh = await check(first, { target: `${base}/private/page?token=s3cr3t-of-mine&b=2` })
  const hop = await check(first, { target: `${base}/login?user=s3cr3t-of-mine` })
  const whole = await check(first, { target: `${base}/open/page`, permanent: true })
  expect(await read(first, fresh.id)).toContain('/private/page?token=s3cr3t')
  await first.close()
  const second = await start()
  for (const { id } of [fresh, hop]) {
    const kept = await read(second, id)
    expect(kept).toContain(`${base}/…`)
    expect(kept).toContain('"verdict":"broken"')
    expect(kept).not.toMatch(/s3cr3t|private|token/)
  }
  const permanent = await read(second, whole.id)
  expect(permanent).toContain(`${base}/open/page`)
  expect(permanent).toContain('"expiresAt":null')
  await second.close()
  for (const file of readdirSync(folder)) {
    expect(readFileSync(join(folder, file)).includes('s3cr3t'), file).toBe(false)
  }
})

test('a report is gone when its owner deletes it, and for nobody else', async () => {
  const server = await start()
  const { id, deleteKey } = await check(server, { target: `${base}/?delete` })
  const url = `${server.url}/api/v1/checks/${id}`
  const remove = (key: string): Promise<Response> =>
    fetch(url, { method: 'DELETE', headers: { 'Delete-Key': key } })
  expect((await remove('')).status).toBe(404)
  expect((await remove(`${deleteKey}x`)).status).toBe(404)
  expect((await fetch(url)).status).toBe(200)
  expect((await remove(deleteKey)).status).toBe(204)
  expect((await fetch(url)).status).toBe(404)
  await server.close()
})

test('a report expires', async () => {
  const server = await start()
  const { id } = await check(server, { target: `${base}/?expire` })
  await server.close()
  const store = await openStore({ kind: 'folder', folder })
  await store.database
    .updateTable('report')
    .set({ expires_at: '2020-01-01T00:00:00.000Z' })
    .where('id', '=', id)
    .execute()
  await store.close()
  const later = await start()
  expect((await fetch(`${later.url}/api/v1/checks/${id}`)).status).toBe(404)
  await later.close()
})

test('events come while the check runs, and again for whoever comes late', async () => {
  const server = await start()
  const response = await post(`${server.url}/api/v1/checks`, { target: `${base}/?events` })
  expect(response.status).toBe(202)
  const location = response.headers.get('location') ?? ''
  const { id } = started.parse(await response.json())
  expect(location).toBe(`/api/v1/checks/${id}`)
  const listen = async (): Promise<string[]> => {
    const stream = await fetch(`${server.url}${location}/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    return [...(await stream.text()).matchAll(/^event: (\w+)$/gm)].map(([, kind]) => kind ?? '')
  }
  const [live, also] = await Promise.all([listen(), listen()])
  expect(live.at(-1)).toBe('report')
  expect(live.filter((kind) => kind === 'observation').length).toBeGreaterThan(2)
  expect(also).toEqual(live)
  expect(await listen()).toEqual(live)
  await server.close()
})

test('a check that a crash cut off is said to be interrupted', async () => {
  const store = await openStore({ kind: 'folder', folder })
  const id = 'AAAAAAAAAAAAAAAAAAAAAA'
  await store.reports.start({
    id,
    state: 'running',
    target: 'example.org',
    permanent: false,
    startedAt: new Date().toISOString(),
    finishedAt: null,
    expiresAt: null,
    deleteKeyHash: 'none',
    document: null,
  })
  await store.close()
  const server = await start()
  expect(await read(server, id)).toContain('"state":"interrupted"')
  const events = await (await fetch(`${server.url}/api/v1/checks/${id}/events`)).text()
  expect(events).toContain('event: report')
  await server.close()
})
