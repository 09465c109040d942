import type { StructuredValue } from './structured-list.ts'
import { parseStructuredList } from './structured-list.ts'

/** One intermediary's own account of what happened, RFC 9209 section 2. */
export interface ProxyStatusEntry {
  readonly proxy: string
  /** Its `error` parameter, an RFC 9209 type or one registered later. */
  readonly error?: string
  readonly parameters: ReadonlyMap<string, StructuredValue>
}

/** Reads Proxy-Status; the entry nearest to the origin server comes first. Undefined when it is malformed. */
export function parseProxyStatus(value: string): readonly ProxyStatusEntry[] | undefined {
  return parseStructuredList(value)?.map(({ value: proxy, parameters }) => {
    const error = parameters.get('error')
    const entry = { proxy: String(proxy), parameters }
    return typeof error === 'string' ? { ...entry, error } : entry
  })
}
