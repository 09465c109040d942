import { readAtMost } from './body-source.ts'

/** A refusal that is read to its end, which frees the socket, and kept for the case that no other response comes. */
export interface KeptResponse {
  /** The response again; undefined when its body was too long to keep, or did not come whole. */
  readonly take: () => Response | undefined
  /** Stops reading. */
  readonly drop: () => void
}

/** Longer bodies are cut off, at the price of the connection. */
const longestKept = 65_536

export function keepResponse(response: Response): KeptResponse {
  const reader = response.body?.getReader()
  let kept: Uint8Array<ArrayBuffer> | undefined
  if (reader === undefined) kept = new Uint8Array()
  else {
    void readAtMost(reader, longestKept).then((bytes) => {
      kept = bytes
    })
  }
  return {
    take() {
      if (kept === undefined) return undefined
      const { status, statusText, headers, url, redirected } = response
      const again = new Response(kept.length === 0 ? null : kept, { status, statusText, headers })
      Object.defineProperties(again, { url: { value: url }, redirected: { value: redirected } })
      return again
    },
    drop() {
      reader?.cancel().catch(() => undefined)
    },
  }
}
