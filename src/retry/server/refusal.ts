import type { ClientQuota } from './client-quota.ts'
import { rateLimitFields } from './client-quota.ts'

/** Why a request was refused. */
export type RefusalReason =
  | 'overload'
  | 'queue-timeout'
  | 'event-loop'
  | 'heap'
  | 'client-limit'
  | 'maintenance'
  | 'shutdown'

/** When to come back: whole seconds from now, or a moment on this server's clock. */
export type ComeBack =
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'date'; readonly date: Date }

/** A response that refuses a request, ready to be written by any framework. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly reason: RefusalReason
  readonly status: 429 | 503
  readonly comeBack: ComeBack
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
}

const registry = 'https://iana.org/assignments/http-problem-types'
const capacityTitle = 'Request cannot be satisfied due to temporary server capacity constraints'

const words: Readonly<Record<RefusalReason, { readonly title: string; readonly detail: string }>> =
  {
    overload: { title: capacityTitle, detail: 'The server has as many requests as it can serve.' },
    'queue-timeout': { title: capacityTitle, detail: 'The request waited too long for its turn.' },
    'event-loop': { title: capacityTitle, detail: 'The server is busy.' },
    heap: { title: capacityTitle, detail: 'The server is short of memory.' },
    'client-limit': {
      title: 'Request cannot be satisfied as assigned quota has been exceeded',
      detail: 'This client has used up its quota.',
    },
    maintenance: { title: 'Service Unavailable', detail: 'The server is under maintenance.' },
    shutdown: { title: 'Service Unavailable', detail: 'This server is shutting down.' },
  }

/** Which extra a refusal carries. */
export interface RefusalExtras {
  /** The client's quota, for the RateLimit fields. */
  readonly quota?: ClientQuota
  /** The connection ends with this response. */
  readonly close?: boolean
}

/** Makes the response of a refusal: problem details (RFC 9457), Retry-After, and no caching (RFC 6585). */
export function makeRefusal(
  reason: RefusalReason,
  comeBack: ComeBack,
  extras: RefusalExtras = {},
): Refusal {
  const status = reason === 'client-limit' ? 429 : 503
  const when =
    comeBack.kind === 'seconds'
      ? `Come back in ${comeBack.seconds} ${comeBack.seconds === 1 ? 'second' : 'seconds'}.`
      : `Come back at ${comeBack.date.toUTCString()}.`
  const { title, detail } = words[reason]
  const problem = {
    ...typeOf(reason, extras.quota),
    title,
    status,
    detail: `${detail} ${when}`,
  }
  const fields = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After':
      comeBack.kind === 'seconds' ? String(comeBack.seconds) : comeBack.date.toUTCString(),
    ...(extras.quota !== undefined && rateLimitFields(extras.quota)),
    ...(extras.close === true && { Connection: 'close' }),
  }
  return { kind: 'refusal', reason, status, comeBack, fields, body: `${JSON.stringify(problem)}\n` }
}

/** The types that the RateLimit draft registers; maintenance and shutdown have none, which means `about:blank`. */
function typeOf(reason: RefusalReason, quota: ClientQuota | undefined): object {
  switch (reason) {
    case 'maintenance':
    case 'shutdown':
      return {}
    case 'client-limit':
      return {
        type: `${registry}#quota-exceeded`,
        'violated-policies': quota === undefined ? [] : [quota.policy],
      }
    case 'overload':
    case 'queue-timeout':
    case 'event-loop':
    case 'heap':
      return { type: `${registry}#temporary-reduced-capacity`, 'violated-policies': [reason] }
  }
}
