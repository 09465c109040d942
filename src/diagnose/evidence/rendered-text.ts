const entities: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  rsquo: '’',
}

/** At most this much of a body is looked at. */
const limit = 64 * 1024

/** A page as a browser shows its text: no tags, no scripts, entities decoded, white space folded. Linear in time. */
export function renderedText(html: string): string {
  const source = html.slice(0, limit)
  const parts: string[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open === -1) break
    parts.push(source.slice(at, open))
    const next = afterTag(source, open)
    parts.push(next === open + 1 ? '<' : ' ')
    at = next
  }
  parts.push(source.slice(at))
  return parts
    .join('')
    .replace(/&(#?\w{1,8});/g, decodeEntity)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where the text goes on after the tag, comment, script or style that starts at `open`. */
function afterTag(source: string, open: number): number {
  if (!/[A-Za-z/!?]/.test(source[open + 1] ?? '')) return open + 1
  const name = /^<(script|style)\b/i.exec(source.slice(open, open + 8))?.[1]?.toLowerCase()
  const closer = name !== undefined ? `</${name}` : source.startsWith('<!--', open) ? '-->' : '>'
  const from =
    name === undefined ? source.indexOf(closer, open) : indexOfClosing(source, closer, open)
  if (from === -1) return source.length
  if (name === undefined) return from + closer.length
  const end = source.indexOf('>', from)
  return end === -1 ? source.length : end + 1
}

function indexOfClosing(source: string, closer: string, from: number): number {
  const exact = source.indexOf(closer, from)
  return exact === -1 ? source.indexOf(closer.toUpperCase(), from) : exact
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
  const hex = name[1] === 'x' || name[1] === 'X'
  const code = hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : ' '
}
