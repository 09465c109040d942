import { createLogAnalyser } from '../logs/analyser.ts'
import type { LogReport } from '../model/log-report.ts'

/** What the worker tells the page. */
export type LogMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'report'; readonly report: LogReport }
  | { readonly kind: 'failed'; readonly why: string }

/** Reads the files of one message into one report. The worker's own policy forbids it every connection. */
async function readFiles(files: readonly File[]): Promise<LogReport> {
  const analyser = createLogAnalyser()
  const all = files.reduce((sum, { size }) => sum + size, 0)
  let read = 0
  let told = 0
  for (const file of files) {
    const stream = analyser.open(file.name)
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        read += piece.length
        if (read - told > 1 << 20) {
          told = read
          tell({ kind: 'progress', share: read / all })
        }
        controller.enqueue(piece)
      },
    })
    const bytes = file.stream().pipeThrough(counted)
    const unpacked = (await isGzip(file))
      ? bytes.pipeThrough(new DecompressionStream('gzip'))
      : bytes
    for await (const piece of unpacked) stream.push(piece)
    stream.end()
  }
  return analyser.report()
}

async function isGzip(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return head[0] === 0x1f && head[1] === 0x8b
}

function tell(message: LogMessage): void {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<readonly File[]>) => {
  readFiles(data).then(
    (report) => {
      tell({ kind: 'report', report })
    },
    (error: unknown) => {
      tell({ kind: 'failed', why: error instanceof Error ? error.message : 'not known' })
    },
  )
})
