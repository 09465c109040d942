import type { Context } from 'hono'

const forPrograms = /^\/(?:api|mcp)\/|^\/(?:mcp|probe|metrics|healthz|readyz)$/

/** Whether the client would rather read a page: a browser that follows a link or sends a form. */
export function wantsPage(context: Context): boolean {
  if (forPrograms.test(context.req.path)) return false
  return (context.req.header('accept') ?? '').includes('text/html')
}
