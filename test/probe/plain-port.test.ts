import { createServer as createHttpServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import type { Server } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/app/check.ts'
import { startDnsServer } from '../../src/lab/dns-server.ts'
import { listen } from '../../src/lab/loopback.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'

/** Addresses of the loopback that no other test uses. */
const host = '127.0.80.80'
const neighbour = '127.0.80.81'

const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** Whether the server could listen there. */
function listenAt(server: Server, address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, address, () => {
      open.push(server)
      resolve(true)
    })
  })
}

function site(status: number, location?: string): Server {
  return createHttpServer((_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html',
      connection: 'close',
      ...(location !== undefined && { location }),
    })
    response.end(
      '<title>Bells</title><h1>Hand bells</h1><p>Made in the same street since 1987.</p>',
    )
  })
}

function ask(target: string, resolver?: string): Promise<Diagnosis> {
  return check(target, {
    repeat: 1,
    allow: { kind: 'all' },
    timeoutMs: 5000,
    ...(resolver !== undefined && { resolver }),
  })
}

test.for([
  ['a page in plain text: degraded', 200, undefined, 'degraded', 'port 80 answers 200 in plain'],
  ['a redirect to TLS, which nobody serves: broken', 301, `https://${host}/`, 'broken', 'leads'],
  ['a redirect to another host: degraded', 301, `http://${neighbour}/`, 'degraded', neighbour],
  ['a redirect to where nobody is: broken', 301, 'http://127.0.80.82/', 'broken', 'refused'],
  ['an error in plain text: broken', 503, undefined, 'broken', 'no better (503)'],
] as const)(
  'nothing on port 443, and on port 80 $0',
  async ([, status, location, verdict, words], { skip }) => {
    if (!(await listenAt(site(status, location), host, 80))) {
      skip('port 80 is not ours to listen on')
      return
    }
    await listenAt(site(200), neighbour, 80)
    for (const target of [host, `https://${host}/`]) {
      const made = await ask(target)
      expect(made.verdict).toBe(verdict)
      expect(made.causes[0]?.type).toBe('connection_refused')
      expect(made.summary).toContain(words)
      expect(made.trace.observations.filter(({ kind }) => kind === 'http').length).toBeLessThan(3)
    }
  },
)

test('whoever asks in plain text is told of plain text', async ({ skip }) => {
  if (!(await listenAt(site(200), host, 80))) {
    skip('port 80 is not ours to listen on')
    return
  }
  expect((await ask(`http://${host}/`)).verdict).toBe('working')
})

test('what listens on port 443 does not speak TLS, and port 80 has a page', async ({ skip }) => {
  const mute = createTcpServer((socket) => socket.on('error', () => undefined).end('no\r\n'))
  const bound = await listenAt(mute, host, 443)
  if (!bound || !(await listenAt(site(200), host, 80))) {
    skip('ports 80 and 443 are not ours to listen on')
    return
  }
  const made = await ask(host)
  expect(made.verdict).toBe('degraded')
  expect(made.summary).toContain('port 80 answers 200 in plain text')
})

describe('a redirect', () => {
  let names: Awaited<ReturnType<typeof startDnsServer>>
  let resolver = ''
  beforeAll(async () => {
    names = await startDnsServer('nxdomain')
    resolver = `127.0.0.1:${names.port}`
  })
  afterAll(() => names.close())

  test.each([
    ['to a port of TLS that nobody listens on', 'https://127.0.80.80:1/', 'connection_refused'],
    ['to what speaks no TLS', 'https://127.0.80.80:PORT/', 'tls_protocol_error'],
    ['to a name that is not there', 'https://nowhere.invalid/', 'dns_error'],
  ])('%s is broken, and names the place', async (_title, location, cause) => {
    const server = createHttpServer((_request, response) => {
      const to = location.replace('PORT', String(port)).replace('127.0.80.80', '127.0.0.1')
      response.writeHead(301, { location: to }).end()
    })
    const port = await listen(server, '127.0.0.1')
    open.push(server)
    const made = await ask(`http://127.0.0.1:${port}/`, resolver)
    expect(made.verdict).toBe('broken')
    expect(made.causes[0]?.type).toBe(cause)
    expect(made.status).toBeNull()
    expect(made.summary).toContain('redirects (301) to https://')
    expect(made.intermittent).not.toBe(true)
  })

  test('to an address that may not be asked leaves the verdict open', async () => {
    const server = createHttpServer((_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    })
    const port = await listen(server, '127.0.0.1')
    open.push(server)
    const made = await check(`http://127.0.0.1:${port}/`, {
      repeat: 1,
      allow: { kind: 'public-and', cidrs: ['127.0.0.0/8'] },
    })
    expect(made.verdict).toBe('unknown')
  })

  test('no shell gets a name from a redirect that it could run', async () => {
    const server = createHttpServer((_request, response) => {
      response.writeHead(302, { location: "https://a$(id)';b`id`.invalid/" }).end()
    })
    const port = await listen(server, '127.0.0.1')
    open.push(server)
    const made = await ask(`http://127.0.0.1:${port}/`, resolver)
    for (const { command } of made.nextSteps) expect(command ?? '').not.toMatch(/[`$;]|id/)
  })
})
