import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { lines, newFolder } from '../logs-command/command.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('examples/logs/analyse-log.mjs', () => {
  const file = join(folder, 'access.log')
  writeFileSync(file, lines(0, 600, 200) + lines(600, 900, 502) + lines(900, 1500, 200))
  const program = fileURLToPath(new URL('../../examples/logs/analyse-log.mjs', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^outage, 1500 requests\nOutage from 2026-11-22 10:10:00Z/)
})
