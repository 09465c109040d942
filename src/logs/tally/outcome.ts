import type { LogRecord } from '../record.ts'

/**
 * How a request ended, for counting. `failed`: the server's side did not do its work; `limited`: refused for its rate;
 * `left`: the client went away or never sent its request; `ok`: everything else, 4xx included.
 */
export type Outcome = 'ok' | 'failed' | 'limited' | 'left'

/** Statuses that mean that the client closed or never finished: nginx 499, AWS 460, RFC 9110 408, and nothing sent at all. */
const leftStatuses: ReadonlySet<number> = new Set([0, 408, 460, 499])

/** The outcome that a status alone stands for. */
export function outcomeOfStatus(status: number): Outcome {
  if (status >= 500) return 'failed'
  if (status === 429) return 'limited'
  return leftStatuses.has(status) ? 'left' : 'ok'
}

export function outcomeOf({ status, cause }: LogRecord): Outcome {
  if (cause?.type === 'client_closed')
    return status !== undefined && status >= 500 ? 'failed' : 'left'
  if (status === undefined) return cause === undefined ? 'ok' : 'failed'
  const byStatus = outcomeOfStatus(status)
  if (byStatus === 'left' && status === 0 && cause !== undefined) return 'failed'
  // A success that a cause field contradicts: the body was cut, the connection reset.
  return byStatus === 'ok' && status < 400 && cause !== undefined ? 'failed' : byStatus
}
