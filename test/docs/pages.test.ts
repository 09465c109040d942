import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { serveFlags } from '../../src/cli/commands/serve-flags.ts'
import { readBlocks } from './read-blocks.ts'
import { isAsShown, runArticle } from './run-article.ts'

const docs = new URL('../../docs/', import.meta.url)
const articles = readdirSync(new URL('notebook/', docs)).filter((name) => name.endsWith('.md'))
const pages = [...articles.map((name) => `notebook/${name}`), 'api.md', 'deploy.md', 'logs.md']
const programs = ['/usr/sbin/nginx', '/usr/sbin/haproxy', '/usr/bin/caddy', '/usr/bin/promtool']
const hasPrograms = [...programs, '/usr/bin/curl'].every((program) => existsSync(program))

describe.each(pages)('docs/%s', (page) => {
  const blocks = readBlocks(readFileSync(new URL(page, docs), 'utf8'))

  test('shows no code that nothing checks', () => {
    expect(blocks.filter(({ kind }) => kind === 'unchecked')).toEqual([])
  })

  test.skipIf(!hasPrograms)('prints what it says', async () => {
    for (const { step, output } of await runArticle(blocks)) {
      if (isAsShown(output, step.expected)) continue
      expect.fail(
        `line ${step.line}: ${step.command}\n--- shown\n${step.expected.join('\n')}\n--- printed\n${output.join('\n')}`,
      )
    }
  })
})

test('docs/deploy.md lists every setting of the server', () => {
  const text = readFileSync(new URL('deploy.md', docs), 'utf8')
  const rows = [...text.matchAll(/^\| `--([a-z-]+)[^`]*`\s*\| `(\w+)`/gm)]
  expect(rows.map(([, flag, variable]) => [flag, variable])).toEqual(
    serveFlags.map(({ name }) => [
      name,
      `STATUSDETECTOR_${name.toUpperCase().replaceAll('-', '_')}`,
    ]),
  )
})

test('the comparison knows a difference', () => {
  expect(isAsShown(['a 12 ms', 'b'], ['a … ms', 'b'])).toBe(true)
  expect(isAsShown(['a', 'x', 'y', 'b'], ['a', '…', 'b'])).toBe(true)
  expect(isAsShown(['a', 'c'], ['a', 'b'])).toBe(false)
  expect(isAsShown([], [])).toBe(true)
  expect(isAsShown(['a'], [])).toBe(false)
})
