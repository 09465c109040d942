import { analyseUpload } from '../../app/index.ts'
import { ProblemError } from '../http/problem.ts'
import { mediaTypeOf, readJson, readText } from './read-body.ts'
import type { Route } from './route.ts'
import { defaultApiLimits, problemDoc, refusedDoc } from './route.ts'
import { pasteSchema } from './schemas.ts'

const pasteBytes = 256 * 1024

const explainPaste: Route = {
  method: 'post',
  path: '/explain',
  operationId: 'explain',
  summary: 'Explain anything pasted: a code, an error, curl -v output, a page, a HAR, log lines',
  body: {
    description: `The paste, at most ${pasteBytes} bytes. Nothing of it is kept.`,
    content: { 'text/plain': {}, 'application/json': { schema: 'Paste' } },
  },
  responses: {
    200: { description: 'What it says', schema: 'Diagnosis' },
    400: problemDoc,
    413: problemDoc,
    415: problemDoc,
    429: refusedDoc,
    503: refusedDoc,
  },
  costly: true,
  async handle(context, services) {
    const type = mediaTypeOf(context)
    if (type !== 'text/plain' && type !== 'application/json') {
      throw new ProblemError(415, 'Send text/plain, or application/json as {"text": "…"}.')
    }
    const text =
      type === 'text/plain'
        ? await readText(context, pasteBytes)
        : // Characters that JSON escapes take up to six times their room.
          (await readJson(context, pasteSchema, 6 * pasteBytes)).text
    if (Buffer.byteLength(text) > pasteBytes) {
      throw new ProblemError(413, `The paste is longer than ${pasteBytes} bytes.`)
    }
    if (text.trim() === '') throw new ProblemError(400, 'The paste is empty.')
    return context.json(services.explain(text), 200, { 'Cache-Control': 'no-store' })
  },
}

const uploadLog: Route = {
  method: 'post',
  path: '/logs',
  operationId: 'analyseLog',
  summary: 'Analyse an access or error log. Off unless the operator has switched it on.',
  body: {
    description: `A log file of at most ${defaultApiLimits.logBytes / 1024 / 1024} MiB, as it is or gzipped. Nothing of it is kept.`,
    content: { 'text/plain': {}, 'application/gzip': {}, 'application/octet-stream': {} },
  },
  responses: {
    200: { description: 'What happened', schema: 'LogReport' },
    400: problemDoc,
    403: { ...problemDoc, description: 'Uploads are off' },
    413: problemDoc,
    429: refusedDoc,
    503: refusedDoc,
  },
  costly: true,
  async handle(context, services, { logBytes }) {
    if (!services.site.logUpload) {
      throw new ProblemError(
        403,
        `Uploads are off here. ${services.site.baseUrl}/logs analyses a file in your browser; 'statusdetector logs' on your machine.`,
      )
    }
    const body: ReadableStream<Uint8Array> | null = context.req.raw.body
    if (body === null) throw new ProblemError(400, 'The body is empty.')
    const report = await analyseUpload(body, logBytes)
    if (report === undefined) {
      throw new ProblemError(413, `The log is longer than ${logBytes} bytes.`)
    }
    return context.json(report, 200, { 'Cache-Control': 'no-store' })
  },
}

export const pasteRoutes: readonly Route[] = [explainPaste, uploadLog]
