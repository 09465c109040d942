import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles what a page would get that imports these names. */
async function bundle(names: string): Promise<{ code: string; inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from './src/retry/index.ts'`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
  })
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) }
}

test('the client loads nothing else of the package, and nothing of Node', async () => {
  const { code, inputs } = await bundle('createFetch, retryAfter, decide, rateLimit')
  const foreign = inputs.filter(
    (path) => !/^(<stdin>|src\/(retry|fields)\/[a-z0-9-]+\.ts)$/.test(path),
  )
  expect(foreign).toEqual([])
  expect(code).not.toMatch(/["']node:|require\(/)
})

test('createFetch alone is small', async () => {
  const { code } = await bundle('createFetch')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(6144)
})
