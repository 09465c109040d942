// A server for the shutdown tests: it prints its port, answers `/slow` when told to and `/work` after 20 ms, and ends on SIGTERM.
import { createServer } from 'node:http'
import { gracefulShutdown } from '../../src/retry/server/index.ts'

const server = createServer((request, response) => {
  if (request.url === '/work') {
    setTimeout(() => response.end('ok'), 20)
    return
  }
  if (request.url?.startsWith('/slow') !== true) {
    response.end('ok')
    return
  }
  process.send?.('begun')
  process.once('message', () => response.end('finished'))
})

gracefulShutdown(server, {
  deadlineMs: Number(process.argv[2]),
  lingerMs: 300,
  exempt: ['/live'],
  onEnd: () => process.send?.('ended'),
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
