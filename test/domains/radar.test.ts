import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Radar } from '../../src/app/radar/open-radar.ts'
import { openRadar } from '../../src/app/radar/open-radar.ts'
import { readWatchList } from '../../src/app/radar/read-watch-list.ts'
import { watchListFormats, writeWatchList } from '../../src/app/radar/write-watch-list.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import type { NameLab } from './name-lab.ts'
import { hasNameServers, startNameLab } from './name-lab.ts'
import type { RegistryLab } from './registry-lab.ts'
import { startRegistryLab } from './registry-lab.ts'

let folder = ''
let radar: Radar
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radar-'))
  radar = await openRadar({ kind: 'folder', folder })
})
afterAll(async () => {
  await radar.close()
  await rm(folder, { recursive: true, force: true })
})

describe('lists', () => {
  test.each([
    ['lines', 'example.org\n# a remark\nhttps://api.example.org/v1\n'],
    ['CSV', 'name,url\n"Sample, Inc",example.org\nAPI,https://api.example.org/v1\n'],
    [
      'OPML',
      '<opml version="2.0"><body><outline text="A" htmlUrl="example.org"/><outline text="B" xmlUrl="https://api.example.org/v1"/></body></opml>',
    ],
    ['JSON', '[{"domain":"example.org","name":"A"},"https://api.example.org/v1"]'],
  ])('%s are read', (_form, text) => {
    expect(readWatchList(text, 'list').map(({ target }) => target)).toEqual([
      'example.org',
      'https://api.example.org/v1',
    ])
  })

  test('a list of ended services keeps date, source and whether it was checked', () => {
    const text = JSON.stringify({
      services: [
        {
          name: 'Old',
          url_or_domain_if_known: 'old.example.org',
          closed_on: '2024-02',
          source: 'a book',
          verified: true,
        },
        { name: 'No address', url_or_domain_if_known: null, closed_on: '2024-02-01' },
        {
          name: 'New name',
          url_or_domain_if_known: 'brand.example.org',
          closed_on: '2024-02-01',
          kind: 'rebrand',
        },
      ],
    })
    expect(readWatchList(text, 'list')).toEqual([
      {
        target: 'old.example.org',
        title: 'Old',
        source: 'a book',
        verified: true,
        announced: '2024-02-29',
      },
      { target: 'brand.example.org', title: 'New name' },
    ])
  })

  const seed = fileURLToPath(new URL('../../../shared/data/shutdowns.json', import.meta.url))
  test.skipIf(!existsSync(seed))('the seed of ended services is read', async () => {
    const listed = readWatchList(await readFile(seed, 'utf8'), 'seed')
    expect(listed.length).toBeGreaterThan(270)
    for (const { source, verified } of listed) {
      expect(source).toBeTruthy()
      expect(verified).toBeTypeOf('boolean')
    }
    const { added, refused } = await radar.add(listed)
    expect(refused).toEqual([])
    expect(added).toBeGreaterThan(270)
    for (const { target } of await radar.list()) await radar.remove(target)
  })

  test('an ended service without an address gets the one that is known, marked as not verified', () => {
    const gone = { name: 'Wunderlist', owner: 'Microsoft', closed_on: '2020-05-06', verified: true }
    const text = JSON.stringify([
      { ...gone, source: 'a list' },
      { ...gone, source: 'a list', domain: 'elsewhere.example' },
      { ...gone, owner: 'Somebody' },
    ])
    expect(readWatchList(text, 'list')).toEqual([
      {
        target: 'wunderlist.com',
        title: 'Wunderlist',
        source: 'a list; address: general knowledge of the service, 2026-11-25',
        verified: false,
        announced: '2020-05-06',
      },
      {
        target: 'elsewhere.example',
        title: 'Wunderlist',
        source: 'a list',
        verified: true,
        announced: '2020-05-06',
      },
    ])
  })

  test.each(['', '{}', '[]', '<opml></opml>', '{"a":'])('%j is one clear line', (text) => {
    expect(() => readWatchList(text, 'list')).toThrow(/^list /)
  })

  test.each([...watchListFormats])('what is exported as %s is read again', async (format) => {
    await radar.add([
      { target: 'example.org', title: '=1+1' },
      { target: 'https://example.org/a?b=1&c' },
    ])
    const again = readWatchList(writeWatchList(await radar.list(), format), 'list')
    expect(again.map(({ target }) => target)).toEqual([
      'example.org',
      'https://example.org/a?b=1&c',
    ])
    await radar.remove('example.org')
    await radar.remove('https://example.org/a?b=1&c')
    expect(await radar.list()).toEqual([])
  })
})

describe.skipIf(!hasNameServers)('watch over names of the lab', () => {
  let names: NameLab
  let registry: RegistryLab
  let port = 0
  let page = `<title>Bakery</title>${'<p>We bake bread every morning.</p>'.repeat(30)}`
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(page)
  })
  beforeAll(async () => {
    names = await startNameLab()
    registry = await startRegistryLab()
    port = await listen(server, '127.0.0.1')
  })
  afterAll(async () => {
    server.closeAllConnections()
    await closed(server)
    await registry.stop()
    await names.stop()
  })
  const round = (all: boolean) =>
    ({
      all,
      concurrency: 4,
      options: {
        allow: { kind: 'all' },
        resolver: names.resolver,
        registry: { rdap: registry.rdap },
      },
    }) as const

  test('states are kept with their history; a change waits for a second check; nothing is asked before it is due', async () => {
    const live = `http://ok.test:${port}/`
    const { added, refused } = await radar.add(
      [live, 'delete.test', 'free.test', 'ftp://nowhere.test'].map((target) => ({ target })),
    )
    expect(added).toBe(3)
    expect(refused).toHaveLength(1)
    expect(await radar.check(round(false))).toBe(3)
    const verdicts = async (): Promise<readonly string[]> =>
      (await radar.list()).map(({ target, state }) => `${target} ${state?.verdict}`)
    expect(await verdicts()).toEqual([
      'delete.test expired',
      'free.test never_existed',
      `${live} working`,
    ])
    expect((await radar.find('delete.test'))?.state?.drops).not.toBeNull()
    expect(await radar.check(round(false))).toBe(0)

    page =
      '<h1>Bakery has closed</h1><p>Bakery has closed for good on 1 March 2026. Thank you for all the years.</p>'
    expect(await radar.check(round(true))).toBe(3)
    expect((await radar.find(live))?.state).toMatchObject({
      verdict: 'working',
      pending: { verdict: 'shut_down' },
    })
    expect(await radar.events(live)).toMatchObject([{ from: null, to: 'working' }])
    expect((await radar.list({ verdicts: ['expired'] })).map(({ target }) => target)).toEqual([
      'delete.test',
    ])
    expect((await radar.list({ text: 'FREE' })).map(({ target }) => target)).toEqual(['free.test'])
  })
})
