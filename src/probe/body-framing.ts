import type { Failure } from '../model/failure.ts'
import type { Field } from '../model/observation.ts'
import type { ResponseHead } from './response-head.ts'
import { valuesOf } from './response-head.ts'

/** How the end of the body is known, RFC 9112 section 6.3. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'close'; readonly failure?: Failure }

export function framingOf(head: ResponseHead, method: string): Framing {
  if (method === 'HEAD' || head.status === 204 || head.status === 304) return { kind: 'none' }
  const codings = valuesOf(head.fields, 'transfer-encoding')
  if (codings.length > 0) {
    const last = codings.join(',').split(',').at(-1)?.trim().toLowerCase()
    return last === 'chunked' ? { kind: 'chunked' } : { kind: 'close' }
  }
  return framingByLength(head.fields)
}

function framingByLength(fields: readonly Field[]): Framing {
  const lengths = new Set(
    valuesOf(fields, 'content-length').flatMap((value) =>
      value.split(',').map((part) => part.trim()),
    ),
  )
  if (lengths.size === 0) return { kind: 'close' }
  const [length = ''] = lengths
  if (lengths.size === 1 && /^\d{1,15}$/.test(length)) {
    return { kind: 'length', bytes: Number(length) }
  }
  const detail =
    lengths.size > 1
      ? `conflicting Content-Length values ${[...lengths].slice(0, 5).join(' and ')}`
      : `Content-Length '${length.slice(0, 60)}' is no length`
  return { kind: 'close', failure: { type: 'http_protocol_error', code: 'CONTENT_LENGTH', detail } }
}
