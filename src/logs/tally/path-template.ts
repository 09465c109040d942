/** Segments kept of a path; what lies deeper becomes `…`. */
const deepest = 6

/**
 * A path with its ids folded, so that requests for the same thing count together: `/users/42/orders/9f86d081` becomes
 * `/users/{n}/orders/{id}`. Numbers, UUIDs, hexadecimal strings of 8 and more, and long mixtures of letters and digits
 * are ids; names of files keep their extension.
 */
export function pathTemplate(path: string): string {
  if (!/\d|[^/]{24}/.test(path) && path.split('/', deepest + 2).length <= deepest + 1) return path
  const segments = path.split('/')
  const folded = segments.slice(0, deepest + 1).map(foldSegment)
  return segments.length > deepest + 1 ? `${folded.join('/')}/…` : folded.join('/')
}

function foldSegment(segment: string): string {
  const digits = countDigits(segment)
  if (digits === 0 && segment.length < 24) return segment
  if (digits === segment.length) return '{n}'
  if (/^v\d{1,2}(?:\.\d{1,2})?$/.test(segment)) return segment
  const dot = segment.lastIndexOf('.')
  const extension =
    dot > 0 && /^\.[a-z0-9]{1,5}$/i.test(segment.slice(dot)) ? segment.slice(dot) : ''
  const name = extension === '' ? segment : segment.slice(0, dot)
  if (extension !== '' && /^\d+$/.test(name)) return `{n}${extension}`
  if (isId(name)) return `{id}${extension}`
  // `item-1234-red`, `page_7`: the number is the id, the words are not.
  return name.replace(/\d{2,}/g, '{n}') + extension
}

function countDigits(text: string): number {
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits
}

function isId(text: string): boolean {
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)) return true
  if (/^[\da-f]{8,}$/i.test(text) && /\d/.test(text)) return true
  if (text.length >= 32) return true
  // Base64 and the like: long, with letters and digits mixed more than in a word with a number at its end.
  return (
    text.length >= 16 &&
    /^[\w=%+-]+$/.test(text) &&
    (text.match(/\d/g)?.length ?? 0) >= 3 &&
    !/[-_].*[-_]/.test(text)
  )
}
