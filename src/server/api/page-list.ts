import type { Context } from 'hono'
import { ProblemError } from '../http/problem.ts'
import type { ParameterDoc } from './route.ts'

const mostItems = 500

export const pageParameters: readonly ParameterDoc[] = [
  {
    name: 'limit',
    in: 'query',
    description: 'Entries on this page',
    schema: { type: 'integer', minimum: 1, maximum: mostItems, default: 100 },
  },
  {
    name: 'cursor',
    in: 'query',
    description: '`next` of the page before',
    schema: { type: 'string' },
  },
]

/** One page of a list; the cursor names the last entry seen, so that entries added before it shift nothing. */
export function pageOf<T>(
  context: Context,
  list: readonly T[],
  keyOf: (item: T) => string,
): { readonly items: readonly T[]; readonly next: string | null } {
  const limit = readLimit(context.req.query('limit'), 100, mostItems)
  const cursor = context.req.query('cursor')
  const after = cursor === undefined ? -1 : list.findIndex((item) => keyOf(item) === cursor)
  if (cursor !== undefined && after === -1) {
    throw new ProblemError(400, 'cursor: not one that this server gave. Begin without it.')
  }
  const items = list.slice(after + 1, after + 1 + limit)
  const last = items.at(-1)
  const more = after + 1 + limit < list.length
  return { items, next: more && last !== undefined ? keyOf(last) : null }
}

export function readLimit(text: string | undefined, standard: number, most: number): number {
  if (text === undefined) return standard
  const limit = Number(text)
  if (/^\d{1,4}$/.test(text) && limit >= 1 && limit <= most) return limit
  throw new ProblemError(400, `limit: a whole number from 1 to ${most}.`)
}
