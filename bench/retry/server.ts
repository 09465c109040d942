// The server of one run, in a process of its own: it follows a scenario and notes when each request came.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Scenario } from './scenario.ts'

/** One request: when it came, in milliseconds from the start, for which call, and whether it was served. */
export type Arrival = readonly [atMs: number, call: number, served: boolean]

/** What the bench says to the server, and what it answers. */
export type ToServer =
  | { readonly kind: 'start'; readonly scenario: Scenario }
  | { readonly kind: 'stop' }
export type FromServer =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'started'; readonly atMs: number }
  | { readonly kind: 'arrivals'; readonly arrivals: readonly Arrival[]; readonly lagMs: number }

/** Requests that a server of limited capacity takes at once before it refuses. */
const burstSeconds = 0.1

/** The fleet loads its client meanwhile. */
const headStartMs = 1500

let scenario: Scenario | undefined
const lag = monitorEventLoopDelay({ resolution: 10 })
let startMs = 0
let tokens = 0
let filledMs = 0
let window = { second: -1, served: 0 }
const arrivals: Arrival[] = []

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const nowMs = Date.now() - startMs
  const call = Number(request.headers['x-call'] ?? -1)
  if (scenario === undefined || serves(scenario, nowMs)) {
    arrivals.push([nowMs, call, true])
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok')
    return
  }
  arrivals.push([nowMs, call, false])
  if (scenario.fault === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const backMs = scenario.downUntil * 1000
  const isDown = nowMs < backMs && scenario.capacityInTrouble === undefined
  const seconds = isDown ? Math.ceil((backMs - nowMs) / 1000) : 1
  response
    .writeHead(
      scenario.fault === 'limited' ? 429 : 503,
      scenario.fault === 'bare' ? {} : { 'Retry-After': String(seconds) },
    )
    .end('busy')
})

function serves(
  { fault, downFrom, downUntil, capacity, capacityInTrouble }: Scenario,
  nowMs: number,
): boolean {
  if (nowMs < downFrom * 1000) return true
  const most = nowMs < downUntil * 1000 ? (capacityInTrouble ?? 0) : capacity
  if (most === undefined) return true
  return fault === 'limited' ? fitsWindow(most, nowMs) : takeToken(most, nowMs)
}

/** As most rate limits count: so many in each second of the clock. */
function fitsWindow(most: number, nowMs: number): boolean {
  const second = Math.floor(nowMs / 1000)
  if (second !== window.second) window = { second, served: 0 }
  if (window.served >= most) return false
  window.served += 1
  return true
}

function takeToken(capacity: number, nowMs: number): boolean {
  const most = capacity * burstSeconds
  tokens = filledMs === 0 ? most : Math.min(most, tokens + ((nowMs - filledMs) / 1000) * capacity)
  filledMs = nowMs
  if (tokens < 1) return false
  tokens -= 1
  return true
}

function say(message: FromServer, then?: () => void): void {
  process.send?.(message, undefined, undefined, then)
}

process.once('disconnect', () => process.exit())
process.on('message', (message: ToServer) => {
  if (message.kind === 'start') {
    scenario = message.scenario
    startMs = Date.now() + headStartMs
    arrivals.length = 0
    lag.enable()
    say({ kind: 'started', atMs: startMs })
    return
  }
  // A channel that is closed at once loses what is still on its way, and thirty seconds of arrivals are long.
  say({ kind: 'arrivals', arrivals, lagMs: lag.max / 1e6 }, () => process.disconnect())
  server.close()
  server.closeAllConnections()
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null)
    say({ kind: 'listening', port: address.port })
})
