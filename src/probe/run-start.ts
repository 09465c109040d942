import type { Failure } from '../model/failure.ts'
import type { HttpObservation, Observation } from '../model/observation.ts'
import { refusalOfName } from './address-policy.ts'
import { rounded } from './clock.ts'
import { prohibited } from './dial.ts'
import type { Session } from './endpoint.ts'
import { phaseLimits } from './endpoint.ts'
import { connectTo, exchangeOver } from './exchange.ts'
import { limits } from './limits.ts'
import { parseTarget } from './parse-target.ts'
import type { ProbeTarget } from './parse-target.ts'
import type { Request } from './request-head.ts'
import { resolveName } from './resolve-name.ts'
import { valuesOf } from './response-head.ts'

/** Addresses of one name that are connected to. */
const mostAddresses = 8

export type Emit = (observation: Observation) => void

/** The request that the person asked for, with its redirects, each hop looked up, guarded and recorded afresh. */
export async function runStart(
  session: Session,
  target: ProbeTarget,
  request: Request,
  emit: Emit,
): Promise<void> {
  const visited = new Set<string>()
  let hop = target
  let asked = request
  for (let redirect = 0; ; redirect += 1) {
    visited.add(`${asked.method} ${asked.url}`)
    // oxlint-disable-next-line no-await-in-loop -- a redirect is known only when the response is there
    const response = await runHop(session, hop, asked, redirect, emit)
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
  request: Request,
  redirect: number,
  emit: Emit,
): Promise<HttpObservation | undefined> {
  const { host, port, scheme } = target
  const named = refusalOfName(host, session.policy)
  if (named !== undefined) {
    const atMs = rounded(session.clock() - session.origin)
    emit({ kind: 'tcp', purpose: 'target', atMs, address: host, port, failure: prohibited(named) })
    return undefined
  }
  const { observations, addresses } = await resolveName(host, {
    purpose: 'target',
    timeoutMs: session.deadline.within(phaseLimits.dnsMs),
    clock: session.clock,
    origin: session.origin,
    more: redirect === 0,
    ...(session.resolver !== undefined && { resolver: session.resolver }),
    ...(session.family !== undefined && { family: session.family }),
  })
  for (const observation of observations) emit(observation)
  const connections = await Promise.all(
    addresses.slice(0, mostAddresses).map((address) => connectTo(session, address, port, 'target')),
  )
  for (const { observation } of connections) emit(observation)
  const [first, ...others] = connections.filter(({ socket }) => socket !== undefined)
  for (const { socket } of others) socket?.destroy()
  if (first?.socket === undefined) return undefined
  const { address } = first.observation
  const made = await exchangeOver(session, first.socket, {
    ...request,
    purpose: 'target',
    address,
    port,
    tls: scheme === 'https',
    redirect,
  })
  for (const observation of made) if (observation.kind !== 'http') emit(observation)
  return made.find((observation) => observation.kind === 'http')
}

type Redirect =
  | { readonly request: Request; readonly target: ProbeTarget; readonly failure?: never }
  | { readonly failure: Failure }

/** Where a response sends the client; undefined when it is no redirect. */
function redirectOf(response: HttpObservation, asked: Request): Redirect | undefined {
  const { status, fields = [] } = response
  if (status === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  const [location] = valuesOf(fields, 'location')
  if (location === undefined) return undefined
  if (location.length > limits.locationBytes) return badLocation('is too long')
  let url: URL
  try {
    url = new URL(location, asked.url)
  } catch {
    return badLocation('is no URL')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return badLocation(`leads to ${url.protocol}`)
  url.username = ''
  url.password = ''
  const sameHost = url.host === new URL(asked.url).host
  const becomesGet =
    status === 303 || ((status === 301 || status === 302) && asked.method === 'POST')
  const method = becomesGet && asked.method !== 'HEAD' ? 'GET' : asked.method
  const fieldsKept = asked.fields.filter(
    ({ name }) => sameHost || !secretFields.has(name.toLowerCase()),
  )
  const { body } = asked
  try {
    const target = parseTarget(url.href)
    const request = { method, url: target.url, fields: fieldsKept }
    return { target, request: becomesGet || body === undefined ? request : { ...request, body } }
  } catch {
    return badLocation('leads to no usable URL')
  }
}

/** Not for another host's eyes. */
const secretFields = new Set(['authorization', 'cookie', 'proxy-authorization', 'host'])

function badLocation(what: string): Redirect {
  return {
    failure: {
      type: 'http_protocol_error',
      code: 'BAD_LOCATION',
      detail: `the Location field ${what}`,
    },
  }
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
