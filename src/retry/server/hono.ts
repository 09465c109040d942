import type { ServerResponse } from 'node:http'
import type { Arrival } from './arrival.ts'
import type { Gate } from './gate.ts'
import type { Outcome } from './load-meter.ts'
import { leaveWhenOver } from './node-http.ts'
import { whenOver } from './response-end.ts'

/** The part of a Hono context that is used. */
interface HonoContext {
  readonly req: {
    readonly method: string
    readonly path: string
    readonly raw: Request
    header(name: string): string | undefined
  }
  readonly res: Response
  /** What the runtime gives: on Node the request and response themselves. */
  readonly env: unknown
  header(name: string, value: string): void
}

class HonoArrival implements Arrival {
  readonly #context: HonoContext

  constructor(context: HonoContext) {
    this.#context = context
  }

  get method(): string {
    return this.#context.req.method
  }

  get path(): string {
    return this.#context.req.path
  }

  get address(): string | undefined {
    return incomingOf(this.#context.env)?.socket.remoteAddress
  }

  field(name: string): string | undefined {
    return this.#context.req.header(name)
  }
}

/**
 * Middleware for Hono on any runtime. Put it first.
 *
 * @example app.use(shedHono(gate))
 */
export function shedHono(
  gate: Gate,
): (context: HonoContext, next: () => Promise<void>) => Promise<Response | undefined> {
  return async (context, next) => {
    const outgoing = outgoingOf(context.env)
    const admitted = gate.admit(new HonoArrival(context), (giveUp) => {
      if (outgoing === undefined) whenAborted(context.req.raw.signal, giveUp)
      else whenOver(outgoing, giveUp)
    })
    const admission = admitted instanceof Promise ? await admitted : admitted
    switch (admission.kind) {
      case 'gone':
        // Nobody reads it; 499 is what gateways log for a client that hung up.
        return new Response(null, { status: 499 })
      case 'refusal':
        return new Response(admission.body, {
          status: admission.status,
          headers: { ...admission.fields },
        })
      case 'pass': {
        // On Node the place is given back when the response has been sent, elsewhere when it has been made.
        if (outgoing !== undefined) leaveWhenOver(outgoing, admission)
        let outcome: Outcome = 'failed'
        try {
          await next()
          if (context.res.status < 500) outcome = 'served'
        } finally {
          if (outgoing === undefined) admission.leave(outcome)
        }
        for (const name in admission.fields) context.header(name, admission.fields[name] ?? '')
        return undefined
      }
    }
  }
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}

interface Incoming {
  readonly socket: { readonly remoteAddress?: string }
}

function incomingOf(env: unknown): Incoming | undefined {
  return hasIncoming(env) ? env.incoming : undefined
}

function hasIncoming(env: unknown): env is { readonly incoming: Incoming } {
  return isObject(env) && 'incoming' in env && isObject(env.incoming) && 'socket' in env.incoming
}

/** The response that Node sends; undefined on another runtime. */
export function outgoingOf(env: unknown): ServerResponse | undefined {
  return hasOutgoing(env) ? env.outgoing : undefined
}

function hasOutgoing(env: unknown): env is { readonly outgoing: ServerResponse } {
  return (
    isObject(env) &&
    'outgoing' in env &&
    isObject(env.outgoing) &&
    'writableFinished' in env.outgoing
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
