import type { ServerResponse } from 'node:http'
import type { Outcome } from './load-meter.ts'

/** Calls `act` once the response is over, sent or cut; at once when it is over already. */
export function whenOver(response: ServerResponse, act: () => void): void {
  if (isOver(response)) act()
  else response.once('close', act)
}

/** Whether the response is over, sent or cut; `close` is not emitted again then. */
export function isOver(response: ServerResponse): boolean {
  return streamOf(response)?.destroyed ?? response.closed
}

/** How a response that is over ended. */
export function outcomeOf(response: ServerResponse): Outcome {
  // A reset stream of HTTP/2 counts as finished to its response object.
  const cut = (streamOf(response)?.rstCode ?? 0) !== 0 || !response.writableFinished
  if (cut) return response.headersSent ? 'aborted' : 'abandoned'
  return response.statusCode < 500 ? 'served' : 'failed'
}

/** The part of an HTTP/2 stream that is read. */
interface Stream {
  readonly destroyed: boolean
  /** Absent while it is open. */
  readonly rstCode?: number
}

/** The stream below a response of HTTP/2; undefined for HTTP/1.1. */
function streamOf(response: ServerResponse): Stream | undefined {
  return hasStream(response) ? response.stream : undefined
}

function hasStream(response: object): response is { readonly stream: Stream } {
  return (
    'stream' in response &&
    typeof response.stream === 'object' &&
    response.stream !== null &&
    'rstCode' in response.stream
  )
}
