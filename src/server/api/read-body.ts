import type { Context } from 'hono'
import * as z from 'zod'
import { ProblemError } from '../http/problem.ts'

/** The body as text, at most `limitBytes` of it. */
export async function readText(context: Context, limitBytes: number): Promise<string> {
  const tooLong = (): ProblemError =>
    new ProblemError(413, `The body is longer than ${limitBytes} bytes.`)
  const declared = Number(context.req.header('content-length') ?? '0')
  if (declared > limitBytes) throw tooLong()
  const chunks: Uint8Array[] = []
  let size = 0
  const body: ReadableStream<Uint8Array> | null = context.req.raw.body
  if (body === null) return ''
  for await (const chunk of body) {
    size += chunk.length
    if (size > limitBytes) throw tooLong()
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** The body as JSON of the given shape; what is wrong with it is said in one line. */
export async function readJson<T>(
  context: Context,
  schema: z.ZodType<T>,
  limitBytes: number,
): Promise<T> {
  const type = mediaTypeOf(context)
  if (type !== 'application/json') {
    throw new ProblemError(415, 'Send JSON, with Content-Type: application/json.')
  }
  const text = await readText(context, limitBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ProblemError(400, 'The body is no JSON.')
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const where = issue === undefined ? '' : z.core.toDotPath(issue.path)
  throw new ProblemError(
    400,
    `${where === '' ? 'The body' : where}: ${issue?.message ?? 'invalid'}`,
  )
}

export function mediaTypeOf(context: Context): string {
  const [type = ''] = (context.req.header('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}
