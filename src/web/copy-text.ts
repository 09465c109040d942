/** Puts a text on the clipboard, and says for a moment on the button whether that was possible. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const before = [...button.childNodes]
  try {
    await navigator.clipboard.writeText(text)
    button.replaceChildren('Copied')
  } catch {
    button.replaceChildren('Select and copy by hand')
  }
  setTimeout(() => {
    button.replaceChildren(...before)
  }, 1500)
}
