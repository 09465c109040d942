import { Hono } from 'hono'
import type { Assets } from './asset-files.ts'

/** Scripts, style sheet and fonts. Their names change with their content, so browsers keep them. */
export function assetsApp(assets: Assets): Hono {
  const app = new Hono()
  app.get('/:name', (context) => {
    const file = assets.file(context.req.param('name'))
    if (file === undefined) return context.notFound()
    return context.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  return app
}
