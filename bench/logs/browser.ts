// npm run bench:logs-browser [-- --size 300M --rounds 5]: the page's worker in Chromium against one thread of Node.
import { createReadStream, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { z } from 'zod'
import { createLogAnalyser } from '../../src/logs/analyser.ts'
import { openBrowser } from '../../test/browser/open-browser.ts'
import { makeLog } from './make-log.ts'
import { median } from './time-command.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '300M' },
    rounds: { type: 'string', default: '5' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'bench-browser-'))
const file = join(folder, 'access.log')
const bytes = parseFloat(values.size) * 1e6

const answer = z.object({ seconds: z.number(), requests: z.number() })
type Answer = z.infer<typeof answer>

function inNode(): Answer {
  const started = performance.now()
  const analyser = createLogAnalyser()
  const stream = analyser.open('access.log', bytes)
  const fd = openSync(file, 'r')
  for (;;) {
    const space = stream.space()
    const read = readSync(fd, space, 0, space.length, null)
    if (read === 0) break
    stream.filled(read)
  }
  closeSync(fd)
  stream.end()
  const { lines } = analyser.report()
  return { seconds: (performance.now() - started) / 1000, requests: lines.requests }
}

/** Gives the page's worker a file, as a drop does, and waits for its report. */
const drop = `new Promise((resolve, reject) => {
  const started = performance.now()
  const worker = (window.logs ??= new Worker('/worker.js', { type: 'module' }))
  worker.onerror = ({ message }) => reject(new Error(message))
  worker.onmessage = ({ data }) => {
    if (data.kind === 'progress') return
    if (data.kind === 'failed') reject(new Error(data.why))
    else resolve({ seconds: (performance.now() - started) / 1000, requests: data.report.lines.requests })
  }
  worker.postMessage([window.log])
})`

/** As the page has it: one module, minified. */
function buildWorker(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/web/logs.worker.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

makeLog(file, bytes, 1)
const worker = buildWorker()
const server = createServer((request, response) => {
  if (request.url === '/worker.js') {
    response.setHeader('content-type', 'text/javascript')
    response.end(worker)
  } else if (request.url === '/access.log') createReadStream(file).pipe(response)
  else {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>bench</title>')
  }
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
const address: AddressInfo | string | null = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const browser = await openBrowser()
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.evaluate(
    `fetch('/access.log').then((one) => one.blob()).then((blob) => { window.log = new File([blob], 'access.log') })`,
  )
  // Once unmeasured: the browser moves a large file to its disk.
  await page.evaluate(drop)
  inNode()
  const rounds: { readonly node: Answer; readonly browser: Answer }[] = []
  for (let round = 0; round < Number(values.rounds); round += 1)
    rounds.push({ node: inNode(), browser: answer.parse(await page.evaluate(drop)) })
  const rate = (of: 'node' | 'browser'): string =>
    (bytes / 1e6 / median(rounds.map((one) => one[of].seconds))).toFixed(0)
  const ratio = median(rounds.map((one) => one.node.seconds / one.browser.seconds))
  const same = rounds.every((one) => one.node.requests === one.browser.requests)
  process.stdout.write(
    `${values.size} combined log, ${values.rounds} rounds, Node ${process.version}, Chromium ${browser.version()}; full report, wall time.\n\n` +
      '| one thread of Node, MB/s | worker in Chromium, MB/s | its speed ÷ Node | same requests |\n| ---: | ---: | ---: | --- |\n' +
      `| ${rate('node')} | ${rate('browser')} | ${ratio.toFixed(2)} | ${same ? 'yes' : 'no'} |\n`,
  )
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
