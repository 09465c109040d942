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
  let kept: Blob | undefined
  if (reader === undefined) kept = new Blob([])
  else {
    void readAtMost(reader, longestKept).then((blob) => {
      kept = blob
    })
  }
  return {
    take() {
      if (kept === undefined) return undefined
      const again = new Response(kept.size === 0 ? null : kept, response)
      for (const name of ['url', 'redirected'] as const) {
        Object.defineProperty(again, name, { value: response[name] })
      }
      return again
    },
    drop() {
      reader?.cancel().catch(() => undefined)
    },
  }
}
