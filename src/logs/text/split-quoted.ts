/** Parts of a line kept at most; no format has as many. */
const mostParts = 120

/**
 * Words at single spaces, and texts between double quotes without these. A quoted text ends at the first quote that a
 * space or the end of the line follows: load balancers and stores write quotes inside it unescaped.
 */
export function splitQuoted(line: string): readonly string[] {
  const parts: string[] = []
  let at = 0
  while (at < line.length && parts.length < mostParts) {
    if (line[at] === ' ') {
      at += 1
      continue
    }
    if (line[at] !== '"') {
      const space = line.indexOf(' ', at)
      const end = space < 0 ? line.length : space
      parts.push(line.slice(at, end))
      at = end + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    while (end >= 0 && end + 1 < line.length && line[end + 1] !== ' ')
      end = line.indexOf('"', end + 1)
    parts.push(line.slice(at + 1, end < 0 ? line.length : end))
    at = end < 0 ? line.length : end + 2
  }
  return parts
}
