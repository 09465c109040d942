import type { Failure } from '../model/failure.ts'
import type { HttpObservation, Observation, Purpose } from '../model/observation.ts'
import { refusalOfName } from './address-policy.ts'
import { rounded } from './clock.ts'
import { prohibited } from './dial.ts'
import type { Session } from './endpoint.ts'
import { phaseLimits } from './endpoint.ts'
import { connectTo, exchangeOver } from './exchange.ts'
import { limits } from './limits.ts'
import type { ProbeTarget } from './parse-target.ts'
import { redirectOf } from './redirect-of.ts'
import type { Request } from './request-head.ts'
import { resolveName } from './resolve-name.ts'

/** Addresses of one name that are connected to. */
const mostAddresses = 8

export type Emit = (observation: Observation) => void

/** What is asked first: for the target itself, or where an answer of port 80 led. */
export interface Start {
  readonly target: ProbeTarget
  readonly request: Request
  readonly purpose: Purpose
  /** Redirects that came before. */
  readonly redirect: number
}

/** A request with its redirects, each hop looked up, guarded and recorded afresh. */
export async function runStart(session: Session, start: Start, emit: Emit): Promise<void> {
  const { purpose } = start
  const visited = new Set<string>()
  let hop = start.target
  let asked = start.request
  for (let redirect = start.redirect; ; redirect += 1) {
    visited.add(`${asked.method} ${asked.url}`)
    // oxlint-disable-next-line no-await-in-loop -- a redirect is known only when the response is there
    const response = await runHop(session, hop, { ...asked, purpose, redirect }, emit)
    const next = response === undefined ? undefined : redirectOf(response, asked)
    if (response === undefined || next === undefined) return emitIf(response, emit)
    if (next.failure !== undefined) return emit({ ...response, failure: next.failure })
    const loop = visited.has(`${next.request.method} ${next.request.url}`)
    if (loop || redirect >= limits.redirects)
      return emit({ ...response, failure: loopFailure(loop, redirect) })
    emit(response)
    asked = next.request
    hop = next.target
  }
}

function emitIf(observation: HttpObservation | undefined, emit: Emit): void {
  if (observation !== undefined) emit(observation)
}

/** Resolves, connects to every address, asks the first that is connected; the response is not emitted yet. */
async function runHop(
  session: Session,
  target: ProbeTarget,
  request: Request & Pick<Start, 'purpose' | 'redirect'>,
  emit: Emit,
): Promise<HttpObservation | undefined> {
  const { purpose, redirect } = request
  const { host, port, scheme } = target
  const named = refusalOfName(host, session.policy)
  if (named !== undefined) {
    const atMs = rounded(session.clock() - session.origin)
    emit({ kind: 'tcp', purpose, atMs, address: host, port, failure: prohibited(named) })
    return undefined
  }
  const { observations, addresses } = await resolveName(host, {
    purpose,
    timeoutMs: session.deadline.within(phaseLimits.dnsMs),
    clock: session.clock,
    origin: session.origin,
    more: redirect === 0,
    ...(session.resolver !== undefined && { resolver: session.resolver }),
    ...(session.family !== undefined && { family: session.family }),
  })
  for (const observation of observations) emit(observation)
  const connections = await Promise.all(
    addresses.slice(0, mostAddresses).map((address) => connectTo(session, address, port, purpose)),
  )
  for (const { observation } of connections) emit(observation)
  const [first, ...others] = connections.filter(({ socket }) => socket !== undefined)
  for (const { socket } of others) socket?.destroy()
  if (first?.socket === undefined) return undefined
  const { address } = first.observation
  const made = await exchangeOver(session, first.socket, {
    ...request,
    address,
    port,
    tls: scheme === 'https',
  })
  for (const observation of made) if (observation.kind !== 'http') emit(observation)
  return made.find((observation) => observation.kind === 'http')
}

function loopFailure(loop: boolean, redirects: number): Failure {
  return loop
    ? {
        type: 'proxy_loop_detected',
        code: 'REDIRECT_LOOP',
        detail: `redirect ${redirects + 1} leads back to a URL that was asked before`,
      }
    : {
        type: 'proxy_loop_detected',
        code: 'TOO_MANY_REDIRECTS',
        detail: `more than ${limits.redirects} redirects`,
      }
}
