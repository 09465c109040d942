import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/index.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startTestServer } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'radar-pages-'))
const hostile = '<script>alert(1)</script>'
let server: RunningServer

beforeAll(async () => {
  const store = await openStore({ kind: 'folder', folder })
  const far = '2999-01-01T00:00:00.000Z'
  const watch = (target: string, title: string | null) => ({
    target,
    title,
    source: 'a list',
    verified: false,
    announced: '2998-05-01',
    addedAt: '2026-11-01T00:00:00.000Z',
    nextCheckAt: far,
    state: null,
  })
  await store.radar.add([watch('gone.example', hostile), watch('new.example', null)])
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
  await store.close()
  server = await startTestServer({ service: { store: { kind: 'folder', folder } } })
})

afterAll(async () => {
  await server.close()
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
