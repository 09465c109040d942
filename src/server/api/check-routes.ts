import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from 'hono'
import type { CheckReport } from '../../model/check-report.ts'
import { clientKey } from '../http/client-key.ts'
import { ProblemError } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { streamEvents } from './event-stream.ts'
import { readJson } from './read-body.ts'
import { respondJson } from './respond.ts'
import type { ParameterDoc, Route } from './route.ts'
import { problemDoc, refusedDoc } from './route.ts'
import { checkRequestSchema } from './schemas.ts'

const requestBytes = 16 * 1024
const longestWaitSeconds = 30

const idParameter: ParameterDoc = {
  name: 'id',
  in: 'path',
  description: 'Id of the report',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
}

const startCheck: Route = {
  method: 'post',
  path: '/checks',
  operationId: 'startCheck',
  summary: 'Check a target',
  parameters: [
    {
      name: 'Prefer',
      in: 'header',
      description: `\`wait=N\`: answer with the result when it is there within N seconds, at most ${longestWaitSeconds} (RFC 7240)`,
      schema: { type: 'string', example: 'wait=10' },
    },
    {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'The same key within a day starts one check only',
      schema: { type: 'string', minLength: 16, maxLength: 255 },
    },
  ],
  body: {
    description: 'What to check',
    content: { 'application/json': { schema: 'CheckRequest' } },
  },
  responses: {
    200: { description: 'The result, with `Prefer: wait`', schema: 'StartedCheck' },
    202: {
      description: 'The check runs',
      schema: 'StartedCheck',
      headers: { Location: 'Where the report will be' },
    },
    400: problemDoc,
    403: { ...problemDoc, description: 'The owner of the target does not want to be asked' },
    410: { ...problemDoc, description: 'The report of this Idempotency-Key was deleted' },
    413: problemDoc,
    415: problemDoc,
    422: { ...problemDoc, description: 'The Idempotency-Key was used for another request' },
    429: refusedDoc,
    503: refusedDoc,
  },
  async handle(context, services) {
    const request = await readJson(context, checkRequestSchema, requestBytes)
    const key = readIdempotencyKey(context)
    const started = await services.startCheck(request, clientKey(context), key)
    const seconds = readWait(context.req.header('prefer'))
    const report = await reportWithin(started.done, started.id, services, seconds)
    const finished = report.state !== 'running'
    return context.json(
      {
        id: started.id,
        url: `${services.site.baseUrl}/check/${started.id}`,
        ...(started.deleteKey !== undefined && { deleteKey: started.deleteKey }),
        report,
      },
      finished && seconds > 0 ? 200 : 202,
      {
        Location: `/api/v1/checks/${started.id}`,
        'Cache-Control': 'no-store',
        ...(seconds > 0 && { 'Preference-Applied': `wait=${seconds}` }),
      },
    )
  },
}

const getCheck: Route = {
  method: 'get',
  path: '/checks/{id}',
  operationId: 'getCheck',
  summary: 'A report, or how far its check is',
  parameters: [idParameter],
  responses: {
    200: { description: 'The report', schema: 'CheckReport', headers: { ETag: '' } },
    304: { description: 'The client has it already (If-None-Match)' },
    404: problemDoc,
  },
  async handle(context, services) {
    const report = await services.getReport(context.req.param('id') ?? '')
    if (report === undefined) throw noReport()
    return respondJson(context, report, 'private, no-cache')
  },
}

const deleteCheck: Route = {
  method: 'delete',
  path: '/checks/{id}',
  operationId: 'deleteCheck',
  summary: 'Delete a report',
  parameters: [
    idParameter,
    {
      name: 'Delete-Key',
      in: 'header',
      description: 'The `deleteKey` that came with the check',
      schema: { type: 'string' },
    },
  ],
  responses: {
    204: { description: 'It is gone' },
    404: { ...problemDoc, description: 'No such report, or another key' },
  },
  async handle(context, services) {
    const { id = '' } = context.req.param()
    const removed = await services.deleteReport(id, context.req.header('delete-key') ?? '')
    if (!removed) throw new ProblemError(404, 'There is no such report, or this is not its key.')
    return context.body(null, 204)
  },
}

const checkEvents: Route = {
  method: 'get',
  path: '/checks/{id}/events',
  operationId: 'streamCheck',
  summary: 'Each observation as it is made, then the report, as server-sent events',
  parameters: [idParameter],
  responses: {
    200: {
      description:
        'Events `observation` (data: Observation) and, last, `report` (data: CheckReport)',
      mediaType: 'text/event-stream',
    },
    404: problemDoc,
  },
  async handle(context, services) {
    const stream = await streamEvents(
      context.req.param('id') ?? '',
      services,
      context.req.raw.signal,
    )
    if (stream === undefined) throw noReport()
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        // nginx would keep the events back.
        'X-Accel-Buffering': 'no',
      },
    })
  },
}

export const checkRoutes: readonly Route[] = [startCheck, getCheck, deleteCheck, checkEvents]

function noReport(): ProblemError {
  return new ProblemError(404, 'There is no such report, or it has expired or was deleted.')
}

function readIdempotencyKey(context: Context): string | undefined {
  const key = context.req.header('idempotency-key')
  if (key === undefined || (key.length >= 16 && key.length <= 255)) return key
  throw new ProblemError(400, 'Idempotency-Key: 16 to 255 characters that nobody else would use.')
}

/** Seconds of `wait` in a Prefer field, RFC 7240; 0 without. */
function readWait(field: string | undefined): number {
  const seconds = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec(field ?? '')?.[1]
  return seconds === undefined ? 0 : Math.min(longestWaitSeconds, Number(seconds))
}

async function reportWithin(
  done: Promise<CheckReport>,
  id: string,
  services: Services,
  seconds: number,
): Promise<CheckReport> {
  if (seconds > 0) {
    const waiting = new AbortController()
    const late = sleep(seconds * 1000, undefined, { signal: waiting.signal }).catch(() => undefined)
    const report = await Promise.race([done, late])
    waiting.abort()
    if (report !== undefined) return report
  }
  return (await services.getReport(id)) ?? (await done)
}
