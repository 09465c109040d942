import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'

/** Text that stands in every line, or a place where a value stands. */
export type Piece = string | Meaning

/** Reads what follows the last piece; false when the line cannot be of this form. */
export type TailReader = (draft: Draft, rest: string) => boolean

/** A form of line, ready to read; undefined when the line has another form. */
export type Pattern = (line: string) => Draft | undefined

/**
 * Makes a reader of pieces. A value ends where the next text begins; between double quotes it ends at the first quote
 * that no backslash escapes. Two values without text between them cannot be told apart, so the first takes both.
 */
export function compilePattern(pieces: readonly Piece[], tail: TailReader = nothingElse): Pattern {
  return (line) => {
    const draft: Draft = {}
    let at = 0
    let isForwarded = false
    for (const [index, piece] of pieces.entries()) {
      if (typeof piece === 'string') {
        if (!line.startsWith(piece, at)) return undefined
        at += piece.length
        continue
      }
      if (piece.is === 'captures') {
        const end = line[at] === '{' ? line.indexOf('}', at) + 1 : at
        if (end === 0) return undefined
        at = end === at && line[at - 1] === ' ' ? at - 1 : end
        continue
      }
      const isSecond = index > 0 && typeof pieces[index - 1] !== 'string'
      const next = pieces.find(
        (one, place): one is string => place > index && typeof one === 'string',
      )
      const end = isSecond ? at : endOfPiece(line, at, piece, next)
      if (end < 0) return undefined
      // The address that a proxy in front passes on says more than the proxy's own.
      const isKnown = piece.is === 'client' && isForwarded
      if (!isKnown && !assign(draft, piece, line.slice(at, end))) return undefined
      isForwarded ||= piece.is === 'forwardedFor' && draft.client !== undefined
      at = end
    }
    return tail(draft, line.slice(at)) ? draft : undefined
  }
}

/** The usual tail: none. */
export function nothingElse(_draft: Draft, rest: string): boolean {
  return rest.trim() === ''
}

/** What more a writer appended is taken as given. */
export function anythingElse(): boolean {
  return true
}

/** Spaces that a time may hold: `Sun, 22 Nov 2026 10:11:12 +0000`. */
const mostSpacesInTime = 5

/** A time may hold the space that ends it: it goes as far as it is one. */
function endOfPiece(line: string, at: number, piece: Meaning, next: string | undefined): number {
  const end = endOfValue(line, at, next)
  if (piece.is !== 'time' || next === undefined || !next.startsWith(' ')) return end
  let longest = end
  let further = end
  for (let count = 0; count < mostSpacesInTime && further >= 0; count += 1) {
    if (assign({}, piece, line.slice(at, further))) longest = further
    further = line.indexOf(next, further + 1)
  }
  return longest
}

function endOfValue(line: string, at: number, next: string | undefined): number {
  if (next === undefined) return line.length
  if (next.startsWith('"') && line[at - 1] === '"') return endOfQuoted(line, at)
  let end = line.indexOf(next, at)
  if (next.startsWith(' '))
    while (end > at && isInList(line, end)) end = line.indexOf(next, end + 1)
  return end
}

/** nginx joins the values of several tries with `, ` and those of several groups of servers with ` : `. */
export function isInList(line: string, space: number): boolean {
  if (line[space] !== ' ') return false
  return (
    line[space - 1] === ',' || line.startsWith(' : ', space) || line.startsWith(' : ', space - 2)
  )
}

/** Index of the quote that ends the text beginning at `at`, or -1. A quote after a backslash is part of the text. */
export function endOfQuoted(line: string, at: number): number {
  let end = line.indexOf('"', at)
  while (end > 0 && isEscaped(line, end, at)) end = line.indexOf('"', end + 1)
  return end
}

function isEscaped(line: string, quote: number, from: number): boolean {
  let slashes = 0
  for (let at = quote - 1; at >= from && line[at] === '\\'; at -= 1) slashes += 1
  return slashes % 2 === 1
}
