import type { Field, HttpObservation } from '../../model/observation.ts'
import { renderedText } from './rendered-text.ts'

/** A response made ready for matching: computed once, read by every sign. */
export interface ResponseView {
  readonly observation: HttpObservation
  readonly status?: number
  readonly reason?: string
  readonly fields: readonly Field[]
  /** Values by lower-case name. */
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** The body as sent; absent: none was seen. Empty: it was seen and is empty. */
  readonly body?: string
  readonly rendered?: string
  /** Bytes of the body, by what was received or else by Content-Length. */
  readonly bodyBytes?: number
}

export function viewResponse(observation: HttpObservation): ResponseView {
  const { status, reason, fields = [], body, complete } = observation
  const byName = new Map<string, string[]>()
  for (const { name, value } of fields) {
    const key = name.toLowerCase()
    byName.set(key, [...(byName.get(key) ?? []), value])
  }
  const declared = byName.get('content-length')?.[0]
  const text = body?.text ?? (complete === true && fields.length > 0 ? '' : undefined)
  // A page that was pasted as rendered text has no length of its own.
  const received = body !== undefined && body.receivedBytes >= 0 ? body.receivedBytes : undefined
  const bytes = received ?? (declared === undefined ? undefined : Number(declared))
  const bodyBytes = bytes ?? (text === '' ? 0 : undefined)
  return {
    observation,
    fields,
    byName,
    ...(status !== undefined && { status }),
    ...(reason !== undefined && { reason }),
    ...(text !== undefined && { body: text, rendered: renderedText(text) }),
    ...(bodyBytes !== undefined && Number.isFinite(bodyBytes) && { bodyBytes }),
  }
}

export function firstValue(view: ResponseView, name: string): string | undefined {
  return view.byName.get(name)?.[0]
}
