import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Our side of the benchmarks as plain JavaScript, as it is shipped: Node need not strip types first. */
export function buildOurs(folder: string): { readonly bare: string; readonly full: string } {
  const bare = join(folder, 'bare.mjs')
  for (const [name, outfile] of [
    ['bare.ts', bare],
    ['full.ts', join(folder, 'report.mjs')],
  ] as const) {
    buildSync({
      entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
    })
  }
  // What was compiled once is kept, as bin/statusdetector.js does.
  const full = join(folder, 'full.mjs')
  const cache = JSON.stringify(join(folder, 'cache'))
  writeFileSync(
    full,
    `import { enableCompileCache } from 'node:module'\nenableCompileCache(${cache})\nawait import('./report.mjs')\n`,
  )
  return { bare, full }
}
