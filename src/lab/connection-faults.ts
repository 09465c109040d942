import type { Socket } from 'node:net'
import type { OriginFault } from './faults.ts'

interface Moment {
  /** The bytes of the healthy response. */
  readonly healthy: string
  readonly delayMs: number
  readonly path: string
}

export interface ConnectionFault {
  /** Only every nth request. */
  readonly every?: number
  readonly run: (socket: Socket, moment: Moment) => void
}

function reset(socket: Socket): void {
  socket.resetAndDestroy()
}

function withLength(healthy: string, length: number): string {
  return healthy.replace(/Content-Length: \d+/, `Content-Length: ${length}`)
}

/** Faults of the connection or of the framing; all others are answers of an application. */
export const connectionFaults: Readonly<Partial<Record<OriginFault, ConnectionFault>>> = {
  never: { run: () => undefined },
  reset: { run: reset },
  'every-fourth-reset': { every: 4, run: reset },
  'crash-loop': { every: 2, run: reset },
  garbage: {
    run: (socket) => {
      socket.end('\u0000\u0001\u0002 this is no HTTP \u00ff\r\n\r\n', 'latin1')
    },
  },
  'http-0.9': {
    run: (socket) => {
      socket.end('<html><body><h1>Shop</h1></body></html>\n')
    },
  },
  'big-head': {
    run: (socket) => {
      const padding = 'p'.repeat(70_000)
      socket.end(`HTTP/1.1 200 OK\r\nX-Padding: ${padding}\r\nContent-Length: 2\r\n\r\nok`)
    },
  },
  'two-lengths': {
    run: (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello')
    },
  },
  'cut-length': {
    run: (socket, { healthy }) => {
      socket.end(withLength(healthy, 5000))
    },
  },
  'cut-chunked': {
    run: (socket) => {
      const head =
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n'
      socket.end(`${head}400\r\nthe first part`)
    },
  },
  'reset-mid-body': {
    run: (socket, { healthy }) => {
      socket.write(withLength(healthy, 500_000))
      setTimeout(() => {
        reset(socket)
      }, 50)
    },
  },
  slow: {
    run: (socket, { healthy, delayMs }) => {
      setTimeout(() => socket.end(healthy), delayMs)
    },
  },
  'healthy-slow': {
    run: (socket, { healthy }) => {
      setTimeout(() => socket.end(healthy), 600)
    },
  },
  busy: {
    run: (socket, { healthy, path }) => {
      // What keeps it busy is asked for by name, and never answered.
      if (!path.startsWith('/hold')) socket.end(healthy)
    },
  },
}
