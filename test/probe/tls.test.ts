import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TlsOptions } from 'node:tls'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Certificates } from '../../src/lab/certificates.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import { listen } from '../../src/lab/loopback.ts'
import type { HttpObservation, TlsObservation } from '../../src/model/observation.ts'
import { probe } from '../../src/probe/probe.ts'
import type { ProbeOptions } from '../../src/probe/probe-options.ts'

const openssl = existsSync('/usr/bin/openssl')
const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
let certificates: Certificates
const servers: Server[] = []

beforeAll(async () => {
  if (openssl) certificates = await makeCertificates(folder)
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const answer =
  'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 7\r\n\r\n'

async function serve(options: TlsOptions): Promise<number> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(answer))
  })
  server.on('tlsClientError', () => undefined)
  servers.push(server)
  return await listen(server, '127.0.0.1')
}

interface Seen {
  readonly tls?: TlsObservation
  readonly http?: HttpObservation
  readonly direct?: HttpObservation
}

async function ask(url: string, options: ProbeOptions = {}): Promise<Seen> {
  const { observations } = await probe(url, {
    allow: { kind: 'all' },
    ca: certificates.ca,
    family: 4,
    passive: true,
    timeoutMs: 1500,
    ...options,
  })
  const tls = observations.find((one) => one.kind === 'tls')
  const http = observations.find((one) => one.kind === 'http' && one.purpose === 'target')
  const direct = observations.find((one) => one.kind === 'http' && one.purpose === 'direct-origin')
  return {
    ...(tls !== undefined && { tls }),
    ...(http?.kind === 'http' && { http }),
    ...(direct?.kind === 'http' && { direct }),
  }
}

describe.skipIf(!openssl)('over TLS', () => {
  test('version, cipher, protocol and the certificates are recorded', async () => {
    const { cert, key } = certificates.good
    const port = await serve({ cert, key })
    const { tls } = await ask(`https://localhost:${port}/`)
    expect(tls).toMatchObject({ version: 'TLSv1.3', serverName: 'localhost' })
    expect(tls?.failure).toBeUndefined()
    expect(tls?.chain?.[0]?.names).toContain('localhost')
  })

  test('interim responses and trailers are recorded', async () => {
    const { cert, key } = certificates.good
    const port = await serve({ cert, key })
    const { http } = await ask(`https://localhost:${port}/`)
    expect(http).toMatchObject({
      status: 200,
      complete: true,
      interim: [{ status: 103, fields: [{ name: 'Link', value: '</a.css>' }] }],
      trailers: [{ name: 'X-Sum', value: '7' }],
    })
  })

  test('a certificate that does not verify is read all the same', async () => {
    const { cert, key } = certificates.expired
    const port = await serve({ cert, key })
    const { tls, http } = await ask(`https://localhost:${port}/`)
    expect(tls).toMatchObject({
      verifyError: 'CERT_HAS_EXPIRED',
      failure: { type: 'tls_certificate_error' },
    })
    expect(tls?.chain?.length).toBeGreaterThan(0)
    expect(http?.status).toBe(200)
  })

  test('an alert is told by its name', async () => {
    const { cert, key } = certificates.good
    // No cipher of these fits a key on an elliptic curve.
    const port = await serve({
      cert,
      key,
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
    })
    const { tls } = await ask(`https://localhost:${port}/`)
    expect(tls).toMatchObject({
      failure: { type: 'tls_alert_received' },
      alert: 'handshake_failure',
    })
  })

  test('a server that speaks plain text is no TLS server', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    servers.push(server)
    const port = await listen(server, '127.0.0.1')
    const { tls } = await ask(`https://localhost:${port}/`)
    expect(tls?.failure?.type).toBe('tls_protocol_error')
  })

  test('the origin is asked with the name of the target, even when that name is gone', async () => {
    const { cert, key } = certificates.good
    const port = await serve({ cert, key })
    const { http, direct } = await ask('https://localhost:1/', {
      passive: false,
      repeat: 0,
      origin: `127.0.0.1:${port}`,
    })
    expect(http).toBeUndefined()
    expect(direct?.status).toBe(200)
  })
})
