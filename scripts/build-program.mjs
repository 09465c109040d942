// The command line as a few files instead of five hundred, in dist/program: what is loaded at every start is most of
// the time that a short command takes. Packages stay outside; the library is not touched.
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './set-up.mjs'

await build({
  entryPoints: [join(root, 'dist', 'cli', 'main.js')],
  outdir: join(root, 'dist', 'program'),
  // As deep as the modules that look for files beside them.
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
})
