import { connect } from 'node:net'
import type { LabCase } from './lab-case.ts'

/** Makes the requests that come before the check, opens those that are held beside it, and gives their end. */
export async function keepBusy(
  port: number,
  { before = 0, held = 0 }: LabCase,
): Promise<() => Promise<void>> {
  for (let count = 0; count < before; count += 1) await ask(port)
  const sockets = Array.from({ length: held }, () => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /hold HTTP/1.1\r\nHost: shop.test\r\n\r\n')
    })
    return socket.on('error', () => undefined)
  })
  if (held > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  return () => {
    for (const socket of sockets) socket.destroy()
    return Promise.resolve()
  }
}

/** One request, read to its end and thrown away. */
function ask(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n')
    })
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('error', () => undefined)
    socket.once('close', () => {
      resolve()
    })
    socket.resume()
  })
}
