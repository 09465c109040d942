import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { check } from '../../src/app/check.ts'

/** An address of the loopback that no other test uses. */
const host = '127.0.80.80'

/** Serves one page on port 80; undefined where that is not allowed. */
async function serve(status: number, location?: string): Promise<(() => void) | undefined> {
  const server = createServer((_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html',
      ...(location !== undefined && { location }),
    })
    response.end(
      '<title>Bells</title><h1>Hand bells</h1><p>Made in the same street since 1987.</p>',
    )
  })
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false)
    })
    server.listen(80, host, () => {
      resolve(true)
    })
  })
  return listens ? () => server.close() : undefined
}

test.for([
  ['a page in plain text: degraded', 200, undefined, 'degraded'],
  ['a redirect to TLS, which nobody serves: broken', 301, `https://${host}/`, 'broken'],
  ['an error in plain text: broken', 503, undefined, 'broken'],
] as const)(
  'nothing on port 443, and on port 80 $0',
  async ([, status, location, verdict], { skip }) => {
    const close = await serve(status, location)
    if (close === undefined) {
      skip('port 80 is not ours to listen on')
      return
    }
    try {
      const made = await check(host, { repeat: 1, allow: { kind: 'all' } })
      expect(made.verdict).toBe(verdict)
      expect(made.causes[0]?.type).toBe('connection_refused')
      if (verdict === 'degraded') expect(made.summary).toContain('port 80 answers in plain text')
    } finally {
      close()
    }
  },
)
