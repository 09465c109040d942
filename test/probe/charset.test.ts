import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listen } from '../../src/lab/loopback.ts'
import { probe } from '../../src/probe/probe.ts'

/** “Сайт закрыт” in Windows-1251. */
const closed = Buffer.from([0xd1, 0xe0, 0xe9, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2])
const declared = Buffer.from('<meta charset="windows-1251"><title>')

test.each([
  ['the field says so', 'text/html; charset=windows-1251', closed, {}],
  ['the page says so', 'text/html', Buffer.concat([declared, closed]), {}],
  [
    'it is packed',
    'text/html',
    gzipSync(Buffer.concat([declared, closed])),
    { 'content-encoding': 'gzip' },
  ],
])('a page is read in its own encoding: %s', async (_name, type, body, more) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': type, ...more })
    response.end(body)
  })
  const port = await listen(server, '127.0.0.1')
  try {
    const { observations } = await probe(`http://127.0.0.1:${port}/`, {
      allow: { kind: 'all' },
      passive: true,
    })
    const response = observations.findLast((one) => one.kind === 'http')
    expect(response?.body?.text).toContain('Сайт закрыт')
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
