/**
 * A message with its variable parts folded, so that the same complaint counts as one: numbers, addresses, quoted texts
 * and paths become signs.
 */
export function messageTemplate(message: string): string {
  return (
    message
      .slice(0, 400)
      .replace(/"[^"]{0,300}"?/g, '"…"')
      .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '{address}')
      .replace(/\[[\da-f:]{2,39}\](?::\d+)?/gi, '{address}')
      .replace(/\b[\da-f]{8}-[\da-f-]{27}\b/gi, '{id}')
      .replace(/\b0x[\da-f]+\b/gi, '{hex}')
      .replace(/(?:\/[\w.@%+-]+){2,}/g, '{path}')
      .replace(/\b(?=[\da-f]*\d)[\da-f]{8,}\b/gi, '{id}')
      // Numbers in round brackets after a call are error numbers of the system and stay.
      .replace(/(?<!\()\b\d+(?:\.\d+)?\b(?!: [A-Z])/g, '{n}')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
