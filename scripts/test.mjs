// npm test: all set-up, then every suite, then one plain line that sums them up.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installDebianPackages } from './debian-packages.mjs'
import {
  build,
  environment,
  fail,
  installPackages,
  installPackagesOf,
  nodeBinary,
  root,
} from './set-up.mjs'

installPackages()
installDebianPackages()
installPackagesOf('test/clickhouse')
installPackagesOf('test/runtimes')
build()

const report = join(root, '.vitest-report.json')
rmSync(report, { force: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [
  vitest,
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]
const { status } = spawnSync(nodeBinary(), args, {
  cwd: root,
  env: environment,
  stdio: ['ignore', 'inherit', 'inherit'],
})

if (!existsSync(report)) fail('the test runner wrote no report.')
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(report, 'utf8'),
)
rmSync(report, { force: true })
// A file that breaks before its first test has no failed test of its own, yet it failed.
const brokenFiles = testResults.filter(
  ({ status: result, assertionResults }) =>
    result === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
).length
const failed = numFailedTests + brokenFiles
process.exitCode = status !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0
process.stdout.write(
  `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`,
)
