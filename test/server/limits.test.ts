import { createServer, request as httpRequest } from 'node:http'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { post, startTestServer } from './start.ts'

let slow: Server
let port = 0

beforeAll(async () => {
  slow = createServer((_request, response) => {
    setTimeout(() => response.end('late'), 700)
  })
  await new Promise<void>((resolve) => {
    slow.listen(0, '0.0.0.0', resolve)
  })
  const address = slow.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterAll(() => {
  slow.closeAllConnections()
  slow.close()
})

/** Sends several checks at once and says how they were answered. */
async function several(
  url: string,
  hosts: readonly string[],
  headers: (index: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<readonly Response[]> {
  const answers = await Promise.all(
    hosts.map((host, index) =>
      post(
        `${url}/api/v1/checks`,
        { target: `http://${host}:${port}/?${crypto.randomUUID()}`, passive: true },
        headers(index),
      ),
    ),
  )
  for (const answer of answers) {
    if (answer.status !== 202) await expectRefusal(answer)
  }
  return answers
}

const problem = z.looseObject({
  type: z.string().startsWith('https://iana.org/assignments/http-problem-types#'),
  title: z.string().min(1),
  status: z.number(),
  detail: z.string(),
})

/** 429 or 503 that says when to come back, in whole seconds, and why in words. */
async function expectRefusal(answer: Response): Promise<void> {
  expect([429, 503]).toContain(answer.status)
  const seconds = answer.headers.get('retry-after') ?? ''
  expect(seconds).toMatch(/^[1-9]\d*$/)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const { status, detail } = problem.parse(await answer.json())
  expect(status).toBe(answer.status)
  expect(detail).toContain(`Come back in ${seconds} second`)
}

function countOf(responses: readonly Response[], status: number): number {
  return responses.filter((response) => response.status === status).length
}

describe('limits', () => {
  test('of checks of one host at a time: 503', async () => {
    const server = await startTestServer({ service: { limits: { hostInFlight: 2 } } })
    const answers = await several(server.url, ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.3'])
    expect([countOf(answers, 202), countOf(answers, 503)]).toEqual([3, 1])
    const refused = answers.find(({ status }) => status === 503)
    expect(refused?.headers.get('retry-after')).toBe('5')
    await server.close()
  })

  test('of checks of one address at a time, whatever its name: 503', async () => {
    const server = await startTestServer({
      service: { limits: { addressInFlight: 1, hostInFlight: 10 } },
    })
    const answers = await several(server.url, ['localhost', '127.0.0.1', '127.0.0.1'])
    expect(countOf(answers, 202)).toBe(1)
    expect(countOf(answers, 503)).toBe(2)
    await server.close()
  })

  test('of checks of one host an hour: 429', async () => {
    const server = await startTestServer({ service: { limits: { hostPerHour: 2 } } })
    const answers = await several(server.url, ['127.0.0.1', '127.0.0.1', '127.0.0.1'])
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(1000)
    await server.close()
  })

  test('of all checks at a time: 503', async () => {
    const server = await startTestServer({ service: { limits: { inFlight: 2 } } })
    const answers = await several(server.url, ['127.0.0.1', '127.0.0.3', '127.0.0.4'])
    expect(countOf(answers, 503)).toBe(1)
    await server.close()
  })

  test('of one client: 429; and a client behind no trusted proxy cannot pose as many', async () => {
    const server = await startTestServer({ service: { limits: { clientPerMinute: 2 } } })
    const answers = await several(server.url, Array(4).fill('127.0.0.1'), (index) => ({
      'X-Forwarded-For': `192.0.2.${index}`,
    }))
    expect(countOf(answers, 429)).toBe(2)
    await server.close()
  })

  test('of one client behind a trusted proxy: an IPv4 address or an IPv6 /64', async () => {
    const server = await startTestServer({
      trustedProxies: 1,
      service: { limits: { clientPerMinute: 1 } },
    })
    const from = async (addresses: readonly string[]): Promise<readonly number[]> => {
      const answers = await several(
        server.url,
        addresses.map((_, index) => `127.0.0.${index + 1}`),
        (index) => ({ 'X-Forwarded-For': `198.51.100.77, ${addresses[index] ?? ''}` }),
      )
      return answers.map(({ status }) => status).toSorted((a, b) => a - b)
    }
    expect(await from(['192.0.2.1', '192.0.2.2'])).toEqual([202, 202])
    expect(await from(['2001:db8::1', '2001:db8::ffff'])).toEqual([202, 429])
    expect(await from(['2001:db8:1::1', '2001:db8:2::1'])).toEqual([202, 202])
    expect(await from(['::ffff:192.0.2.9', '192.0.2.9'])).toEqual([202, 429])
    await server.close()
  })
})

test('under overload what cannot be served is refused at once, pages too; health checks get through', async () => {
  const server = await startTestServer({ gate: { limit: 1, queue: { burstMs: 0 } } })
  // One slow client has the only place.
  const slowClient = httpRequest(`${server.url}/api/v1/explain`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'Content-Length': '3' },
  })
  const served = new Promise<number>((resolve, reject) => {
    slowClient.once('error', reject)
    slowClient.once('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
  })
  slowClient.write('50')
  const paths = ['/codes/504', '/codes/504', '/', '/api/v1/codes/504', '/api/v1/search?q=x']
  const refused: Response[] = []
  while (refused.length < paths.length) {
    const answer = await fetch(`${server.url}${paths[refused.length] ?? ''}`)
    if (answer.status !== 200) refused.push(answer)
  }
  for (const answer of refused) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    await expectRefusal(answer)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  slowClient.end('2')
  expect(await served).toBe(200)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toContain(`statusdetector_refused_total ${refused.length}\n`)
  await server.close()
})

test('a page that is ready is refused like any other, and comes in the form that was asked for', async () => {
  const server = await startTestServer()
  const url = `${server.url}/codes/504`
  const first = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  const text = await first.text()
  const again = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  expect(await again.text()).toBe(text)
  const packed = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(await packed.text()).toBe(text)
  expect(packed.headers.get('etag')).not.toBe(first.headers.get('etag'))
  for (const { headers } of [first, again, packed]) {
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/)
    const condition = { 'If-None-Match': headers.get('etag') ?? '' }
    expect((await fetch(url, { headers: condition })).status).toBe(304)
  }
  expect(await ask(url, 'GET', { Host: 'evil.example' })).toBe(421)
  expect(await ask(url, 'HEAD', { Host: 'localhost' })).toBe(200)
  expect((await fetch(`${url}?x`)).status).toBe(200)
  await server.close()
})

/** `fetch` would set Host and Origin itself. */
function ask(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.once('error', reject)
    sent.end()
  })
}

test('a name that is bound to our address by somebody else is not answered', async () => {
  const server = await startTestServer({ baseUrl: 'https://status.example.org' })
  const local = server.url
  expect(local).toBe('https://status.example.org')
  await server.close()
  const plain = await startTestServer()
  const host = new URL(plain.url).host
  expect(await ask(plain.url, 'GET', { Host: 'evil.example' })).toBe(421)
  expect(await ask(plain.url, 'GET', { Host: host })).toBe(200)
  expect(await ask(plain.url, 'GET', { Host: 'localhost:8080' })).toBe(200)
  await plain.close()
})

test('a form from another site is not taken', async () => {
  const server = await startTestServer()
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const send = (headers: Record<string, string>): Promise<number> =>
    ask(`${server.url}/check`, 'POST', { ...form, ...headers })
  expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
  expect(await send({ Origin: 'https://evil.example' })).toBe(403)
  expect(await send({ 'Sec-Fetch-Site': 'same-origin' })).not.toBe(403)
  await server.close()
})

test('every response carries a strict policy, and no cookie', async () => {
  const server = await startTestServer()
  for (const path of ['/', '/healthz', '/api/v1/codes/504', '/nowhere', '/metrics']) {
    const { headers } = await fetch(`${server.url}${path}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  }
  await server.close()
})
