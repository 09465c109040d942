import type { LogMessage } from './logs.worker.ts'
import { renderLogReport } from './render-log-report.ts'

/** Where files are given, and where the report goes. */
export interface LogPlace {
  readonly worker: Worker
  readonly state: Element | null
  readonly progress: HTMLProgressElement | null
  readonly result: Element
}

/** Starts the worker, so that it is there when the network is not. */
export function startLogWorker(url: string): Worker {
  const policy = window.trustedTypes?.createPolicy('statusdetector-worker', {
    createScriptURL: (text) => (text.startsWith('/assets/') ? text : ''),
  })
  // The policy above lets our own scripts pass and nothing else; browsers without it take the text.
  const trusted = policy?.createScriptURL(url) ?? url
  return new Worker(trusted, { type: 'module' })
}

/** Reads files and shows what they say; resolves when it is shown. */
export function readLogs(files: readonly File[], place: LogPlace): Promise<void> {
  const { worker, state, progress, result } = place
  const started = performance.now()
  const names = files.map(({ name }) => name).join(', ')
  state?.replaceChildren(`Reading ${names.slice(0, 200)} …`)
  result.replaceChildren()
  if (progress !== null) {
    progress.hidden = false
    progress.value = 0
  }
  return new Promise((resolve) => {
    worker.addEventListener('message', function hear({ data }: MessageEvent<LogMessage>) {
      if (data.kind === 'progress') {
        if (progress !== null) progress.value = data.share
        return
      }
      worker.removeEventListener('message', hear)
      if (progress !== null) progress.hidden = true
      if (data.kind === 'failed') {
        state?.replaceChildren(`This could not be read: ${data.why}.`)
      } else {
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        const bytes = files.reduce((sum, { size }) => sum + size, 0)
        state?.replaceChildren(
          `Read ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s; ${requestsSince(started)} requests were made since.`,
        )
        result.replaceChildren(...renderLogReport(data.report))
      }
      resolve()
    })
    worker.postMessage(files)
  })
}

/** Requests of this page since then, as the browser counts them. */
function requestsSince(started: number): number {
  return performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= started)
    .length
}

/** Calls back with the files that are dropped on a place. */
export function onDrop(place: Element, take: (files: readonly File[]) => void): void {
  place.addEventListener('dragover', (event) => {
    event.preventDefault()
    place.classList.add('over')
  })
  place.addEventListener('dragleave', () => {
    place.classList.remove('over')
  })
  place.addEventListener('drop', (event) => {
    place.classList.remove('over')
    if (!(event instanceof DragEvent)) return
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
}
