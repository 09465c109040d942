import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import type { Http2SecureServer, ServerHttp2Stream } from 'node:http2'
import { createSecureServer } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Certificates } from '../../src/lab/certificates.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import { listen } from '../../src/lab/loopback.ts'
import type { HttpObservation } from '../../src/model/observation.ts'
import { probe } from '../../src/probe/probe.ts'

const openssl = existsSync('/usr/bin/openssl')
const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
let certificates: Certificates
const servers: Http2SecureServer[] = []

beforeAll(async () => {
  if (openssl) certificates = await makeCertificates(folder)
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A server that speaks HTTP/2 only. */
async function ask(act: (stream: ServerHttp2Stream) => void): Promise<HttpObservation | undefined> {
  const { cert, key } = certificates.good
  const server = createSecureServer({ cert, key, allowHTTP1: false })
  server.on('stream', (stream) => {
    stream.on('error', () => undefined)
    act(stream)
  })
  server.on('sessionError', () => undefined)
  servers.push(server)
  const port = await listen(server, '127.0.0.1')
  const { observations } = await probe(`https://localhost:${port}/`, {
    allow: { kind: 'all' },
    ca: certificates.ca,
    family: 4,
    passive: true,
    timeoutMs: 1500,
  })
  expect(observations.find(({ kind }) => kind === 'tls')).toMatchObject({ alpn: 'h2' })
  return observations.findLast((one): one is HttpObservation => one.kind === 'http')
}

describe.skipIf(!openssl)('a server that speaks HTTP/2 only', () => {
  test('is understood, with status, fields and body', async () => {
    const response = await ask((stream) => {
      stream.respond({ ':status': 503, 'retry-after': '7' })
      stream.end('later')
    })
    expect(response).toMatchObject({
      httpVersion: '2',
      status: 503,
      complete: true,
      body: { text: 'later' },
    })
    expect(response?.fields).toContainEqual({ name: 'retry-after', value: '7' })
  })

  test('may reset the stream', async () => {
    const response = await ask((stream) => {
      stream.close(2)
    })
    expect(response?.status).toBeUndefined()
    expect(response?.failure).toBeDefined()
  })

  test('may go away', async () => {
    const response = await ask((stream) => {
      stream.session?.goaway(11)
    })
    expect(response?.failure).toMatchObject({ type: 'connection_terminated', code: 'GOAWAY_11' })
  })

  test('may say nothing', async () => {
    expect((await ask(() => undefined))?.failure).toMatchObject({ type: 'http_response_timeout' })
  })

  test('may cut the body', async () => {
    const response = await ask((stream) => {
      stream.respond({ ':status': 200, 'content-length': '999' })
      stream.end('half')
    })
    expect(response).toMatchObject({ status: 200, failure: { type: 'http_response_incomplete' } })
  })
})
