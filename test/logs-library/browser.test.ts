import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const entry = fileURLToPath(new URL('../../src/logs/index.ts', import.meta.url))

/** The library as a page would load it. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'library',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

test('it runs where there is nothing of Node: no node: modules, no process, no Buffer', async () => {
  const code = await bundle()
  expect(code).not.toMatch(/["']node:/)
  const lines = Array.from(
    { length: 60 },
    (_, second) =>
      `203.0.113.7 - - [22/Nov/2026:10:11:${String(second).padStart(2, '0')} +0000] "GET /a HTTP/1.1" 502 157 "-" "x"`,
  )
  const verdict: unknown = await runInNewContext(
    `${code}
    async function* bytes() { yield new TextEncoder().encode(text) }
    library.analyseLog(bytes(), { name: 'access.log' }).then(({ verdict, lines }) => verdict + ' ' + lines.requests)`,
    { TextEncoder, TextDecoder, atob, text: `${lines.join('\n')}\n` },
  )
  expect(verdict).toBe('outage 60')
})
