import { RefusedError } from '../../app/index.ts'
import type { RefusalKind } from '../../app/index.ts'
import { InputError } from '../../model/input-error.ts'

/** An error that the API answers with: problem details, RFC 9457. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly fields: Readonly<Record<string, string>>

  constructor(status: number, detail: string, fields: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.status = status
    this.fields = fields
  }
}

const registry = 'https://iana.org/assignments/http-problem-types'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Request cannot be satisfied as assigned quota has been exceeded',
  500: 'Internal Server Error',
  503: 'Request cannot be satisfied due to temporary server capacity constraints',
}

const statusOfRefusal: Readonly<Record<RefusalKind, number>> = {
  'client-quota': 429,
  'target-quota': 429,
  'target-busy': 503,
  capacity: 503,
  'opted-out': 403,
  gone: 410,
  'key-reused': 422,
}

/** What a thrown value means to the client; undefined when it is a fault of ours. */
export function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (error instanceof InputError) return new ProblemError(400, error.message)
  if (error instanceof RefusedError) {
    const { kind, message, retryAfterSeconds } = error
    return new ProblemError(
      statusOfRefusal[kind],
      message,
      retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) },
    )
  }
  return undefined
}

/** The response of a problem. `requestId` is what the visitor may quote to the operator. */
export function problemResponse(problem: ProblemError, requestId: string): Response {
  const { status, message, fields } = problem
  const body = {
    ...typeOf(status),
    title: titles[status] ?? 'Error',
    status,
    detail: message.toWellFormed(),
    instance: `urn:request:${requestId}`,
  }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...fields,
    },
  })
}

function typeOf(status: number): object {
  if (status === 429) return { type: `${registry}#quota-exceeded` }
  return status === 503 ? { type: `${registry}#temporary-reduced-capacity` } : {}
}
