import { createSocket } from 'node:dgram'
import type { Answer, Question } from 'dns-packet'
import { AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet'

export type DnsFault =
  | 'nxdomain'
  | 'servfail'
  | 'refused'
  | 'no-address'
  | 'one-dead-of-two'
  /** The name leads to another that is not there. */
  | 'dangling'
  | 'silent'
  /** The IPv6 address does not answer, the IPv4 address does. */
  | 'dead-ipv6'
  | 'healthy'

export interface DnsServer {
  readonly port: number
  close(): Promise<void>
}

/** Response codes of RFC 1035 section 4.1.1 as they stand in the flags. */
const rcodes: Readonly<Record<DnsFault, number>> = {
  nxdomain: 3,
  servfail: 2,
  refused: 5,
  'no-address': 0,
  'one-dead-of-two': 0,
  dangling: 3,
  silent: 0,
  'dead-ipv6': 0,
  healthy: 0,
}

/** An Extended DNS Error, RFC 8914, that goes with a server failure: code 6, DNSSEC bogus. */
const bogus = Buffer.concat([Buffer.from([0, 6]), Buffer.from('signature expired')])

/** Appends an OPT record with the error; the library writes none of that kind. */
function withExtendedError(reply: Buffer): Buffer {
  const option = Buffer.alloc(4)
  option.writeUInt16BE(15, 0)
  option.writeUInt16BE(bogus.length, 2)
  const record = Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, option.length + bogus.length])
  const message = Buffer.concat([reply, record, option, bogus])
  message.writeUInt16BE(1, 10)
  return message
}

/** The servers of the lab listen on 127.0.0.1 only. */
function answersTo(fault: DnsFault, { name, type }: Question): Answer[] {
  const address = (data: string): Answer => ({
    type: type === 'AAAA' ? 'AAAA' : 'A',
    name,
    ttl: 30,
    data,
  })
  if (fault === 'dangling') return [{ type: 'CNAME', name, ttl: 30, data: `gone.${name}` }]
  if (type === 'AAAA') return fault === 'dead-ipv6' ? [address('::1')] : []
  if (type !== 'A') return []
  if (fault === 'one-dead-of-two') return [address('127.0.0.2'), address('127.0.0.1')]
  return fault === 'dead-ipv6' || fault === 'healthy' ? [address('127.0.0.1')] : []
}

/** Answers every question over UDP with one outcome. */
export function startDnsServer(fault: DnsFault): Promise<DnsServer> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const query = decode(message)
    const [question] = query.questions ?? []
    if (question === undefined) return
    if (fault === 'silent') return
    const answers = answersTo(fault, question)
    const reply = encode({
      type: 'response',
      id: query.id ?? 0,
      flags: AUTHORITATIVE_ANSWER | rcodes[fault],
      questions: query.questions ?? [],
      answers,
    })
    socket.send(fault === 'servfail' ? withExtendedError(reply) : reply, port, address)
  })
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      resolve({
        port: socket.address().port,
        close: () =>
          new Promise((done) => {
            socket.close(() => {
              done()
            })
          }),
      })
    })
  })
}
