import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
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
