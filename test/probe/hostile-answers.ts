import type { Socket } from 'node:net'

/** What a hostile server does with a connection once a request has come, and the failure that a check must see in it. */
export type HostileAnswer = readonly [name: string, act: (socket: Socket) => void, failure: string]

/** Writes the piece again and again, as fast as the other side reads. */
export function flood(socket: Socket, piece: string | Buffer): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write)
  }
  write()
}

export const hostileAnswers: readonly HostileAnswer[] = [
  [
    'an endless head',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      flood(socket, 'X-Field: value\r\n'.repeat(1000))
    },
    'http_response_header_section_size',
  ],
  [
    'an endless reason phrase',
    (socket) => {
      socket.write('HTTP/1.1 200 ')
      flood(socket, 'O'.repeat(65_536))
    },
    'http_response_header_section_size',
  ],
  [
    'a flood of interim responses',
    (socket) => {
      flood(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50))
    },
    'http_protocol_error',
  ],
  [
    'a chunk size without end',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      flood(socket, '0'.repeat(65_536))
    },
    'http_response_transfer_coding',
  ],
  [
    'trailers without end',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n')
      flood(socket, 'X-T: t\r\n'.repeat(1000))
    },
    'http_response_trailer_section_size',
  ],
  [
    'a drip-fed body',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n')
      const timer = setInterval(() => socket.write('x'), 40)
      socket.on('close', () => {
        clearInterval(timer)
      })
    },
    'connection_read_timeout',
  ],
  ['silence', () => undefined, 'http_response_timeout'],
  [
    'an unasked 101',
    (socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n')
    },
    'http_upgrade_failed',
  ],
  [
    'a reset in the body',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nx', () =>
        setTimeout(() => socket.resetAndDestroy(), 30),
      )
    },
    'http_response_incomplete',
  ],
  [
    'garbage',
    (socket) => {
      // In pieces, for four bytes at a time would keep this very process busy that reads them.
      flood(socket, Buffer.alloc(4096, Buffer.from([0, 255, 13, 10])))
    },
    'http_protocol_error',
  ],
  [
    'an unknown content coding',
    (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: whatever\r\nContent-Length: 2\r\n\r\nxx')
    },
    'http_response_content_coding',
  ],
  [
    'a broken gzip body',
    (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno gzip!!')
    },
    'http_response_content_coding',
  ],
  [
    'a Location that is no URL',
    (socket) => {
      socket.end('HTTP/1.1 302 Found\r\nLocation: http://[::g]/\r\nContent-Length: 0\r\n\r\n')
    },
    'http_protocol_error',
  ],
  [
    'a Location of 15 kB',
    (socket) => {
      socket.end(
        `HTTP/1.1 302 Found\r\nLocation: /${'a'.repeat(15_000)}\r\nContent-Length: 0\r\n\r\n`,
      )
    },
    'http_protocol_error',
  ],
  [
    'a Location to another scheme',
    (socket) => {
      socket.end('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n')
    },
    'http_protocol_error',
  ],
  [
    'redirects without end',
    (socket) => {
      socket.end(`HTTP/1.1 302 Found\r\nLocation: /${Math.random()}\r\nContent-Length: 0\r\n\r\n`)
    },
    'proxy_loop_detected',
  ],
]
