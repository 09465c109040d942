import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { layers } from '../../layers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'statusdetector-layers-'))
for (const file of ['oxlint.config.ts', 'layers.ts', 'tsconfig.json', 'package.json']) {
  cpSync(join(root, file), join(copy, file))
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

/** Lints one file with the project's configuration and gives what the linter prints. */
function lint(path: string, source: string): string {
  const file = join(copy, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, source)
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/oxlint'), [file], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    },
  })
  rmSync(file)
  return stdout + stderr
}

const wrong = Object.entries(layers).flatMap(([layer, allowed]) =>
  Object.keys(layers)
    .filter((other) => other !== layer && !allowed.includes(other))
    .slice(0, 2)
    .map((other) => [layer, other] as const),
)

test.each(wrong)('src/%s may not import src/%s', (layer, other) => {
  const source = `import { x } from '../${other}/x.ts'\n\nexport const y: number = x\n`
  expect(lint(`src/${layer}/y.ts`, source)).toContain('no-restricted-imports')
})

test('a pure layer may not import node modules, read a clock or roll dice', () => {
  const source = `import { readFileSync } from 'node:fs'\n\nexport const y: string = String(readFileSync) + String(Date.now()) + String(Math.random())\n`
  const said = lint('src/diagnose/y.ts', source)
  expect(said).toContain('no-restricted-imports')
  expect(said.match(/no-restricted-properties/g)).toHaveLength(2)
})

test('only the files named for it may open sockets', () => {
  const source = `import { connect } from 'node:net'\n\nexport const y: unknown = connect\n`
  expect(lint('src/probe/y.ts', source)).toContain('no-restricted-imports')
  expect(lint('src/probe/dial.ts', source)).not.toContain('no-restricted-imports')
})

test('an allowed import passes', () => {
  const source = `import type { Trace } from '../model/trace.ts'\n\nexport type Y = Trace\n`
  expect(lint('src/probe/y.ts', source)).not.toContain('no-restricted-imports')
})
