import type { Context } from 'hono'
import type { Services } from '../services.ts'

/** What an answer looks like, for the OpenAPI document. */
export interface ResponseDoc {
  readonly description: string
  /** Name in `components/schemas`; absent: no body, or not JSON. */
  readonly schema?: string
  /** An array of it. */
  readonly list?: boolean
  readonly mediaType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface ParameterDoc {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** One route of the API, as data: the server is made from it, and so is its OpenAPI document. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly ParameterDoc[]
  readonly body?: {
    readonly description: string
    readonly content: Readonly<Record<string, { readonly schema?: string }>>
  }
  readonly responses: Readonly<Record<number, ResponseDoc>>
  /** Counts against the client's quota of pastes. */
  readonly costly?: boolean
  readonly handle: (
    context: Context,
    services: Services,
    limits: ApiLimits,
  ) => Promise<Response> | Response
}

/** What one client may send. */
export interface ApiLimits {
  /** Pastes and logs of one client. */
  readonly pastesPerMinute: number
  /** The longest log, packed or not. */
  readonly logBytes: number
}

export const defaultApiLimits: ApiLimits = {
  pastesPerMinute: 120,
  logBytes: 256 * 1024 * 1024,
}

/** What every route may answer with. */
export const problemDoc: ResponseDoc = {
  description: 'Problem details (RFC 9457)',
  schema: 'Problem',
  mediaType: 'application/problem+json',
}

export const refusedDoc: ResponseDoc = {
  ...problemDoc,
  description: 'Refused for now; Retry-After says when to come back',
  headers: { 'Retry-After': 'Seconds' },
}
