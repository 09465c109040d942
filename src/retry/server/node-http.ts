import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Arrival } from './arrival.ts'
import { pathOf } from './arrival.ts'
import type { Gate } from './gate.ts'
import type { Admission } from './pass.ts'
import { uncounted } from './pass.ts'
import type { Refusal } from './refusal.ts'

/** What a framework on `node:http` adds to a request. */
interface FrameworkRequest extends IncomingMessage {
  /** The target before a router cut it (Connect, Express). */
  readonly originalUrl?: string
  /** The client behind trusted proxies (Express). */
  readonly ip?: string | undefined
}

/** An arrival that reads the request only when it is asked. */
class NodeArrival implements Arrival {
  readonly #request: FrameworkRequest

  constructor(request: FrameworkRequest) {
    this.#request = request
  }

  get method(): string {
    return this.#request.method ?? 'GET'
  }

  get path(): string {
    return pathOf(this.#request.originalUrl ?? this.#request.url ?? '/')
  }

  get address(): string | undefined {
    return this.#request.ip ?? this.#request.socket.remoteAddress
  }

  field(name: string): string | undefined {
    const value = this.#request.headers[name]
    return typeof value === 'string' ? value : value?.[0]
  }
}

/** Wraps a request listener of `node:http`: what the gate refuses never reaches it. */
export function shedNode(
  gate: Gate,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    enter(gate, request, response, () => void listener(request, response))
  }
}

/** Middleware for Express and Connect. Put it first. */
export function shedExpress(
  gate: Gate,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => enter(gate, request, response, next)
}

/** Asks the gate, and then goes on, refuses, or does nothing where the client has gone. */
function enter(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => void,
): void {
  const admission = gate.admit(new NodeArrival(request), (giveUp) => {
    response.once('close', giveUp)
  })
  if (!(admission instanceof Promise)) {
    act(admission, response, goOn)
    return
  }
  void admission.then((known) => act(known, response, goOn))
}

function act(admission: Admission, response: ServerResponse, goOn: () => void): void {
  switch (admission.kind) {
    case 'gone':
      return
    case 'refusal':
      writeRefusal(response, admission)
      return
    case 'pass':
      if (admission !== uncounted) leaveAtClose(response, admission)
      for (const [name, value] of Object.entries(admission.fields ?? {})) {
        response.setHeader(name, value)
      }
      goOn()
  }
}

/** Gives the place back when the response is over: sent, or cut by the client. */
export function leaveAtClose(
  response: ServerResponse,
  pass: Extract<Admission, { kind: 'pass' }>,
): void {
  if (response.closed) {
    pass.leave('aborted')
    return
  }
  response.once('close', () => {
    if (!response.writableFinished) pass.leave('aborted')
    else pass.leave(response.statusCode < 500 ? 'served' : 'failed')
  })
}

/** Writes a refusal. Node drops the body itself for HEAD. */
export function writeRefusal(response: ServerResponse, refusal: Refusal): void {
  const length = String(Buffer.byteLength(refusal.body))
  response.writeHead(refusal.status, { ...refusal.fields, 'Content-Length': length })
  response.end(refusal.body)
}
