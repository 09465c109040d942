/** The box: Enter sends a single line. */
function box(): void {
  const text = document.querySelector('textarea#text')
  if (!(text instanceof HTMLTextAreaElement)) return
  text.addEventListener('keydown', (event) => {
    const single = !text.value.includes('\n')
    const asked = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (asked && (single || event.ctrlKey || event.metaKey) && text.value.trim() !== '') {
      event.preventDefault()
      text.form?.requestSubmit()
    }
  })
}

box()
