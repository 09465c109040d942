/** A space before a unit, which stays on the line of its number. */
const beforeUnit = /(?<=\d) (?=(?:%|s|ms|MiB|MB)(?:[^\w]|$))/g

/**
 * Breaks one paragraph at spaces into lines of at most `width` columns; a longer word keeps its line to itself, and a
 * number its unit.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(beforeUnit, '\u00a0').split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' '))
}

/** A wrapped paragraph behind a prefix; the lines after the first are indented under it. */
export function hanging(prefix: string, text: string, width: number): string {
  const indent = ' '.repeat(prefix.length)
  return wrap(text, Math.max(20, width - prefix.length))
    .map((line, index) => `${index === 0 ? prefix : indent}${line}\n`)
    .join('')
}
