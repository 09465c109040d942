// The server under test, in a process of its own. Its capacity is a pool: some places, each taken for some time.
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import * as z from 'zod'
import { Gate, maintenanceSwitch, shedNode } from '../../src/retry/server/index.ts'

const settings = z
  .object({
    places: z.number(),
    serviceMs: z.number(),
    /** Work on the event loop instead of waiting: the places mean nothing then. */
    spin: z.boolean().optional(),
    gate: z.enum(['none', 'adaptive', 'fixed']),
    burstMs: z.number().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

/** The parent takes the service down by saying for how many milliseconds. */
const maintenance = maintenanceSwitch()
process.on('message', (ms) => maintenance.start(new Date(Date.now() + z.number().parse(ms))))

let busy = 0
const line: (() => void)[] = []

function takePlace(work: () => void): void {
  if (busy === settings.places) {
    line.push(work)
    return
  }
  busy += 1
  work()
}

function freePlace(): void {
  const next = line.shift()
  if (next === undefined) busy -= 1
  else next()
}

const handle: RequestListener = (_request, response) => {
  if (settings.spin === true) {
    const end = performance.now() + settings.serviceMs
    while (performance.now() < end);
    response.end('served')
    return
  }
  takePlace(() => {
    setTimeout(() => {
      response.end('served')
      freePlace()
    }, settings.serviceMs)
  })
}

function gated(): RequestListener {
  if (settings.gate === 'none') return handle
  const { burstMs } = settings
  const gate = new Gate({
    maintenance,
    ...(settings.gate === 'fixed' && { limit: settings.places }),
    ...(settings.spin === true && { guards: { utilization: 0.97 } }),
    ...(burstMs !== undefined && { queue: { burstMs, maxLength: 100_000 } }),
  })
  if (process.env['SHED_TRACE'] !== undefined) {
    setInterval(() => process.stderr.write(`${JSON.stringify(gate.read())}\n`), 500).unref()
  }
  return shedNode(gate, handle)
}

const server = createServer(gated())
// Connections of the load must not run out of the backlog of the listener.
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => process.send?.(server.address()))
process.on('disconnect', () => process.exit(0))
