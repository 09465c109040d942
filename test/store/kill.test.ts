import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { manyMigrations } from './many-migrations.ts'

const root = mkdtempSync(join(tmpdir(), 'statusdetector-kill-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Starts a script, kills it some time after its first line, and resolves to its whole lines. */
async function killed(script: string, args: readonly string[], ms: number): Promise<string[]> {
  const file = join(import.meta.dirname, script)
  const child = spawn(process.execPath, ['--no-warnings', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>()
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>()
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString()
    begin(undefined)
  })
  child.once('close', () => {
    begin(undefined)
    end(undefined)
  })
  await begun
  await sleep(ms)
  child.kill('SIGKILL')
  await ended
  return output.split('\n').slice(0, -1)
}

test('kill -9 amid writes, 50 times: no acknowledged report is lost', async () => {
  const folder = join(root, 'writes')
  const acknowledged = new Map<string, string>()
  const round = async (index: number): Promise<void> => {
    // Each time at another moment; some 50 commits fall into the longest.
    for (const line of await killed('writer.ts', [folder, `round${index}`], (index * 7) % 60)) {
      const [what = '', id = ''] = line.split(' ')
      acknowledged.set(id, what)
    }
  }
  for (let index = 0; index < 50; index += 1) await round(index)
  const store = await openStore({ kind: 'folder', folder })
  for (const [id, what] of acknowledged) {
    const report = await store.reports.find(id)
    expect(report, id).toBeDefined()
    if (what === 'finished') expect(report?.document?.length).toBeGreaterThan(20_000)
  }
  expect(acknowledged.size).toBeGreaterThan(100)
  const { rows } = await sql`pragma integrity_check`.execute(store.database)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  await store.close()
}, 120_000)

test('kill -9 amid migrations: the next start goes on, and none is made twice or in half', async () => {
  const folder = join(root, 'migrations')
  for (let index = 0; index < 8; index += 1) {
    await killed('migrator.ts', [JSON.stringify({ kind: 'folder', folder })], 5 + index * 9)
  }
  const store = await openStore({ kind: 'folder', folder }, manyMigrations)
  const { rows } = await sql<{ count: number }>`select count(*) as count from migration`.execute(
    store.database,
  )
  expect(rows[0]?.count).toBe(manyMigrations.length)
  for (const index of [0, 50, 100, 199]) {
    const table = sql.table(`more_${index}`)
    const { rows: ids } = await sql`select id from ${table} order by id`.execute(store.database)
    expect(ids).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }])
  }
  await store.close()
}, 60_000)
