// node load.ts PORT PATH COUNT CONCURRENCY: asks that often over kept connections, prints seconds and successes.
import { Agent, get } from 'node:http'

const [port = '', path = '', count = '', concurrency = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(concurrency) })

function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += String(chunk)
      })
      response.on('end', () => {
        resolve(text.includes('probe_success 1'))
      })
    }).on('error', () => {
      resolve(false)
    })
  })
}

let left = Number(count)
let good = 0
const start = performance.now()
async function worker(): Promise<void> {
  while (left > 0) {
    left -= 1
    if (await ask()) good += 1
  }
}
await Promise.all(Array.from({ length: Number(concurrency) }, worker))
process.stdout.write(JSON.stringify({ seconds: (performance.now() - start) / 1000, good }))
agent.destroy()
