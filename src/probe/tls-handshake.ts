import type { Socket } from 'node:net'
import type { PeerCertificate, SecureContext, TLSSocket } from 'node:tls'
import { checkServerIdentity, connect, createSecureContext, rootCertificates } from 'node:tls'
import type { Failure } from '../model/failure.ts'
import { failureOf } from './failure-of.ts'

export interface TlsRequest {
  /** Absent when the target is an address: RFC 6066 section 3 allows names only. */
  readonly serverName?: string
  /** What the certificate must name: the host, or the server name given instead. */
  readonly identity: string
  readonly alpn: readonly string[]
  /** Extra trust anchors, PEM. */
  readonly ca?: string
}

export interface Handshaken {
  readonly socket?: TLSSocket
  /** A failed handshake, or a certificate that does not verify (then there is a socket as well). */
  readonly failure?: Failure
  readonly verifyError?: string
}

const contexts = new Map<string, SecureContext>()

/** One context for each set of trust anchors: reading the root store costs milliseconds. */
function contextFor(ca: string | undefined): SecureContext {
  const key = ca ?? ''
  const known = contexts.get(key)
  if (known !== undefined) return known
  const made =
    ca === undefined
      ? createSecureContext()
      : createSecureContext({ ca: [...rootCertificates, ca] })
  if (contexts.size > 16) contexts.clear()
  contexts.set(key, made)
  return made
}

/** Makes a TLS connection over a connected socket. A certificate that does not verify is reported, not refused. */
export function tlsHandshake(
  plain: Socket,
  request: TlsRequest,
  timeoutMs: number,
): Promise<Handshaken> {
  return new Promise((resolve) => {
    const socket = connect({
      socket: plain,
      secureContext: contextFor(request.ca),
      rejectUnauthorized: false,
      ALPNProtocols: [...request.alpn],
      ...(request.serverName !== undefined && { servername: request.serverName }),
      checkServerIdentity: () => undefined,
    })
    const stop = (failure: Failure): void => {
      clearTimeout(timer)
      socket.destroy()
      plain.destroy()
      resolve({ failure })
    }
    const timer = setTimeout(() => {
      const detail = `the handshake was not complete after ${Math.round(timeoutMs)} ms`
      stop({ type: 'connection_timeout', code: 'TLS_TIMEOUT', detail })
    }, timeoutMs)
    socket.once('error', (error) => {
      stop(failureOf(error))
    })
    socket.once('close', () => {
      stop({
        type: 'connection_terminated',
        code: 'TLS_CLOSED',
        detail: 'closed during the handshake',
      })
    })
    socket.once('secureConnect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      socket.removeAllListeners('close')
      socket.on('error', () => undefined)
      resolve({ socket, ...verification(socket, request.identity) })
    })
  })
}

function verification(
  socket: TLSSocket,
  identity: string,
): Pick<Handshaken, 'failure' | 'verifyError'> {
  const code = verifyErrorOf(socket, identity)
  if (code === undefined) return {}
  return { verifyError: code, failure: { type: 'tls_certificate_error', code } }
}

function verifyErrorOf(socket: TLSSocket, identity: string): string | undefined {
  if (!socket.authorized) {
    const error: unknown = socket.authorizationError
    if (typeof error === 'string') return error
    return error instanceof Error && 'code' in error ? String(error.code) : 'UNVERIFIED'
  }
  const certificate: PeerCertificate = socket.getPeerCertificate()
  const mismatch = checkServerIdentity(identity, certificate)
  return mismatch === undefined ? undefined : 'ERR_TLS_CERT_ALTNAME_INVALID'
}
