// node load.ts JSON: requests over kept connections that never pause; prints what came back. A process of its own.
import { connect } from 'node:net'
import * as z from 'zod'

/** `{n}` stands for the number of the request, in eight digits, `{x}` for the address of its client. */
const settings = z
  .object({
    port: z.number(),
    /** Taken in turn. */
    requests: z.array(z.string()),
    /** What a good answer holds. */
    good: z.string(),
    connections: z.number(),
    /** Ends after so many requests, or after so many seconds. */
    count: z.number().default(Infinity),
    seconds: z.number().default(Infinity),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

const { port, requests, good, connections, count, seconds } = settings
const took: number[] = []
let sent = 0
let refused = 0
let wrong = 0
const start = performance.now()
const end = start + seconds * 1000

function nextRequest(): Buffer | undefined {
  if (sent >= count || performance.now() >= end) return undefined
  const text = requests[sent % requests.length] ?? ''
  sent += 1
  const client = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
  return Buffer.from(text.replace('{n}', String(sent).padStart(8, '0')).replace('{x}', client))
}

/** Whether a response has come whole. Read as bytes, so that this side costs less than the one that is measured. */
function isWhole(bytes: Buffer): boolean {
  const head = bytes.indexOf('\r\n\r\n')
  if (head === -1) return false
  // Content-Length, however it is written.
  const named = bytes.indexOf('ength: ')
  if (named !== -1 && named < head) {
    const until = bytes.indexOf('\r\n', named)
    return bytes.length >= head + 4 + Number(bytes.toString('latin1', named + 7, until))
  }
  // Nothing is pipelined, so a last chunk at the end of the bytes is the end of the response.
  return bytes.toString('latin1', bytes.length - 5) === '0\r\n\r\n'
}

function drive(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let startedAt = 0
    let held: Buffer | undefined
    const ask = (): void => {
      const request = nextRequest()
      if (request === undefined) {
        socket.destroy()
        resolve()
        return
      }
      startedAt = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.once('connect', ask)
    socket.on('error', reject)
    socket.on('data', (data) => {
      held = held === undefined ? data : Buffer.concat([held, data])
      if (!isWhole(held)) return
      took.push(performance.now() - startedAt)
      if (held.toString('latin1', 9, 12) === '503') refused += 1
      else if (!held.includes(good)) wrong += 1
      held = undefined
      ask()
    })
    socket.on('close', () => {
      if (held !== undefined || sent < count) reject(new Error('The server closed a connection.'))
    })
  })
}

await Promise.all(Array.from({ length: connections }, drive))
const elapsed = (performance.now() - start) / 1000
took.sort((a, b) => a - b)
const p99Ms = took[Math.floor(took.length * 0.99)] ?? 0
process.stdout.write(
  JSON.stringify({ requests: took.length, seconds: elapsed, p99Ms, refused, wrong }),
)
