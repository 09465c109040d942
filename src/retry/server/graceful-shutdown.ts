import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { matchesPath, pathOf } from './arrival.ts'
import { writeRefusal } from './node-http.ts'
import { makeRefusal } from './refusal.ts'
import { spreadSeconds } from './spread-seconds.ts'

/** How a server ends. */
export interface ShutdownOptions {
  /** Signals that begin it; a second one ends the process at once. Default SIGTERM. */
  readonly signals?: readonly NodeJS.Signals[]
  /** What still runs then is cut off. Default 25 000 ms, below the 30 s that Kubernetes and systems like it grant. */
  readonly deadlineMs?: number
  /** At least this long requests that are already on their way are answered, not reset. Default 1000 ms. */
  readonly lingerMs?: number
  /** When the service is back: 1, the default, where other instances run; the time of a restart where none do. */
  readonly retryAfterSeconds?: number
  /** Paths that are served to the end. A readiness check should not be among them: its 503 is how the balancer learns. */
  readonly exempt?: readonly string[]
  /** Called after the last response and before the exit: close databases here. */
  readonly onEnd?: () => unknown
  /** Ends the process. Default `process.exit`: 0, or 1 when requests were cut off. */
  readonly exit?: (code: number) => void
}

/** A shutdown that waits for its signal. */
export interface GracefulShutdown {
  /** Begins it now; resolves to the number of requests that were cut off. */
  begin(): Promise<number>
  /** Forgets about it. */
  cancel(): void
}

/**
 * On SIGTERM: new requests get a 503 with Retry-After and `Connection: close`, those in progress end within a deadline, then
 * the process exits. It works at the server, below any framework.
 */
export function gracefulShutdown(server: Server, options: ShutdownOptions = {}): GracefulShutdown {
  const { signals = ['SIGTERM'], exit = (code: number) => process.exit(code), onEnd } = options
  const running = new Set<ServerResponse>()
  const track = (_request: IncomingMessage, response: ServerResponse): void => {
    running.add(response)
    response.once('close', () => running.delete(response))
  }
  server.prependListener('request', track)
  let ending: Promise<number> | undefined
  const begin = (): Promise<number> => {
    ending ??= end(server, running, options)
    return ending
  }
  const onSignal = (): void => {
    cancelSignals()
    void begin().then(async (cut) => {
      try {
        await onEnd?.()
      } finally {
        exit(cut === 0 ? 0 : 1)
      }
    })
  }
  const cancelSignals = (): void => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    begin,
    cancel: () => {
      cancelSignals()
      server.off('request', track)
    },
  }
}

async function end(
  server: Server,
  running: Set<ServerResponse>,
  options: ShutdownOptions,
): Promise<number> {
  const { deadlineMs = 25_000, lingerMs = 1000 } = options
  const start = performance.now()
  const left = (): number => deadlineMs - (performance.now() - start)
  refuseNew(server, options)
  for (const response of running) {
    if (!response.headersSent) response.setHeader('Connection', 'close')
  }
  await sleep(Math.min(lingerMs, deadlineMs))
  while (running.size > 0 && left() > 0) await sleep(Math.min(20, left()))
  await acceptAll(server, left)
  const closing = new AbortController()
  server.close(() => closing.abort())
  // A connection may become idle only now: its last response is out, or its request was refused. One that was opened in
  // advance and never used is not idle to Node; it is given the same time to linger.
  const patience = left() - lingerMs
  while (!closing.signal.aborted && left() > 0 && (running.size > 0 || left() > patience)) {
    server.closeIdleConnections()
    await sleep(Math.max(1, Math.min(20, left())))
  }
  const cut = running.size
  server.closeAllConnections()
  return cut
}

/** A turn of the event loop in which nothing happened is shorter than this. */
const idleTurnMs = 0.05

/**
 * Closing a listener resets the connections that it has not accepted yet. So wait for a turn of the event loop that brought
 * nothing: then none can have come since the kernel was last asked, but for some microseconds.
 */
async function acceptAll(server: Server, left: () => number): Promise<void> {
  let accepted = true
  const note = (): void => {
    accepted = true
  }
  server.on('connection', note)
  const until = left() - 1000
  let tookMs = Infinity
  while ((accepted || tookMs > idleTurnMs) && left() > Math.max(0, until)) {
    accepted = false
    const before = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    tookMs = performance.now() - before
  }
  server.off('connection', note)
}

/** Puts a refusal in the place of what listened for requests; upgrades and `Expect` come there too. */
function refuseNew(server: Server, options: ShutdownOptions): void {
  const { retryAfterSeconds = 1, exempt = [] } = options
  const served = server.listeners('request')
  for (const event of ['request', 'upgrade', 'checkContinue', 'checkExpectation']) {
    server.removeAllListeners(event)
  }
  server.on('request', (request, response) => {
    if (matchesPath(pathOf(request.url ?? '/'), exempt)) {
      for (const listener of served) Reflect.apply(listener, server, [request, response])
      return
    }
    const seconds = spreadSeconds(retryAfterSeconds, Math.random)
    writeRefusal(response, makeRefusal('shutdown', { kind: 'seconds', seconds }, { close: true }))
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
