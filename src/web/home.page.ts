import { onDrop, readLogs, startLogWorker } from './read-logs.ts'
import { reduceHar } from './reduce-har.ts'

/** What a text field takes; a HAR or a page that is longer is cut before it is sent. */
const mostCharacters = 262_144

/** The box: Enter sends a single line; a HAR that is dropped is reduced and sent, a log is read here. */
function box(text: HTMLTextAreaElement): void {
  text.addEventListener('keydown', (event) => {
    const single = !text.value.includes('\n')
    const asked = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (asked && (single || event.ctrlKey || event.metaKey) && text.value.trim() !== '') {
      event.preventDefault()
      text.form?.requestSubmit()
    }
  })
  const drop = document.querySelector('[data-drop]')
  if (drop instanceof HTMLElement) onDrop(drop, (files) => void take(files, text, drop))
}

async function take(
  files: readonly File[],
  text: HTMLTextAreaElement,
  drop: HTMLElement,
): Promise<void> {
  const [file] = files
  const result = document.querySelector('[data-result]')
  if (file === undefined || result === null) return
  const head = await file.slice(0, 4096).text()
  if (/\.har$/i.test(file.name) || (/^\s*\{/.test(head) && /"log"\s*:/.test(head))) {
    const reduced = reduceHar(await file.text())
    if (reduced !== undefined && reduced.length <= mostCharacters) {
      text.value = reduced
      text.form?.requestSubmit()
      return
    }
  }
  if (/^\s*<|^\s*[*<>] |^HTTP\//.test(head) && file.size <= mostCharacters) {
    text.value = await file.text()
    text.form?.requestSubmit()
    return
  }
  const worker = startLogWorker(drop.dataset['worker'] ?? '')
  const state = document.querySelector('[data-state]')
  await readLogs(files, { worker, state, progress: null, result })
  worker.terminate()
  state?.scrollIntoView({ block: 'start' })
}

const text = document.querySelector('textarea#text')
if (text instanceof HTMLTextAreaElement) box(text)
