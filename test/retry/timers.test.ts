import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from './serve.ts'
import { refuse, serve } from './serve.ts'

const library = fileURLToPath(new URL('../../src/retry/index.ts', import.meta.url))
let server: TestServer

beforeAll(async () => {
  server = await serve((at, response) =>
    at % 2 === 0 ? refuse(response, '1') : response.end('ok'),
  )
})
afterAll(() => server.close())

/** Runs a script that waits for one call and for nothing else. */
function runScript(options: string): Promise<{ readonly code: number; readonly out: string }> {
  const script = `import { createFetch } from ${JSON.stringify(library)}
const response = await createFetch(${options})(${JSON.stringify(server.url)})
console.log(response.status)`
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { timeout: 20_000 },
      (_error, out) => resolve({ code: child.exitCode ?? -1, out: out.trim() }),
    )
  })
}

test('a script that waits for nothing but a retry gets its answer', async () => {
  expect(await runScript('')).toEqual({ code: 0, out: '200' })
})

test('with unrefTimers the same script ends in the middle of the wait, with code 13 of Node', async () => {
  expect(await runScript('{ unrefTimers: true }')).toEqual({ code: 13, out: '' })
})
