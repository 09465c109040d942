import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/index.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startTestServer } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'radar-pages-'))
const hostile = '<script>alert(1)</script>'
const key = 'a-key-of-the-tests'
let server: RunningServer
/** Without a key. */
let closed: RunningServer

beforeAll(async () => {
  const store = await openStore({ kind: 'folder', folder })
  const far = '2999-01-01T00:00:00.000Z'
  const watch = (target: string, title: string | null) => ({
    target,
    title,
    source: 'a list',
    verified: false,
    announced: '2998-05-01',
    expect: null,
    addedAt: '2026-11-01T00:00:00.000Z',
    nextCheckAt: far,
    state: null,
  })
  await store.radar.add([
    watch('gone.example', hostile),
    watch('new.example', null),
    watch('back.example', null),
  ])
  const state = {
    verdict: 'expired',
    confidence: 'confirmed',
    flags: ['about_to_drop'],
    since: '2026-11-20T00:00:00.000Z',
    checkedAt: '2026-11-21T00:00:00.000Z',
    lastGood: null,
    pending: { verdict: 'working', since: '2026-11-21T00:00:00.000Z' },
    summary: hostile,
    expires: '2026-10-01T00:00:00.000Z',
    drops: '2997-11-25T00:00:00.000Z',
    closes: null,
  } as const
  await store.radar.save('gone.example', state, far, {
    target: 'gone.example',
    at: state.since,
    from: 'working',
    to: 'expired',
    confidence: 'confirmed',
    flags: state.flags,
    because: hostile,
  })
  await store.radar.save(
    'back.example',
    { ...state, verdict: 'working', flags: [], pending: null, drops: null },
    far,
    {
      target: 'back.example',
      at: '2026-11-21T00:00:00.000Z',
      from: 'parked',
      to: 'working',
      confidence: 'confirmed',
      flags: [],
      because: 'it answers as itself',
    },
  )
  await store.close()
  server = await startTestServer({
    radarKey: key,
    service: { store: { kind: 'folder', folder } },
  })
  closed = await startTestServer()
})

afterAll(async () => {
  await server.close()
  await closed.close()
  rmSync(folder, { recursive: true, force: true })
})

async function get(path: string): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(`${server.url}${path}`)
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, type, text: await response.text() }
}

describe('the radar in a browser', () => {
  test.each([
    ['/radar', 'text/html', 'About to be free again'],
    ['/radar?verdict=expired', 'text/html', 'confirmed'],
    ['/radar?q=new', 'text/html', 'new.example'],
    ['/radar?group=revived', 'text/html', 'back.example'],
    ['/radar?group=announced', 'text/html', 'new.example'],
    ['/radar?group=about-to-drop', 'text/html', 'gone.example'],
    ['/radar/name?target=gone.example', 'text/html', 'Waiting for confirmation'],
    ['/radar/feed.atom', 'application/atom+xml', 'working → expired'],
    ['/radar/dates.ics', 'text/calendar', 'DTSTART;VALUE=DATE:29971125'],
    ['/radar/watches.json', 'application/json', 'about_to_drop'],
    ['/radar/badge.svg?target=gone.example', 'image/svg+xml', 'status: expired'],
    ['/radar/badge.svg?target=%00', 'image/svg+xml', 'status: unknown'],
  ])('%s', async (path, type, text) => {
    const got = await get(path)
    expect(got.status).toBe(200)
    expect(got.type).toContain(type)
    expect(got.text).toContain(text)
    if (type !== 'application/json') expect(got.text).not.toContain('<script>alert')
  })

  test('a filter leaves the others out', async () => {
    expect((await get('/radar?verdict=expired')).text).not.toContain('new.example')
  })

  test.each(['/radar/name?target=nobody.example', '/radar/name?target=%20', '/radar/name'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

async function send(base: string, path: string, form: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(form)
  return await fetch(`${base}${path}`, { method: 'POST', body, redirect: 'manual' })
}

describe('adding and removing names', () => {
  test('the form adds a name for whoever has the key, and removes it', async () => {
    expect((await get('/radar')).text).toContain('type="password"')
    const added = await send(server.url, '/radar', { target: 'https://added.example/', key })
    expect(added.status).toBe(303)
    expect(added.headers.get('location')).toBe('/radar/name?target=added.example')
    expect((await get('/radar/name?target=added.example')).text).toContain('Not checked yet')
    const removed = await send(server.url, '/radar/remove', { target: 'added.example', key })
    expect(removed.status).toBe(303)
    expect((await get('/radar/name?target=added.example')).status).toBe(404)
  })

  test.each([
    [{ target: 'x.example', key: 'another' }, 403],
    [{ target: 'x.example' }, 403],
    [{ target: 'ftp://x.example', key }, 400],
    [{ target: '', key }, 400],
    [{ target: 'x'.repeat(20_000), key }, 413],
  ])('a form is refused: %#', async (form, status) => {
    expect((await send(server.url, '/radar', { ...form })).status).toBe(status)
  })

  test('without a key of the operator there is nobody who may', async () => {
    const page = await (await fetch(`${closed.url}/radar`)).text()
    expect(page).not.toContain('type="password"')
    const refused = await send(closed.url, '/radar', { target: 'x.example', key: '' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('--radar-key-file')
  })

  test('a form of another site is refused', async () => {
    const response = await fetch(`${server.url}/radar`, {
      method: 'POST',
      body: new URLSearchParams({ target: 'x.example', key }),
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(response.status).toBe(403)
  })
})
