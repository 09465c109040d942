import { Hono } from 'hono'
import type { Assets } from './asset-files.ts'

/** A worker runs by the policy that it comes with: it may compile its scanner, and connect to nothing at all. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"

/** Scripts, style sheet and fonts. Their names change with their content, so browsers keep them. */
export function assetsApp(assets: Assets): Hono {
  const app = new Hono()
  app.get('/:name', (context) => {
    const name = context.req.param('name')
    const file = assets.file(name)
    if (file === undefined) return context.notFound()
    const packs = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
    const gzipped = packs ? file.gzipped : undefined
    return context.body(gzipped ?? file.bytes, 200, {
      ...(gzipped !== undefined && { 'Content-Encoding': 'gzip' }),
      ...(file.gzipped !== undefined && { Vary: 'Accept-Encoding' }),
      ...(name.includes('.worker') && { 'Content-Security-Policy': workerPolicy }),
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  return app
}
