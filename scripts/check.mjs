// npm run check: every check that a change must pass, one line each, details where one fails.
import { spawnSync } from 'node:child_process'
import { build, environment, installPackages, root } from './set-up.mjs'

const steps = [
  ['format', 'oxfmt', ['--check']],
  ['lint, with the layer table', 'oxlint', ['--deny-warnings']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the browser modules', 'tsc', ['-p', 'src/web']],
  ['types of the browser tests', 'tsc', ['-p', 'test/browser']],
  ['tests', 'npm', ['test']],
  ['unused code', 'knip', []],
  ['package shape', 'publint', ['--strict']],
  ['package types', 'attw', ['--pack', '.', '--profile', 'esm-only']],
]

installPackages()
build()
const quick = process.argv.includes('--quick')
let failures = 0
for (const [name, command, args] of steps) {
  if (quick && command === 'npm') continue
  const started = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)\n`)
  if (status !== 0) {
    failures += 1
    process.stdout.write(`${stdout ?? ''}${stderr ?? ''}\n`)
  }
}
process.exitCode = failures === 0 ? 0 : 1
