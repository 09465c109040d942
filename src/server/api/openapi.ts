import * as z from 'zod'
import { version } from '../../model/version.ts'
import type { ResponseDoc, Route } from './route.ts'
import { apiSchemas } from './schemas.ts'

const schemaPrefix = '#/components/schemas/'

/** The OpenAPI 3.1 document of the routes; their schemas are the ones that validate. */
export function openApiDocument(routes: readonly Route[], baseUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'statusdetector',
      version,
      summary: 'Which part of a site, API or domain failed, why, and what to do next.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths: Object.fromEntries(
      [...Map.groupBy(routes, ({ path }) => path)].map(([path, operations]) => [
        path,
        Object.fromEntries(operations.map((route) => [route.method, operationOf(route)])),
      ]),
    ),
    components: { schemas: componentSchemas() },
  }
}

function operationOf(route: Route): object {
  const { operationId, summary, parameters, body, responses } = route
  return {
    operationId,
    summary,
    ...(parameters !== undefined && {
      parameters: parameters.map((one) => ({ ...one, required: one.in === 'path' })),
    }),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        description: body.description,
        content: Object.fromEntries(
          Object.entries(body.content).map(([type, { schema }]) => [
            type,
            schema === undefined ? {} : { schema: refTo(schema) },
          ]),
        ),
      },
    }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, doc]) => [status, responseOf(doc)]),
    ),
  }
}

function responseOf({ description, schema, mediaType, headers }: ResponseDoc): object {
  const type = mediaType ?? (schema === undefined ? undefined : 'application/json')
  return {
    description,
    ...(headers !== undefined && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, what]) => [
          name,
          { ...(what !== '' && { description: what }), schema: { type: 'string' } },
        ]),
      ),
    }),
    ...(type !== undefined && {
      content: { [type]: schema === undefined ? {} : { schema: refTo(schema) } },
    }),
  }
}

function refTo(name: string): object {
  return { $ref: `${schemaPrefix}${name}` }
}

/** All schemas, each once, with references between them. */
function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(apiSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: (id) => `${schemaPrefix}${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [
      name,
      schema,
    ]),
  )
}
