import * as z from 'zod'
import { flags, verdicts } from '../../model/diagnosis.ts'
import type { Expectations } from '../../model/expectation.ts'
import { ProblemError } from '../http/problem.ts'
import { expectationsSchema } from './expectations-schema.ts'
import { readJson } from './read-body.ts'
import { respondJson } from './respond.ts'
import type { ParameterDoc, Route } from './route.ts'
import { problemDoc } from './route.ts'

const mostTargets = 500
const requestBytes = 64 * 1024

/** Names to be watched, and what their answers must be. */
export const watchRequestSchema: z.ZodType<{
  readonly targets: readonly string[]
  readonly expect?: Expectations
}> = z.strictObject({
  targets: z.array(z.string().min(1).max(2000)).min(1).max(mostTargets),
  expect: z
    .exactOptional(expectationsSchema)
    .describe('What the answers of all of them must be, those that are watched already included'),
})

const key: ParameterDoc = {
  name: 'Radar-Key',
  in: 'header',
  description: 'The key that the operator has set',
  schema: { type: 'string' },
}

const listWatches: Route = {
  method: 'get',
  path: '/radar',
  operationId: 'listWatches',
  summary: 'Watched names and what they are',
  parameters: [
    { name: 'q', in: 'query', description: 'Part of a name', schema: { type: 'string' } },
    {
      name: 'verdict',
      in: 'query',
      description: 'Only those with this verdict',
      schema: { enum: verdicts },
    },
    { name: 'flag', in: 'query', description: 'Only those with it', schema: { enum: flags } },
  ],
  responses: {
    200: { description: 'At most 10 000 of them', schema: 'WatchList' },
    304: { description: 'The client has it already (If-None-Match)' },
    400: problemDoc,
  },
  async handle(context, { radar }) {
    const { q = '', verdict: word, flag: wanted } = context.req.query()
    const verdict = verdicts.find((one) => one === word)
    const flag = flags.find((one) => one === wanted)
    if (verdict === undefined && word !== undefined)
      throw new ProblemError(400, `verdict is one of ${verdicts.join(', ')}.`)
    if (flag === undefined && wanted !== undefined)
      throw new ProblemError(400, 'There is no such flag.')
    const watches = await radar.list({
      text: q.slice(0, 200),
      ...(verdict !== undefined && { verdicts: [verdict] }),
    })
    const found = watches.filter(({ state }) => flag === undefined || state?.flags.includes(flag))
    return respondJson(context, { watches: found }, 'public, max-age=60')
  },
}

const addWatches: Route = {
  method: 'post',
  path: '/radar',
  operationId: 'addWatches',
  summary: 'Watch names',
  parameters: [key],
  body: {
    description: `Up to ${mostTargets} URLs or domains, and what their answers must be`,
    content: { 'application/json': { schema: 'WatchRequest' } },
  },
  responses: {
    200: { description: 'What became of each', schema: 'AddedWatches' },
    400: problemDoc,
    403: { ...problemDoc, description: 'No key is set, or it is another' },
    413: problemDoc,
    415: problemDoc,
  },
  async handle(context, { radarEditor }) {
    const { targets, expect } = await readJson(context, watchRequestSchema, requestBytes)
    const added = await radarEditor.add(targets, context.req.header('radar-key'), expect)
    return context.json(added, 200, { 'Cache-Control': 'no-store' })
  },
}

const removeWatch: Route = {
  method: 'delete',
  path: '/radar',
  operationId: 'removeWatch',
  summary: 'Watch a name no longer, and forget its history',
  parameters: [
    key,
    { name: 'target', in: 'query', description: 'As it is listed', schema: { type: 'string' } },
  ],
  responses: {
    204: { description: 'It is gone' },
    400: problemDoc,
    403: { ...problemDoc, description: 'No key is set, or it is another' },
    404: problemDoc,
  },
  async handle(context, { radarEditor }) {
    const { target = '' } = context.req.query()
    const removed = await radarEditor.remove(target.slice(0, 2000), context.req.header('radar-key'))
    if (!removed) throw new ProblemError(404, 'This name is not watched.')
    return context.body(null, 204)
  },
}

export const radarApiRoutes: readonly Route[] = [listWatches, addWatches, removeWatch]
