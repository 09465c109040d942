// The other side of the bench, in a process of its own: a name server, an RDAP server and sites, all on loopback.
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { Answer } from 'dns-packet'
import { decode, encode } from 'dns-packet'
import { listen } from '../../src/lab/loopback.ts'

const known = /^site\d+\.test$/
const names = createSocket('udp4')
names.on('message', (message, { port, address }) => {
  const { id = 0, questions = [] } = decode(message)
  const name = questions[0]?.name ?? ''
  const type = questions[0]?.type
  const found = known.test(name)
  const answers: Answer[] =
    found && type === 'A' ? [{ type: 'A', name, ttl: 60, data: '127.0.0.1' }] : []
  names.send(
    encode({ type: 'response', id, flags: found ? 0 : 3, questions, answers }),
    port,
    address,
  )
})
await new Promise<void>((resolve) => {
  names.bind(0, '127.0.0.1', resolve)
})

/** A page of some 20 KB, as a small site has. */
const page = `<!doctype html><title>Bakery</title><h1>Bread</h1>${'<p>We bake bread every morning from flour that is milled in the valley.</p>'.repeat(250)}`
const parked = '<title>site</title><script src="http://img.sedoparking.com/x.js"></script>'
const sites = createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(/^site\d*7\./.test(request.headers.host ?? '') ? parked : page)
})
const registry = createServer((request, response) => {
  const name = (request.url ?? '').split('/').at(-1) ?? ''
  response.setHeader('content-type', 'application/rdap+json')
  response.end(
    JSON.stringify({
      objectClassName: 'domain',
      ldhName: name,
      status: ['client transfer prohibited'],
      events: [
        { eventAction: 'registration', eventDate: '2015-03-01T00:00:00Z' },
        { eventAction: 'expiration', eventDate: '2030-03-01T00:00:00Z' },
      ],
    }),
  )
})
const ports = {
  names: names.address().port,
  sites: await listen(sites, '127.0.0.1'),
  registry: await listen(registry, '127.0.0.1'),
}
process.stdout.write(`${JSON.stringify(ports)}\n`)
process.stdin.once('end', () => process.exit(0))
process.stdin.resume()
