import type { Context } from 'hono'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { pageOf, pageParameters, readLimit } from './page-list.ts'
import { respondJson } from './respond.ts'
import { responderView } from './responder-view.ts'
import type { ParameterDoc, ResponseDoc, Route } from './route.ts'
import { problemDoc } from './route.ts'

/** The reference changes with the program only. */
const hour = 'public, max-age=3600'

const notModified: ResponseDoc = { description: 'The client has it already (If-None-Match)' }
const ifNoneMatch: ParameterDoc = {
  name: 'If-None-Match',
  in: 'header',
  description: 'ETag of what the client has',
  schema: { type: 'string' },
}

function found<T>(entry: T | undefined, what: string): T {
  if (entry === undefined) throw new ProblemError(404, `There is no such ${what}.`)
  return entry
}

function param(context: Context, name: string): string {
  return context.req.param(name) ?? ''
}

/** Routes of a list and of one entry in it. */
function listAndEntry(options: {
  readonly ids: readonly [list: string, entry: string]
  readonly path: string
  readonly noun: string
  readonly plural: string
  readonly parameter: string
  readonly example: string
  readonly schema: string
  readonly list: (context: Context, services: Services) => unknown
  readonly entry: (key: string, services: Services) => unknown
}): readonly Route[] {
  const { ids, path, noun, plural, parameter, example, schema, list, entry } = options
  return [
    {
      method: 'get',
      path: `/${path}`,
      operationId: ids[0],
      summary: `All ${plural} of the reference`,
      parameters: [...pageParameters, ifNoneMatch],
      responses: {
        200: { description: 'A page of the list', schema: `${schema}Page`, headers: { ETag: '' } },
        304: notModified,
        400: problemDoc,
      },
      handle: (context, services) => respondJson(context, list(context, services), hour),
    },
    {
      method: 'get',
      path: `/${path}/{${parameter}}`,
      operationId: ids[1],
      summary: `One ${noun}`,
      parameters: [
        {
          name: parameter,
          in: 'path',
          description: `Such as ${example}`,
          schema: { type: 'string', example },
        },
        ifNoneMatch,
      ],
      responses: {
        200: { description: `The ${noun}`, schema, headers: { ETag: '' } },
        304: notModified,
        404: problemDoc,
      },
      handle: (context, services) =>
        respondJson(context, found(entry(param(context, parameter), services), noun), hour),
    },
  ]
}

export const referenceRoutes: readonly Route[] = [
  ...listAndEntry({
    ids: ['listCodes', 'getCode'],
    path: 'codes',
    noun: 'status code',
    plural: 'status codes',
    parameter: 'code',
    example: '504',
    schema: 'Status',
    list: (context, services) => pageOf(context, services.statuses(), ({ code }) => String(code)),
    entry: (key, services) => (/^\d{3}$/.test(key) ? services.status(Number(key)) : undefined),
  }),
  ...listAndEntry({
    ids: ['listBrowserErrors', 'getBrowserError'],
    path: 'browser-errors',
    noun: 'client error',
    plural: 'errors that browsers and other clients show',
    parameter: 'code',
    example: 'ERR_CONNECTION_REFUSED',
    schema: 'ClientError',
    list: (context, services) =>
      pageOf(context, services.clientErrors(), ({ family, code }) => `${family}/${code}`),
    entry: (key, services) => services.clientError(key),
  }),
  ...listAndEntry({
    ids: ['listResponders', 'getResponder'],
    path: 'responders',
    noun: 'responder',
    plural: 'products that answer in the application’s place',
    parameter: 'id',
    example: 'nginx',
    schema: 'Responder',
    list(context, services) {
      const { items, next } = pageOf(context, services.responders(), ({ id }) => id)
      const url = `${services.site.baseUrl}/api/v1/responders`
      return { items: items.map(({ id, name }) => ({ id, name, url: `${url}/${id}` })), next }
    },
    entry(key, services) {
      const responder = services.responder(key)
      return responder === undefined ? undefined : responderView(responder)
    },
  }),
  {
    method: 'get',
    path: '/search',
    operationId: 'search',
    summary: 'Entries of the reference in which all words stand',
    parameters: [
      {
        name: 'q',
        in: 'query',
        description: 'Words',
        schema: { type: 'string', maxLength: 200, example: 'gateway timeout' },
      },
      {
        name: 'limit',
        in: 'query',
        description: 'Entries at most',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      ifNoneMatch,
    ],
    responses: {
      200: {
        description: 'Best first',
        schema: 'SearchResult',
        headers: { ETag: '' },
      },
      304: notModified,
      400: problemDoc,
    },
    handle(context, services) {
      const limit = readLimit(context.req.query('limit'), 20, 100)
      const hits = services.search(context.req.query('q') ?? '', limit)
      const items = hits.map(({ kind, title, summary, path }) => ({
        kind,
        title,
        summary,
        url: `${services.site.baseUrl}${path}`,
      }))
      return respondJson(context, { items }, hour)
    },
  },
]
