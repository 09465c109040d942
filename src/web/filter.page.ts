/** Filters the entries of a reference page by every word typed. */
function filterEntries(form: HTMLFormElement): void {
  const input = form.querySelector('input')
  const count = form.querySelector('[data-count]')
  if (input === null) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((node) => ({
    node,
    text: (node.textContent ?? '').toLowerCase(),
  }))
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')]
  const apply = (): void => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const { node, text } of entries) {
      node.hidden = !words.every((word) => text.includes(word))
      if (!node.hidden) shown += 1
    }
    for (const group of groups)
      group.hidden = group.querySelector('[data-entry]:not([hidden])') === null
    count?.replaceChildren(words.length === 0 ? '' : `${shown} of ${entries.length}`)
    const hash = words.length === 0 ? '' : `#q=${encodeURIComponent(input.value)}`
    history.replaceState(null, '', location.pathname + hash)
  }
  // Somebody may have typed before this script was here.
  if (input.value === '') input.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? ''
  input.addEventListener('input', apply)
  if (input.value !== '') apply()
}

const form = document.querySelector('form[data-filter]')
if (form instanceof HTMLFormElement) filterEntries(form)
