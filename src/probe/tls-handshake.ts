import type { Socket } from 'node:net'
import { isIP } from 'node:net'
import type { SecureContext, TLSSocket } from 'node:tls'
import { connect, createSecureContext, rootCertificates } from 'node:tls'
import type { Failure } from '../model/failure.ts'
import type { CertificateReading } from '../model/observation.ts'
import { failureOf } from './failure-of.ts'
import { readChain } from './read-chain.ts'

export interface TlsRequest {
  /** Absent when the target is an address: RFC 6066 section 3 allows names only. */
  readonly serverName?: string
  /** What the certificate must name: the host, or the server name given instead. */
  readonly identity: string
  readonly alpn: readonly string[]
  /** Extra trust anchors, PEM. */
  readonly ca?: string
  /** Read the certificates that the server sent; it costs a tenth of a millisecond. */
  readonly withChain?: true
}

export interface Handshaken {
  readonly socket?: TLSSocket
  /** A failed handshake, or a certificate that does not verify (then there is a socket as well). */
  readonly failure?: Failure
  readonly verifyError?: string
  readonly chain?: readonly CertificateReading[]
}

/**
 * The groups that every server understands (RFC 8446 section 9.1). OpenSSL's default leads with a post-quantum one,
 * whose key costs a third of the handshake and whose hello of two packets is dropped by some middleboxes.
 */
const groups = 'X25519:P-256:P-384:P-521'

const contexts = new Map<string, SecureContext>()

/** One context for each set of trust anchors: reading the root store costs milliseconds. */
function contextFor(ca: string | undefined): SecureContext {
  const key = ca ?? ''
  const known = contexts.get(key)
  if (known !== undefined) return known
  const made = createSecureContext({
    ecdhCurve: groups,
    ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
  })
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
    // Node reads the whole chain into objects before it asks about the name; the name is checked natively below.
    Reflect.set(socket, 'getPeerCertificate', () => ({}))
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
      Reflect.deleteProperty(socket, 'getPeerCertificate')
      socket.removeAllListeners('error')
      socket.removeAllListeners('close')
      socket.on('error', () => undefined)
      // Before the name is checked: asking Node for the certificate as X.509 leaves the socket without it.
      const chain = request.withChain === true ? { chain: readChain(socket) } : {}
      resolve({ socket, ...chain, ...verification(socket, request.identity) })
    })
  })
}

function verification(
  socket: TLSSocket,
  identity: string,
): Pick<Handshaken, 'failure' | 'verifyError'> {
  const code = verifyErrorOf(socket) ?? (isNamed(socket, identity) ? undefined : mismatchCode)
  if (code === undefined) return {}
  return { verifyError: code, failure: { type: 'tls_certificate_error', code } }
}

const mismatchCode = 'ERR_TLS_CERT_ALTNAME_INVALID'

/** Whether the certificate is for that name or address, RFC 9525. */
function isNamed(socket: TLSSocket, identity: string): boolean {
  const certificate = socket.getPeerX509Certificate()
  if (certificate === undefined) return false
  return isIP(identity) === 0
    ? certificate.checkHost(identity, { subject: 'never' }) !== undefined
    : certificate.checkIP(identity) !== undefined
}

function verifyErrorOf(socket: TLSSocket): string | undefined {
  if (socket.authorized) return undefined
  const error: unknown = socket.authorizationError
  if (typeof error === 'string') return error
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNVERIFIED'
}
