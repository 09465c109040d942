/**
 * Characters that could move a cursor, recolour a terminal, reorder text or hide something: C0, DEL, C1, line and
 * paragraph separators, zero-width and bidirectional controls, the byte-order mark and lone surrogates.
 */
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu

/** Text from a target, a certificate, a name or a paste, made safe for one line on a terminal. */
export function foreign(text: string, limit = 500): string {
  const shown = text.length > limit ? `${text.slice(0, limit)}…` : text
  return shown.replace(unsafe, escapeCharacter)
}

/** JSON that stays JSON and carries no byte that a terminal acts on; JSON.stringify leaves DEL, C1 and bidi raw. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent)
  return json.replace(unsafe, (character) => (character === '\n' ? '\n' : unicodeEscape(character)))
}

function escapeCharacter(character: string): string {
  if (character === '\t' || character === '\n') return ' '
  if (character === '\r') return ''
  const code = character.charCodeAt(0)
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(character)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
