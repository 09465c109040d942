import { createSocket } from 'node:dgram'
import type { Packet } from 'dns-packet'
import { decode, encode } from 'dns-packet'

export interface Names {
  /** `address:port`. */
  readonly resolver: string
  /** Questions asked so far. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** A DNS server on loopback: what a name leads to is decided anew for each question. */
export async function startNames(
  addressOf: (name: string, times: number) => readonly string[],
): Promise<Names> {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (message, peer) => {
    const query = decoded(message)
    const [question] = query?.questions ?? []
    if (question === undefined) return
    const { name, type } = question
    const times = asked.filter((one) => one === name).length
    if (type === 'A') asked.push(name)
    const family = type === 'A' ? 4 : type === 'AAAA' ? 6 : 0
    const answers = addressOf(name, times)
      .filter((address) => (address.includes(':') ? 6 : 4) === family)
      .map((data) => ({
        type: family === 4 ? ('A' as const) : ('AAAA' as const),
        name,
        ttl: 0,
        data,
      }))
    const reply = encode({
      type: 'response',
      ...(query?.id !== undefined && { id: query.id }),
      flags: answers.length === 0 && addressOf(name, times).length === 0 ? 3 : 0,
      questions: [question],
      answers,
    })
    socket.send(reply, peer.port, peer.address)
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  return {
    resolver: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        socket.close(() => {
          resolve()
        })
      }),
  }
}

/** A name longer than DNS allows is asked like any other, and not answered. */
function decoded(message: Buffer): Packet | undefined {
  try {
    return decode(message)
  } catch {
    return undefined
  }
}
