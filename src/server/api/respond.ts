import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { matchesTag } from '../http/matches-tag.ts'

/** JSON with a strong ETag; 304 when the client has it already. `cache` is the Cache-Control. */
export function respondJson(context: Context, value: unknown, cache: string): Response {
  const body = `${JSON.stringify(value)}\n`
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Cache-Control': cache }
  if (matchesTag(context.req.header('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
