/** A line without the colours that programs write to terminals. */
export function stripColour(line: string): string {
  if (!line.includes('\u001b')) return line
  return line
    .split('\u001b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
    .join('')
}
