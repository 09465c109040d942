import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Page, PageContext } from './layout.ts'
import { layout } from './layout.ts'

interface Kept {
  readonly text: string
  readonly etag: string
}

type Handler = (context: Context) => Promise<Response>

/**
 * Serves pages that change only with the program, each made once. Only pages that exist are kept, and `make` throws for
 * the others, so that nobody can fill the memory with paths.
 */
export function pageCache(
  page: PageContext,
): (make: (parameters: Readonly<Record<string, string>>) => Page) => Handler {
  const kept = new Map<string, Kept>()
  return (make) => async (context) => {
    const { path } = context.req
    let entry = kept.get(path)
    if (entry === undefined) {
      const text = String(await layout(make(context.req.param()), page))
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`
      entry = { text, etag }
      kept.set(path, entry)
    }
    const fields = { ETag: entry.etag, 'Cache-Control': 'public, max-age=300' }
    if (context.req.header('if-none-match') === entry.etag) return context.body(null, 304, fields)
    return context.html(entry.text, 200, fields)
  }
}
