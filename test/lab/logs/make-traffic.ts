import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { LabCase } from '../lab-case.ts'

/** Requests a case is asked, and how many at a time. */
export interface Traffic {
  readonly requests: number
  readonly atOnce: number
}

/** Real applications here have one worker, so that a second request would wait for the first. */
export function trafficOf({ origin, held = 0 }: LabCase): Traffic {
  return origin.app === undefined && held === 0
    ? { requests: 24, atOnce: 8 }
    : { requests: 12, atOnce: 1 }
}

/** Asks a chain as browsers would, each request on a connection of its own. */
export async function makeTraffic(url: string, { requests, atOnce }: Traffic): Promise<void> {
  const { port, protocol } = new URL(url)
  const numbers = Array.from({ length: requests }, (_, index) => index).values()
  const worker = async (): Promise<void> => {
    for (const _ of numbers) await ask(Number(port), protocol === 'https:')
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** One request, read to its end and thrown away. */
function ask(port: number, secure: boolean): Promise<void> {
  return new Promise((resolve) => {
    const send = (): void => {
      socket.write(
        'GET / HTTP/1.1\r\nHost: shop.test\r\nUser-Agent: lab\r\nAccept: */*\r\nConnection: close\r\n\r\n',
      )
    }
    const socket = secure
      ? connectTls(
          { port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false },
          send,
        )
      : connect(port, '127.0.0.1', send)
    socket.setTimeout(12_000, () => socket.destroy())
    socket.on('error', () => undefined)
    socket.once('close', () => {
      resolve()
    })
    socket.resume()
  })
}
