import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'statusdetector-new-'))
const parts = ['src', 'test', 'bench', 'scripts', 'layers.ts', 'tsconfig.json', 'package.json']
for (const part of parts) {
  cpSync(join(root, part), join(copy, part), {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules',
  })
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

function make(...args: readonly string[]): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [join(root, 'scripts/new.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, STATUSDETECTOR_ROOT: copy },
  })
}

test('every kind writes a file that the compiler takes', () => {
  const made = ['rule', 'responder', 'log-format', 'scenario'].map((kind) =>
    make(kind, 'brand-new'),
  )
  expect(made.map(({ status }) => status)).toEqual([0, 0, 0, 0])
  expect(readFileSync(join(copy, 'src/diagnose/rules/brand-new.ts'), 'utf8')).toContain(
    "id: 'brand-new'",
  )
  const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', copy], { encoding: 'utf8' })
  expect(tsc.stdout).toBe('')
})

test.each([
  [['wheel', 'x'], /is no kind/],
  [['rule', 'Not An Id'], /kebab-case/],
  [['rule', 'error-phrase'], /exists already/],
])('%j is refused in one line', (args, message) => {
  const { status, stderr } = make(...args)
  expect(status).toBe(2)
  expect(String(stderr)).toMatch(message)
})
