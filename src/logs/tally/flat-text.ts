const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The same text in memory of its own. A part cut out of a line keeps the whole line alive in V8, so whatever is kept for
 * long is copied first.
 */
export function flatText(text: string): string {
  // V8 copies shorter parts anyway.
  if (text.length < 13) return text
  return decoder.decode(encoder.encode(text))
}
