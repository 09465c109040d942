import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Failure } from '../model/failure.ts'
import type {
  BodyReading,
  HttpObservation,
  Observation,
  Purpose,
  TcpObservation,
  TlsObservation,
} from '../model/observation.ts'
import { rounded } from './clock.ts'
import { decodeBody } from './decode-body.ts'
import { dial } from './dial.ts'
import type { Session } from './endpoint.ts'
import { phaseLimits } from './endpoint.ts'
import type { Exchanged } from './http1-exchange.ts'
import { http1Exchange } from './http1-exchange.ts'
import { http2Exchange } from './http2-exchange.ts'
import { limits } from './limits.ts'
import type { Request } from './request-head.ts'
import { formatRequest } from './request-head.ts'
import { valuesOf } from './response-head.ts'
import { tlsHandshake } from './tls-handshake.ts'

export interface ExchangeRequest extends Request {
  readonly purpose: Purpose
  readonly address: string
  readonly port: number
  /** TLS, whatever the URL's scheme says: the mismatch test asks with the other one. */
  readonly tls: boolean
  readonly redirect?: number
}

/** Connects to one address; the observation says how that went. */
export async function connectTo(
  session: Session,
  address: string,
  port: number,
  purpose: Purpose,
): Promise<{ readonly observation: TcpObservation; readonly socket?: Socket }> {
  const { clock, origin, deadline, policy } = session
  const startedAt = clock()
  const { socket, failure } = await dial(
    address,
    port,
    policy,
    deadline.within(phaseLimits.connectMs),
  )
  const observation: TcpObservation = {
    kind: 'tcp',
    purpose,
    atMs: rounded(startedAt - origin),
    tookMs: rounded(clock() - startedAt),
    address,
    port,
    ...(failure !== undefined && { failure }),
  }
  return socket === undefined ? { observation } : { observation, socket }
}

/** TLS if asked for, then one request and its response, over a socket that is connected already. */
export async function exchangeOver(
  session: Session,
  socket: Socket,
  request: ExchangeRequest,
): Promise<readonly Observation[]> {
  if (!request.tls) return [await sendAndRead(session, socket, request)]
  const { observation, tls } = await secure(session, socket, request)
  return tls === undefined ? [observation] : [observation, await sendAndRead(session, tls, request)]
}

async function secure(
  session: Session,
  plain: Socket,
  request: ExchangeRequest,
): Promise<{ readonly observation: TlsObservation; readonly tls?: TLSSocket }> {
  const { clock, origin, deadline } = session
  const identity = session.serverName ?? hostOf(request.url)
  const serverName = isIP(identity) === 0 ? identity : undefined
  const startedAt = clock()
  const { socket, failure, verifyError, chain } = await tlsHandshake(
    plain,
    {
      identity,
      alpn: alpnOf(session),
      withChain: true,
      ...(serverName !== undefined && { serverName }),
      ...(session.ca !== undefined && { ca: session.ca }),
    },
    deadline.within(phaseLimits.tlsMs),
  )
  const { address, port, purpose } = request
  const base: TlsObservation = {
    kind: 'tls',
    purpose,
    atMs: rounded(startedAt - origin),
    tookMs: rounded(clock() - startedAt),
    address,
    port,
    ...(serverName !== undefined && { serverName }),
    ...(failure !== undefined && { failure }),
    ...(failure?.type === 'tls_alert_received' &&
      failure.detail !== undefined && { alert: failure.detail }),
    ...(verifyError !== undefined && { verifyError }),
  }
  if (socket === undefined) return { observation: base }
  const { alpnProtocol } = socket
  const version = socket.getProtocol()
  const observation: TlsObservation = {
    ...base,
    ...(version !== null && { version }),
    cipher: socket.getCipher().standardName,
    ...(typeof alpnProtocol === 'string' && { alpn: alpnProtocol }),
    ...(chain !== undefined && { chain }),
  }
  return { observation, tls: socket }
}

/** HTTP/1.1 by default: every byte of it can be shown. A server that speaks nothing else is met with HTTP/2. */
function alpnOf({ httpVersion }: Session): readonly string[] {
  if (httpVersion === '2') return ['h2']
  return httpVersion === '1.1' ? ['http/1.1'] : ['http/1.1', 'h2']
}

async function sendAndRead(
  session: Session,
  socket: Socket | TLSSocket,
  request: ExchangeRequest,
): Promise<HttpObservation> {
  const { clock, origin, deadline, userAgent } = session
  const named = request.fields.some(({ name }) => name.toLowerCase() === 'user-agent')
  const fields = named
    ? request.fields
    : [{ name: 'User-Agent', value: userAgent }, ...request.fields]
  const asked = { ...request, fields }
  const startedAt = clock()
  const http2 = 'alpnProtocol' in socket && socket.alpnProtocol === 'h2'
  const exchanged = http2
    ? await http2Exchange(socket, asked, deadline.left(), clock)
    : await http1Exchange(socket, formatRequest(asked), request.method, deadline.left(), clock)
  const { address, port, purpose, method, url, redirect } = request
  return {
    kind: 'http',
    purpose,
    atMs: rounded(startedAt - origin),
    tookMs: rounded(exchanged.totalMs),
    method,
    url,
    address,
    port,
    ...(redirect !== undefined && { redirect }),
    ...(await describeReading(exchanged, http2)),
  }
}

async function describeReading(
  { reading, firstByteMs, totalMs }: Exchanged,
  http2: boolean,
): Promise<Partial<HttpObservation>> {
  const { head, rawHead, interim, trailers, unparsed, complete, failure } = reading
  const times = {
    ...(firstByteMs !== undefined && { firstByteMs: rounded(firstByteMs) }),
    totalMs: rounded(totalMs),
  }
  const seen = {
    ...(interim.length > 0 && { interim }),
    ...(unparsed !== undefined && { unparsed }),
  }
  if (head === undefined) return { ...seen, ...times, ...(failure !== undefined && { failure }) }
  const { body, failure: bodyFailure } = await readBody(reading)
  const found = failure ?? bodyFailure
  // A body that was given up at our own limit is neither complete nor cut by the peer.
  const givenUp = !complete && failure === undefined && reading.bodyBytes >= limits.bodyReadBytes
  return {
    ...seen,
    ...times,
    httpVersion: http2 ? '2' : head.httpVersion,
    status: head.status,
    reason: head.reason,
    fields: head.fields,
    ...(rawHead !== undefined && { rawHead }),
    ...(trailers !== undefined && { trailers }),
    ...(body !== undefined && { body }),
    ...(!givenUp && { complete }),
    ...(found !== undefined && { failure: found }),
  }
}

async function readBody(
  reading: Exchanged['reading'],
): Promise<{ readonly body?: BodyReading; readonly failure?: Failure }> {
  if (reading.bodyBytes === 0) return {}
  const coding = valuesOf(reading.head?.fields ?? [], 'content-encoding').join(',')
  const wholeKept = reading.complete && reading.kept.length === reading.bodyBytes
  const { text, cut, failure } = await decodeBody(
    reading.kept.bytes(),
    coding === '' ? undefined : coding,
    wholeKept,
    valuesOf(reading.head?.fields ?? [], 'content-type')[0],
  )
  const body = { text, receivedBytes: reading.bodyBytes, ...(cut && { cut }) }
  return failure === undefined ? { body } : { body, failure }
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '')
}
