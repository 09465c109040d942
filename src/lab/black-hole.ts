import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import type { Origin } from './loopback.ts'

/** Listens, reports its port and then blocks, so that nobody ever accepts. */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const server = require('node:net').createServer()
server.listen({ ...workerData, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 20)
})
`

/** A port that does not answer to SYN: its backlog is full, and Linux drops what does not fit. */
export async function blackHole(host: string, wanted = 0): Promise<Origin> {
  const worker = new Worker(program, { eval: true, workerData: { host, port: wanted } })
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (value) => {
      resolve(Number(value))
    })
  })
  await pause(60)
  const fillers: Socket[] = []
  for (let index = 0; index < 6; index += 1) {
    const filler = connect(port, host)
    filler.on('error', () => undefined)
    fillers.push(filler)
  }
  await pause(100)
  return {
    port,
    async close() {
      for (const filler of fillers) filler.destroy()
      await worker.terminate()
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
