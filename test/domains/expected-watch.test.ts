import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRadar } from '../../src/app/radar/open-radar.ts'
import type { Radar } from '../../src/app/radar/open-radar.ts'
import { readWatchList } from '../../src/app/radar/read-watch-list.ts'
import { writeWatchList } from '../../src/app/radar/write-watch-list.ts'
import { readOptOut } from '../../src/app/service/opt-out.ts'
import { radarOf } from '../../src/app/radar/open-radar.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import { openStore } from '../../src/store/open-store.ts'
import { post, startTestServer } from '../server/start.ts'

let folder = ''
let radar: Radar
let api = ''
let answer = { status: 'ok' }
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answer))
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'expected-'))
  radar = await openRadar({ kind: 'folder', folder })
  api = `http://127.0.0.1:${await listen(server, '127.0.0.1')}/health`
})
afterAll(async () => {
  await radar.close()
  server.closeAllConnections()
  await closed(server)
  await rm(folder, { recursive: true, force: true })
})

const wanted = { status: ['2xx'], json: ['$.status == "ok"'], withinMs: 5000 }

test('a watched API is broken when it answers otherwise than expected, and a second check confirms it', async () => {
  expect(await radar.add([{ target: api, expect: wanted }])).toMatchObject({ added: 1 })
  const round = { all: true, concurrency: 1, options: { allow: { kind: 'all' } } } as const
  await radar.check(round)
  expect((await radar.find(api))?.state?.verdict).toBe('working')
  answer = { status: 'down' }
  await radar.check(round)
  const { state } = (await radar.find(api)) ?? {}
  expect(state?.pending?.verdict ?? state?.verdict).toBe('broken')
})

test('what is expected is kept, changed by adding again, and refused when it cannot be read', async () => {
  const other = { json: ['$.status == "down"'] }
  expect(await radar.add([{ target: api, expect: other }])).toMatchObject({ added: 0, known: 1 })
  expect((await radar.find(api))?.expect).toEqual(other)
  await radar.add([{ target: api }])
  expect((await radar.find(api))?.expect).toEqual(other)
  const bad = await radar.add([{ target: 'new.example', expect: { json: ['status'] } }])
  expect(bad.refused.join()).toContain('no JSON condition')
  expect(await radar.find('new.example')).toBeUndefined()
})

test.each(['json', 'csv'] as const)('a list in %s carries it there and back', async (format) => {
  await radar.add([{ target: api, expect: wanted }])
  const [again] = readWatchList(writeWatchList(await radar.list(), format), 'list')
  expect(again).toMatchObject({ target: api, expect: wanted })
})

test('over HTTP it is given with the names, listed and shown on the page', async () => {
  const key = 'a-key-of-the-tests'
  const web = await startTestServer({ radarKey: key })
  try {
    const add = (body: object) => post(`${web.url}/api/v1/radar`, body, { 'Radar-Key': key })
    const target = 'https://api.example/health'
    const added = await add({ targets: [target], expect: wanted })
    expect(await added.json()).toMatchObject({ added: 1, refused: [] })
    const refused = await add({ targets: ['other.example'], expect: { status: ['9'] } })
    expect(JSON.stringify(await refused.json())).toContain('no status')
    const list: unknown = await (await fetch(`${web.url}/api/v1/radar`)).json()
    expect(list).toMatchObject({ watches: [{ target, expect: wanted }] })
    const page = `${web.url}/radar/name?target=${encodeURIComponent(target)}`
    expect(await (await fetch(page)).text()).toContain('$.status == &quot;ok&quot;')
  } finally {
    await web.close()
  }
})

test('a service is watched by its name', async () => {
  await radar.add([{ target: 'slack' }])
  expect(await radar.find('Slack')).toMatchObject({ target: 'slack.com', title: 'Slack' })
  expect(await radar.remove('slack')).toBe(true)
})

test('whoever has opted out is not watched', async () => {
  const store = await openStore({ kind: 'folder', folder: join(folder, 'other') })
  try {
    const guarded = radarOf(store.radar, readOptOut('private.example', 'opt-out'))
    const { added, refused } = await guarded.add([
      { target: 'www.private.example' },
      { target: 'public.example' },
    ])
    expect(added).toBe(1)
    expect(refused.join()).toContain('asked not to be checked')
  } finally {
    await store.close()
  }
})
