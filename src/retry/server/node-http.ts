import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Arrival } from './arrival.ts'
import { pathOf } from './arrival.ts'
import type { Gate } from './gate.ts'
import type { Admission, Pass } from './pass.ts'
import { uncounted } from './pass.ts'
import type { Refusal } from './refusal.ts'
import { isOver, outcomeOf, whenOver } from './response-end.ts'

/** What a framework on `node:http` adds to a request. */
interface FrameworkRequest extends IncomingMessage {
  /** The target before a router cut it (Connect, Express). */
  readonly originalUrl?: string
  /** The client behind trusted proxies (Express). */
  readonly ip?: string | undefined
}

/** An arrival that reads the request only when it is asked. */
export class NodeArrival implements Arrival {
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

/** Wraps a request listener of `node:http`, HTTPS or HTTP/2: what the gate refuses never reaches it. */
export function shedNode(
  gate: Gate,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    enter(gate, request, response, (error) => {
      if (error !== undefined) throw new Error('An option of the gate threw.', { cause: error })
      void listener(request, response)
    })
  }
}

/** Middleware for Express and Connect. Put it first. */
export function shedExpress(
  gate: Gate,
): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void {
  return (request, response, next) => enter(gate, request, response, next)
}

/** Asks the gate, and then goes on, refuses, or does nothing where the client has gone. */
function enter(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  goOn: (error?: unknown) => void,
): void {
  const admission = gate.admit(new NodeArrival(request), (giveUp) => whenOver(response, giveUp))
  if (!(admission instanceof Promise)) {
    act(admission, response, goOn)
    return
  }
  void admission.then((known) => act(known, response, goOn), goOn)
}

function act(admission: Admission, response: ServerResponse, goOn: () => void): void {
  switch (admission.kind) {
    case 'gone':
      return
    case 'refusal':
      writeRefusal(response, admission)
      return
    case 'pass':
      leaveWhenOver(response, admission)
      // The client may have hung up while its quota was looked up.
      if (isOver(response)) return
      for (const name in admission.fields) response.setHeader(name, admission.fields[name] ?? '')
      goOn()
  }
}

/** Gives the place back when the response is over: sent, or cut by the client. */
export function leaveWhenOver(response: ServerResponse, pass: Pass): void {
  if (pass !== uncounted) whenOver(response, () => pass.leave(outcomeOf(response)))
}

/** Writes a refusal. Node drops the body itself for HEAD. */
export function writeRefusal(response: ServerResponse, refusal: Refusal): void {
  // A limiter that was asked first may have taken longer than some other answer.
  if (response.headersSent || isOver(response)) return
  const length = String(Buffer.byteLength(refusal.body))
  response.writeHead(refusal.status, { ...refusal.fields, 'Content-Length': length })
  response.end(refusal.body)
}
