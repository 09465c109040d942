import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../src/store/migrations/index.ts'
import type { StorePlace } from '../../src/store/open-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { manyMigrations } from './many-migrations.ts'
import type { RunningPostgres } from './postgres.ts'
import { hasPostgres, startPostgres } from './postgres.ts'
import { reportOf } from './report.ts'

/** One suite for both engines: what holds in one holds in the other. */
const engines = hasPostgres ? ['sqlite', 'postgresql'] : ['sqlite']

let postgres: RunningPostgres | undefined
let places = 0
const folders: string[] = []

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres()
})

afterAll(async () => {
  await postgres?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty place of the engine. */
function placeOf(engine: string): StorePlace {
  places += 1
  if (engine === 'postgresql' && postgres !== undefined) {
    return { kind: 'postgresql', url: postgres.create(`place_${places}`) }
  }
  const folder = mkdtempSync(join(tmpdir(), 'statusdetector-store-'))
  folders.push(folder)
  return { kind: 'folder', folder: join(folder, 'data') }
}

describe.each(engines)('%s', (engine) => {
  test('keeps a report from its start to its end, across a restart', async () => {
    const place = placeOf(engine)
    const store = await openStore(place)
    expect(store.engine).toBe(engine)
    expect(await store.reports.start(reportOf('a'))).toBe(true)
    expect(await store.reports.find('a')).toEqual(reportOf('a'))
    const document = JSON.stringify({ text: 'quote " NUL-free \u{1F600} é \\ \n' })
    await store.reports.finish('a', '2026-11-25T10:00:09.000Z', 'example.org', document)
    await store.close()
    const again = await openStore(place)
    expect(await again.reports.find('a')).toEqual(
      reportOf('a', { state: 'done', finishedAt: '2026-11-25T10:00:09.000Z', document }),
    )
    expect(await again.reports.find('b')).toBeUndefined()
    await again.close()
  })

  test('deletes with the right key only', async () => {
    const store = await openStore(placeOf(engine))
    await store.reports.start(reportOf('a'))
    expect(await store.reports.remove('a', 'hash of b')).toBe(false)
    expect(await store.reports.remove('a', 'hash of a')).toBe(true)
    expect(await store.reports.remove('a', 'hash of a')).toBe(false)
    expect(await store.reports.find('a')).toBeUndefined()
    await store.close()
  })

  test('deletes what has expired, and nothing that is kept for good', async () => {
    const store = await openStore(placeOf(engine))
    await store.reports.start(reportOf('old', { expiresAt: '2026-11-25T10:00:00.000Z' }))
    await store.reports.start(reportOf('new', { expiresAt: '2026-11-25T10:00:00.001Z' }))
    await store.reports.start(reportOf('kept', { expiresAt: null, permanent: true }))
    expect(await store.reports.removeExpired('2026-11-25T10:00:00.000Z')).toBe(1)
    expect(await store.reports.count()).toBe(2)
    expect((await store.reports.find('kept'))?.permanent).toBe(true)
    await store.close()
  })

  test('an idempotency key is taken once, and with it the report', async () => {
    const store = await openStore(placeOf(engine))
    const key = { id: 'k', requestHash: 'r', expiresAt: '2026-11-26T10:00:00.000Z' }
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.reports.start(reportOf(`r${index}`), { ...key, reportId: `r${index}` }),
      ),
    )
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await store.reports.count()).toBe(1)
    expect((await store.reports.findKey('k'))?.reportId).toBe(`r${results.indexOf(true)}`)
    await store.reports.removeExpired('2026-11-26T10:00:00.000Z')
    expect(await store.reports.findKey('k')).toBeUndefined()
    await store.close()
  })

  test('many writers at once', async () => {
    const store = await openStore(placeOf(engine))
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        await store.reports.start(reportOf(`r${index}`))
        await store.reports.finish(`r${index}`, '2026-11-25T10:00:01.000Z', 'x', '{}')
      }),
    )
    expect(await store.reports.count()).toBe(200)
    await store.close()
  })

  test('text that would be SQL is text', async () => {
    const store = await openStore(placeOf(engine))
    const id = `'; drop table report; --`
    await store.reports.start(reportOf(id, { target: `"'\\%_` }))
    expect((await store.reports.find(id))?.target).toBe(`"'\\%_`)
    await store.close()
  })

  test('several processes may open and migrate at the same moment', async () => {
    const place = placeOf(engine)
    const migrator = join(import.meta.dirname, 'migrator.ts')
    await Promise.all(
      Array.from({ length: 3 }, () =>
        promisify(execFile)(process.execPath, [migrator, JSON.stringify(place)]),
      ),
    )
    const store = await openStore(place, manyMigrations)
    const { rows } = await sql`select name from migration order by name`.execute(store.database)
    expect(rows).toEqual(manyMigrations.map(({ name }) => ({ name })))
    await store.close()
  })

  test.each(migrations.map(({ name }, index) => ({ name, index })))(
    'comes from version $name to the latest with its rows',
    async ({ index }) => {
      const place = placeOf(engine)
      const before = await openStore(place, migrations.slice(0, index + 1))
      // The columns of the first version; later ones must keep what they hold.
      await sql`insert into report (id, state, target, permanent, started_at, delete_key_hash)
        values ('a', 'running', 'example.org', 0, '2026-11-25T10:00:00.000Z', 'hash of a')`.execute(
        before.database,
      )
      await before.close()
      const store = await openStore(place)
      expect((await store.reports.find('a'))?.target).toBe('example.org')
      const key = { id: 'k', requestHash: 'r', reportId: 'b', expiresAt: '2026-11-26T10:00:00Z' }
      expect(await store.reports.start(reportOf('b'), key)).toBe(true)
      await store.close()
    },
  )

  test('a migration that fails leaves nothing behind, and the next start goes on', async () => {
    const place = placeOf(engine)
    const broken = {
      name: '9998-broken',
      async up({ schema, run }: Parameters<(typeof migrations)[number]['up']>[0]) {
        await schema.createTable('half').addColumn('id', 'text').execute()
        await run(sql`select * from nowhere`)
      },
    }
    await expect(openStore(place, [...migrations, broken])).rejects.toThrow(/nowhere/)
    const store = await openStore(place)
    await expect(sql`select * from half`.execute(store.database)).rejects.toThrow(/half/)
    await store.close()
  })

  test('a database of a newer version is refused in words', async () => {
    const place = placeOf(engine)
    const newer = { name: '9999-newer', up: () => Promise.resolve() }
    const store = await openStore(place, [...migrations, newer])
    await store.close()
    await expect(openStore(place)).rejects.toThrow(/newer version/)
  })
})
