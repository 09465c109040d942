import type { StructuredValue } from './structured-list.ts'
import { parseStructuredList } from './structured-list.ts'

/** How one cache handled the request, RFC 9211 section 2. */
export interface CacheStatusEntry {
  readonly cache: string
  readonly hit: boolean
  /** Why it went forward: `uri-miss`, `stale`, `bypass` …; absent on a hit. */
  readonly forwarded?: string
  /** Status that it got from the next hop. */
  readonly forwardedStatus?: number
  readonly parameters: ReadonlyMap<string, StructuredValue>
}

/** Reads Cache-Status; the cache nearest to the origin server comes first. Undefined when it is malformed. */
export function parseCacheStatus(value: string): readonly CacheStatusEntry[] | undefined {
  return parseStructuredList(value)?.map(({ value: cache, parameters }) => {
    const forwarded = parameters.get('fwd')
    const status = parameters.get('fwd-status')
    return {
      cache: String(cache),
      hit: parameters.get('hit') === true,
      parameters,
      ...(typeof forwarded === 'string' && { forwarded }),
      ...(typeof status === 'number' && { forwardedStatus: status }),
    }
  })
}
