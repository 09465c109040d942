import { createSocket } from 'node:dgram'
import { connect, isIPv6 } from 'node:net'
import { randomInt } from 'node:crypto'
import type { DecodedPacket } from 'dns-packet'
import { CHECKING_DISABLED, RECURSION_DESIRED, decode, encode } from 'dns-packet'

export interface Resolver {
  readonly address: string
  readonly port: number
}

export type DnsReply =
  | {
      readonly packet: DecodedPacket
      readonly rawRcode: number
      readonly extendedErrors: readonly ExtendedError[]
    }
  | { readonly timedOut: true }
  | { readonly unreachable: string }

/** An Extended DNS Error, RFC 8914. */
export interface ExtendedError {
  readonly code: number
  readonly text?: string
}

export type QueryType = 'A' | 'AAAA' | 'CNAME' | 'HTTPS' | 'MX' | 'NS' | 'SOA' | 'TXT'

interface Query {
  readonly id: number
  readonly bytes: Buffer
}

/** Answers may be this long over UDP; RFC 9715 advises 1232 bytes. */
const udpPayloadBytes = 1232
const tcpLimitBytes = 65_535 + 2

/** Asks one resolver one question: by UDP, and by TCP when the answer was truncated. */
export async function dnsQuery(
  resolver: Resolver,
  name: string,
  type: QueryType,
  timeoutMs: number,
  /** Asks the resolver not to validate (the CD bit). */
  unchecked = false,
): Promise<DnsReply> {
  const query = encodeQuery(name, type, unchecked)
  const reply = await overUdp(resolver, query, timeoutMs)
  const truncated = 'packet' in reply && reply.packet.flag_tc
  return truncated ? await overTcp(resolver, query, timeoutMs) : reply
}

function overUdp(resolver: Resolver, query: Query, timeoutMs: number): Promise<DnsReply> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(resolver.address) ? 'udp6' : 'udp4')
    const finish = (reply: DnsReply): void => {
      clearTimeout(timer)
      clearTimeout(again)
      socket.removeAllListeners()
      socket.on('error', () => undefined)
      socket.close()
      resolve(reply)
    }
    const timer = setTimeout(() => {
      finish({ timedOut: true })
    }, timeoutMs)
    // A datagram may be lost; one more goes out halfway.
    const again = setTimeout(() => {
      socket.send(query.bytes)
    }, timeoutMs / 2)
    socket.once('error', (error) => {
      finish({ unreachable: 'code' in error ? String(error.code) : error.message })
    })
    // A connected socket drops datagrams from anybody else, and is told when the port is closed.
    socket.connect(resolver.port, resolver.address, () => {
      socket.on('message', (message) => {
        const reply = readReply(message, query)
        if (reply !== undefined) finish(reply)
      })
      socket.send(query.bytes)
    })
  })
}

function overTcp(resolver: Resolver, query: Query, timeoutMs: number): Promise<DnsReply> {
  return new Promise((resolve) => {
    const socket = connect(resolver.port, resolver.address)
    let received = Buffer.alloc(0)
    const finish = (reply: DnsReply): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reply)
    }
    const timer = setTimeout(() => {
      finish({ timedOut: true })
    }, timeoutMs)
    socket.once('error', (error) => {
      finish({ unreachable: 'code' in error ? String(error.code) : error.message })
    })
    socket.once('close', () => {
      finish({ unreachable: 'CLOSED' })
    })
    socket.once('connect', () => socket.write(Buffer.concat([lengthOf(query.bytes), query.bytes])))
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data])
      if (received.length > tcpLimitBytes) return finish({ unreachable: 'TOO_LONG' })
      if (received.length < 2 || received.length < received.readUInt16BE(0) + 2) return
      finish(readReply(received.subarray(2), query) ?? { unreachable: 'MALFORMED' })
    })
  })
}

/** Undefined for anything but the answer to this query. */
function readReply(message: Buffer, query: Query): DnsReply | undefined {
  let packet: DecodedPacket
  try {
    packet = decode(message)
  } catch {
    return undefined
  }
  if (packet.type !== 'response' || packet.id !== query.id) return undefined
  const opt = packet.additionals?.find((record) => record.type === 'OPT')
  const options = opt?.type === 'OPT' ? opt.options : []
  const extendedErrors = options.flatMap((option) => readExtendedError(option))
  return { packet, rawRcode: message.readUInt16BE(2) & 15, extendedErrors }
}

/** Option 15 of RFC 8914: a 16-bit code and text; the library may hand it over undecoded. */
function readExtendedError(option: object): readonly ExtendedError[] {
  const parts: Readonly<Record<string, unknown>> = { ...option }
  if (parts['code'] !== 15) return []
  const { data } = { data: parts['data'] }
  if (!Buffer.isBuffer(data) || data.length < 2) return []
  const text = data.toString('utf8', 2).slice(0, 300)
  const code = data.readUInt16BE(0)
  return [text === '' ? { code } : { code, text }]
}

/** Type number of HTTPS, RFC 9460, for which the library has no name yet. */
const httpsType = 65
const headerBytes = 12

function encodeQuery(name: string, type: QueryType, unchecked: boolean): Query {
  const id = randomInt(65_536)
  const bytes = encode({
    type: 'query',
    id,
    flags: unchecked ? RECURSION_DESIRED | CHECKING_DISABLED : RECURSION_DESIRED,
    questions: [{ type: type === 'HTTPS' ? 'A' : type, name }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: udpPayloadBytes,
        flags: 0,
        options: [],
        extendedRcode: 0,
        ednsVersion: 0,
        flag_do: false,
      },
    ],
  })
  // The type follows the name, which ends with an empty label.
  if (type === 'HTTPS') bytes.writeUInt16BE(httpsType, bytes.indexOf(0, headerBytes) + 1)
  return { id, bytes }
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return length
}
