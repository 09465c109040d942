import { createHash } from 'node:crypto'
import type { Context } from 'hono'

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

/** RFC 9110 section 13.1.2: weak comparison. */
export function matchesTag(field: string | undefined, tag: string): boolean {
  if (field === undefined) return false
  if (field.trim() === '*') return true
  return field.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag)
}
