import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { summaries } from '../../src/cli/commands/summaries.ts'

const index = new URL('../../src/cli/commands/index.ts', import.meta.url).href

test('what help says of a command is what the command says of itself', () => {
  // In a process of its own: here every module behind the commands would be transformed first.
  const script = `import { allCommands } from ${JSON.stringify(index)}
const own = (await allCommands()).map(({ name, summary }) => [name, summary])
process.stdout.write(JSON.stringify(own))`
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual(Object.entries(summaries))
})

test('an older Node is told in one line which one is needed, the one that the package names', () => {
  const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'22.1.0'}})`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', older, bin, 'check', 'http://127.0.0.1:1/'],
    { encoding: 'utf8' },
  )
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    `statusdetector: this is Node 22.1.0; Node ${engines.node.slice(2)} or later is needed.\n`,
  ])
})
