import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBlocks } from './read-blocks.ts'
import { isAsShown, runArticle } from './run-article.ts'

const folder = new URL('../../docs/notebook/', import.meta.url)
const hasServers = ['/usr/sbin/nginx', '/usr/bin/curl'].every((program) => existsSync(program))

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const blocks = readBlocks(readFileSync(new URL(name, folder), 'utf8'))

  test('shows no code that nothing checks', () => {
    expect(blocks.filter(({ kind }) => kind === 'unchecked')).toEqual([])
  })

  test.skipIf(!hasServers)('prints what it says', async () => {
    for (const { step, output } of await runArticle(blocks)) {
      if (isAsShown(output, step.expected)) continue
      expect.fail(
        `line ${step.line}: ${step.command}\n--- shown\n${step.expected.join('\n')}\n--- printed\n${output.join('\n')}`,
      )
    }
  })
})

test('the comparison knows a difference', () => {
  expect(isAsShown(['a 12 ms', 'b'], ['a … ms', 'b'])).toBe(true)
  expect(isAsShown(['a', 'x', 'y', 'b'], ['a', '…', 'b'])).toBe(true)
  expect(isAsShown(['a', 'c'], ['a', 'b'])).toBe(false)
  expect(isAsShown([], [])).toBe(true)
  expect(isAsShown(['a'], [])).toBe(false)
})
