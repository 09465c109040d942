import { createSocket } from 'node:dgram'
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import type { Answer } from 'dns-packet'
import { decode, encode, streamDecode, streamEncode, TRUNCATED_RESPONSE } from 'dns-packet'
import { afterEach, expect, test } from 'vitest'
import { startDnsServer } from '../../src/lab/dns-server.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import type { DnsObservation, Observation } from '../../src/model/observation.ts'
import { probe } from '../../src/probe/probe.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A resolver that answers A questions with what `addresses` gives for the nth of them; over TCP only, if asked. */
async function resolver(
  addresses: (count: number) => readonly Answer[],
  tcpOnly = false,
): Promise<string> {
  let count = 0
  const reply = (message: Buffer, flags: number): Buffer => {
    const { id = 0, questions = [] } = decode(message)
    const isA = questions[0]?.type === 'A'
    if (isA && flags === 0) count += 1
    return encode({
      type: 'response',
      id,
      flags,
      questions,
      answers: isA && flags === 0 ? [...addresses(count)] : [],
    })
  }
  const tcp: Server = createServer((socket: Socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => {
      const { id = 0, questions = [] } = streamDecode(data)
      count += 1
      const answers = questions[0]?.type === 'A' ? [...addresses(count)] : []
      socket.end(streamEncode({ type: 'response', id, questions, answers }))
    })
  })
  // TCP first: its ports are the busier ones, and a datagram port of the same number is nearly always free.
  const port = await listen(tcp, '127.0.0.1')
  const udp = createSocket('udp4')
  udp.on('message', (message, { port: from, address }) => {
    udp.send(reply(message, tcpOnly ? TRUNCATED_RESPONSE : 0), from, address)
  })
  await new Promise<void>((resolve, reject) => {
    udp.once('error', reject)
    udp.bind(port, '127.0.0.1', resolve)
  })
  ends.push(
    () => closed(tcp),
    () =>
      new Promise((resolve) => {
        udp.close(() => {
          resolve()
        })
      }),
  )
  return `127.0.0.1:${port}`
}

function a(data: string, name = 'shop.test'): Answer {
  return { type: 'A', name, ttl: 30, data }
}

async function trace(
  port: number,
  resolverAddress: string,
  allowed?: string,
): Promise<readonly Observation[]> {
  const { observations } = await probe(`http://shop.test:${port}/`, {
    resolver: resolverAddress,
    allow: allowed === undefined ? { kind: 'all' } : { kind: 'public-and', cidrs: [allowed] },
    timeoutMs: 4000,
    repeat: 0,
  })
  return observations
}

test('every CNAME, address and TTL is recorded, and which resolver said so', async () => {
  const origin = await startOrigin({ fault: 'healthy' })
  ends.push(() => origin.close())
  const at = await resolver(() => [
    { type: 'CNAME', name: 'shop.test', ttl: 60, data: 'cdn.test' },
    a('127.0.0.1', 'cdn.test'),
  ])
  const seen = await trace(origin.port, at)
  const lookup = seen.find((one): one is DnsObservation => one.kind === 'dns' && one.type === 'A')
  expect(lookup).toMatchObject({ resolver: at, rcode: 'NOERROR' })
  expect(lookup?.answers?.map(({ type, ttl, data }) => [type, ttl, data])).toEqual([
    ['CNAME', 60, 'cdn.test'],
    ['A', 30, '127.0.0.1'],
  ])
  expect(seen.findLast(({ kind }) => kind === 'http')).toMatchObject({ status: 200 })
})

test('a truncated answer is asked for again over TCP', async () => {
  const origin = await startOrigin({ fault: 'healthy' })
  ends.push(() => origin.close())
  const seen = await trace(origin.port, await resolver(() => [a('127.0.0.1')], true))
  expect(seen.findLast(({ kind }) => kind === 'http')).toMatchObject({ status: 200 })
})

test('a name that turns to another address later is dialled where it was checked', async () => {
  const origin = await startOrigin({ fault: 'healthy', host: '127.0.0.1' })
  ends.push(() => origin.close())
  // The first answer is allowed, every later one would lead inside.
  const seen = await trace(
    origin.port,
    await resolver((count) => [a(count === 1 ? '127.0.0.9' : '127.0.0.1')]),
    '127.0.0.9/32',
  )
  const dialled = seen.flatMap((one) => (one.kind === 'tcp' ? [one.address] : []))
  expect(new Set(dialled)).toEqual(new Set(['127.0.0.9']))
})

test('of several addresses each is decided on by itself', async () => {
  const origin = await startOrigin({ fault: 'healthy' })
  ends.push(() => origin.close())
  const seen = await trace(
    origin.port,
    await resolver(() => [a('127.0.0.1'), a('10.0.0.1')]),
    '127.0.0.1/32',
  )
  const tcp = seen.filter((one) => one.kind === 'tcp' && one.purpose === 'target')
  expect(tcp.map((one) => (one.kind === 'tcp' ? [one.address, one.failure?.reason] : []))).toEqual([
    ['127.0.0.1', undefined],
    ['10.0.0.1', 'private'],
  ])
})

test.each([
  ['nxdomain', 'NXDOMAIN'],
  ['servfail', 'SERVFAIL'],
  ['refused', 'REFUSED'],
] as const)('%s is recorded by its name', async (fault, rcode) => {
  const server = await startDnsServer(fault)
  ends.push(() => server.close())
  const seen = await trace(80, `127.0.0.1:${server.port}`)
  const lookup = seen.find((one): one is DnsObservation => one.kind === 'dns')
  expect(lookup).toMatchObject({ rcode, failure: { type: 'dns_error', code: rcode } })
})

test('an Extended DNS Error is read with its text', async () => {
  const server = await startDnsServer('servfail')
  ends.push(() => server.close())
  const seen = await trace(80, `127.0.0.1:${server.port}`)
  const lookup = seen.find((one): one is DnsObservation => one.kind === 'dns')
  expect(lookup?.extendedErrors).toEqual([{ code: 6, text: 'signature expired' }])
})

test('a resolver that is not there is told from a name that is not', async () => {
  const seen = await trace(80, '127.0.0.1:9')
  expect(seen.find(({ kind }) => kind === 'dns')?.failure).toMatchObject({ code: 'ECONNREFUSED' })
})
