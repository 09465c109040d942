import type { Context } from 'hono'
import type { ReadyPages } from '../http/ready-pages.ts'
import type { Page, PageContext } from './layout.ts'
import { layout } from './layout.ts'

type Handler = (context: Context) => Promise<Response>

/**
 * Makes pages that change only with the program, each once; afterwards they are sent as they are. Only pages that exist
 * are kept, and `make` throws for the others, so that nobody can fill the memory with paths.
 */
export function pageCache(
  page: PageContext,
  ready: ReadyPages,
): (make: (parameters: Readonly<Record<string, string>>) => Page) => Handler {
  return (make) => async (context) => {
    const { path } = context.req
    const wanted = {
      acceptEncoding: context.req.header('accept-encoding'),
      ifNoneMatch: context.req.header('if-none-match'),
    }
    let found = ready.find(path, wanted)
    if (found === undefined) {
      ready.add(path, String(await layout(make(context.req.param()), page)))
      found = ready.find(path, wanted)
    }
    return new Response(found?.bytes ?? null, {
      status: found?.status ?? 500,
      headers: found?.headers ?? {},
    })
  }
}
