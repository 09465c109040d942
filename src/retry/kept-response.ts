import { keepBody } from './body-source.ts'

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
  const { next, drop } = keepBody(response.body, longestKept)
  return {
    drop,
    take() {
      const body = next()
      if (!body) return undefined
      const again = new Response(body.size ? body : null, response)
      return Object.defineProperty(again, 'url', { value: response.url })
    },
  }
}
