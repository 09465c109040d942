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
  const pass = (piece: Uint8Array): void => {
    read += piece.length
    if (read - told <= 1 << 20) return
    told = read
    tell({ kind: 'progress', share: read / all })
  }
  for (const file of files) {
    if (await isGzip(file)) {
      const stream = analyser.open(file.name, undefined, file.lastModified)
      for await (const piece of unpack(file, pass)) stream.push(piece)
      stream.end()
    } else {
      const stream = analyser.open(file.name, file.size, file.lastModified)
      // Straight from the file: each stream between costs as much as the analysis.
      for await (const piece of file.stream()) {
        stream.push(piece)
        pass(piece)
      }
      stream.end()
    }
  }
  return analyser.report()
}

function unpack(file: File, pass: (piece: Uint8Array) => void): ReadableStream<Uint8Array> {
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      pass(piece)
      controller.enqueue(piece)
    },
  })
  return file.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'))
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
