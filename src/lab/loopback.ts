import type { Server } from 'node:net'

/** Something that listens on a loopback port of its own until it is closed. */
export interface Origin {
  readonly port: number
  close(): Promise<void>
}

/** Listens on a port, a free one without `port`, and returns its number. */
export function listen(server: Server, host: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}
