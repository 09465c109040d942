import { copyText } from './copy-text.ts'

/** Buttons of a report: copy a command, copy the link, delete. */
function showButtons(): void {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (button instanceof HTMLButtonElement) {
      button.addEventListener('click', () => void copyText(button, button.dataset['copy'] ?? ''))
    }
  }
  const share = document.querySelector('button[data-share]')
  if (share instanceof HTMLButtonElement) {
    share.hidden = false
    const { origin, pathname } = location
    share.addEventListener('click', () => void copyText(share, origin + pathname))
  }
  const remove = document.querySelector('button[data-delete]')
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (remove instanceof HTMLButtonElement && key !== null) {
    remove.hidden = false
    remove.addEventListener('click', () => void removeReport(remove, key))
  }
}

/** Asks twice: the first press arms the button. */
async function removeReport(button: HTMLButtonElement, key: string): Promise<void> {
  if (button.dataset['armed'] === undefined) {
    button.dataset['armed'] = 'yes'
    button.replaceChildren('Press again to delete it')
    return
  }
  const id = button.dataset['delete'] ?? ''
  const response = await fetch(`/api/v1/checks/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    headers: { 'Delete-Key': key },
  })
  const said = document.querySelector('[data-said]')
  if (!response.ok) {
    said?.replaceChildren(
      'It could not be deleted: it is gone already, or this link has not its key.',
    )
    return
  }
  button.hidden = true
  said?.replaceChildren('The report is deleted. This page shows it until you leave.')
}

showButtons()
