/** So much of a page is looked through for its own word about its encoding (HTML Standard, 13.2.3.2). */
const lookedThrough = 1024

const html = /^(?:text\/html|application\/xhtml\+xml)\b/i
const mayDeclare = /^(?:text\/|application\/(?:xhtml\+xml|xml)\b)/i

/**
 * Bytes of a body as text, in the encoding that a browser would take: the byte order mark, the charset of Content-Type,
 * the page's own declaration, else UTF-8, and Windows-1252 where a text is not UTF-8. Never throws; `bytes` may end
 * within a character.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const type = contentType ?? ''
  const declared =
    markOf(bytes) ?? charsetOf(type) ?? (html.test(type) || type === '' ? metaOf(bytes) : undefined)
  const named = declared === undefined ? undefined : decodeAs(declared, bytes)
  if (named !== undefined) return named
  const legacy = type === '' || mayDeclare.test(type)
  return legacy && !isUtf8(bytes) ? latin(bytes) : new TextDecoder('utf-8').decode(bytes)
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function charsetOf(type: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1]
}

function metaOf(bytes: Uint8Array): string | undefined {
  const start = latin(bytes.subarray(0, lookedThrough))
  const label = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1]
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // No encoding has that label.
    return undefined
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
