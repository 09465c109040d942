import type { ServerResponse } from 'node:http'
import type { Arrival } from './arrival.ts'
import { pathOf } from './arrival.ts'
import type { Gate } from './gate.ts'
import { leaveWhenOver } from './node-http.ts'
import type { Admission } from './pass.ts'
import { isOver, whenOver } from './response-end.ts'

/** The part of a Fastify request that is read. */
interface FastifyRequest {
  readonly method: string
  readonly url: string
  readonly ip: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The part of a Fastify reply that is used. */
interface FastifyReply {
  readonly raw: ServerResponse
  code(status: number): unknown
  headers(fields: Record<string, string>): unknown
  send(body: Uint8Array): unknown
}

type OnRequest = (
  request: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
) => void

/** The part of a Fastify instance that is used. */
interface FastifyInstance {
  addHook(name: 'onRequest', hook: OnRequest): unknown
}

class FastifyArrival implements Arrival {
  readonly #request: FastifyRequest

  constructor(request: FastifyRequest) {
    this.#request = request
  }

  get method(): string {
    return this.#request.method
  }

  get path(): string {
    return pathOf(this.#request.url)
  }

  get address(): string {
    return this.#request.ip
  }

  field(name: string): string | undefined {
    const value = this.#request.headers[name]
    return typeof value === 'string' ? value : value?.[0]
  }
}

/**
 * Puts a gate before every route of a Fastify instance and of its plugins.
 *
 * @example shedFastify(gate, app)
 */
export function shedFastify(gate: Gate, app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const admission = gate.admit(new FastifyArrival(request), (giveUp) => {
      whenOver(reply.raw, giveUp)
    })
    if (!(admission instanceof Promise)) {
      act(admission, reply, done)
      return
    }
    void admission.then((known) => act(known, reply, done), done)
  })
}

function act(admission: Admission, reply: FastifyReply, done: () => void): void {
  switch (admission.kind) {
    case 'gone':
      return
    case 'refusal':
      reply.code(admission.status)
      reply.headers({ ...admission.fields })
      // To a string Fastify adds a charset, which application/problem+json does not have.
      reply.send(Buffer.from(admission.body))
      return
    case 'pass':
      leaveWhenOver(reply.raw, admission)
      // The client may have hung up while its quota was looked up.
      if (isOver(reply.raw)) return
      if (admission.fields !== undefined) reply.headers({ ...admission.fields })
      done()
  }
}
