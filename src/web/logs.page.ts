import { onDrop, readLogs, startLogWorker } from './read-logs.ts'

/** The page of logs: files are dropped or chosen. */
function start(): void {
  const place = document.querySelector('[data-logs]')
  const result = document.querySelector('[data-result]')
  if (!(place instanceof HTMLElement) || result === null) return
  const parts = {
    worker: startLogWorker(place.dataset['worker'] ?? ''),
    state: place.querySelector('[data-state]'),
    progress: place.querySelector('progress'),
    result,
  }
  onDrop(place, (files) => void readLogs(files, parts))
  const input = place.querySelector('input')
  input?.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) void readLogs(files, parts)
  })
}

start()
