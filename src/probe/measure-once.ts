import type { Failure } from '../model/failure.ts'
import type { AddressPolicy } from './address-policy.ts'
import type { Clock } from './clock.ts'
import { dial } from './dial.ts'
import { http1Exchange } from './http1-exchange.ts'
import { tlsHandshake } from './tls-handshake.ts'

/** Where and what to ask; made once, used for every measurement. */
export interface Endpoint {
  readonly address: string
  readonly port: number
  /** Bytes of the request, made by `formatRequest`. */
  readonly request: string
  readonly method: string
  /** Present: over TLS, with this name sent and verified. */
  readonly serverName?: string
  readonly ca?: string
  readonly policy: AddressPolicy
  readonly timeoutMs: number
}

/** One fresh connection, every phase timed in milliseconds. */
export interface Measurement {
  readonly connectMs: number
  readonly tlsMs?: number
  readonly firstByteMs?: number
  readonly totalMs: number
  readonly status?: number
  readonly bodyBytes: number
  readonly failure?: Failure
}

/** The core of a check without its record: for monitors, benchmarks and many targets. Always resolves. */
export async function measureOnce(endpoint: Endpoint, clock: Clock): Promise<Measurement> {
  const { address, port, request, method, serverName, ca, policy, timeoutMs } = endpoint
  const start = clock()
  const { socket, failure } = await dial(address, port, policy, timeoutMs)
  const connectMs = clock() - start
  if (socket === undefined) return { connectMs, totalMs: connectMs, bodyBytes: 0, failure }
  if (serverName === undefined) {
    const { reading, firstByteMs } = await http1Exchange(socket, request, method, timeoutMs, clock)
    return measured(reading, { connectMs, totalMs: clock() - start }, firstByteMs)
  }
  const shaken = await tlsHandshake(
    socket,
    { serverName, identity: serverName, alpn: ['http/1.1'], ...(ca !== undefined && { ca }) },
    timeoutMs,
  )
  const tlsMs = clock() - start - connectMs
  if (shaken.socket === undefined || shaken.failure !== undefined) {
    shaken.socket?.destroy()
    const times = { connectMs, tlsMs, totalMs: clock() - start, bodyBytes: 0 }
    return shaken.failure === undefined ? times : { ...times, failure: shaken.failure }
  }
  const { reading, firstByteMs } = await http1Exchange(
    shaken.socket,
    request,
    method,
    timeoutMs,
    clock,
  )
  return measured(reading, { connectMs, tlsMs, totalMs: clock() - start }, firstByteMs)
}

type Reading = Awaited<ReturnType<typeof http1Exchange>>['reading']
type Times = Pick<Measurement, 'connectMs' | 'tlsMs' | 'totalMs'>

function measured(
  { head, bodyBytes, failure }: Reading,
  times: Times,
  firstByteMs: number | undefined,
): Measurement {
  return {
    ...times,
    bodyBytes,
    ...(firstByteMs !== undefined && { firstByteMs }),
    ...(head !== undefined && { status: head.status }),
    ...(failure !== undefined && { failure }),
  }
}
