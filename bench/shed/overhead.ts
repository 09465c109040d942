import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { Gate, shedExpress, shedFastify, shedHono, shedNode } from '../../src/retry/server/index.ts'

/** A framework with one route, as a function that serves one request within this process. */
interface Subject {
  readonly name: string
  readonly make: (gate: Gate | undefined) => Promise<() => unknown>
}

/** What the gate adds to one request, in microseconds; and what the request takes without it. */
export interface Overhead {
  readonly name: string
  readonly bareUs: number
  readonly addedUs: number
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Serves one request through a listener as `node:http` would, without a socket. */
function through(listener: Listener): () => void {
  return () => {
    const request = new IncomingMessage(new Socket())
    request.method = 'GET'
    request.url = '/'
    const response = new ServerResponse(request)
    listener(request, response)
    response.emit('close')
  }
}

const subjects: readonly Subject[] = [
  {
    name: 'node:http',
    make: async (gate) => {
      const handle: Listener = (_request, response) => void response.end('ok')
      return through(gate === undefined ? handle : shedNode(gate, handle))
    },
  },
  {
    name: 'Express',
    make: async (gate) => {
      const app = express()
      if (gate !== undefined) app.use(shedExpress(gate))
      app.get('/', (_request, response) => void response.end('ok'))
      return through((request, response) => void Reflect.apply(app, undefined, [request, response]))
    },
  },
  {
    name: 'Fastify',
    make: async (gate) => {
      const app = fastify()
      if (gate !== undefined) shedFastify(gate, app)
      app.get('/', () => 'ok')
      await app.ready()
      return async () => {
        await app.inject('/')
      }
    },
  },
  {
    name: 'Hono',
    make: async (gate) => {
      const app = new Hono()
      if (gate !== undefined) app.use(shedHono(gate))
      app.get('/', (context) => context.text('ok'))
      const request = new Request('http://localhost/')
      return () => app.fetch(request)
    },
  },
]

/** Rounds of both in turns; the quickest of each counts, for what else the machine does only ever adds. */
export async function measureOverheads(): Promise<readonly Overhead[]> {
  const overheads: Overhead[] = []
  for (const { name, make } of subjects) {
    const gate = new Gate({ guards: 'off' })
    const bare = await make(undefined)
    const gated = await make(gate)
    let bareUs = Infinity
    let gatedUs = Infinity
    for (let round = 0; round < 40; round += 1) {
      bareUs = Math.min(bareUs, await timeRound(bare))
      gatedUs = Math.min(gatedUs, await timeRound(gated))
    }
    gate.close()
    overheads.push({ name, bareUs, addedUs: gatedUs - bareUs })
  }
  return overheads
}

async function timeRound(serve: () => unknown): Promise<number> {
  const count = 2000
  const start = performance.now()
  for (let turn = 0; turn < count; turn += 1) {
    const served = serve()
    if (served instanceof Promise) await served
  }
  return ((performance.now() - start) * 1000) / count
}
