import { outermostLists } from './unbatch.ts'

/** How an export begins that is one list of records on a single line. */
const listBegins = new RegExp(
  String.raw`^\ufeff?\s*(?:\{ *"(?:${outermostLists.join('|')})" *: *)?\[ *\{`,
)
/** Bytes by which that is told. */
const headBytes = 64

const [newline, space, quote, comma, slash] = [10, 32, 34, 44, 92]
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125]

export interface UnrollList {
  /** The same bytes, with each record of a list on a line of its own. */
  push(bytes: Uint8Array): Uint8Array
  /** Whether the log is such a list. */
  readonly converts: boolean
  /** What was held back to see how the log begins. */
  end(): Uint8Array
}

/**
 * Puts each record of a list of JSON objects on a line of its own: such an export may be a single line of any length. Only a
 * log that begins so is changed, all others pass as they are.
 */
export function unrollList(): UnrollList {
  let held: Uint8Array | undefined = new Uint8Array()
  let isList = false
  /** Depth of the brackets around, and of those around the records. */
  let depth = 0
  let inner = 0
  let inText = false
  let escaped = false

  function unroll(bytes: Uint8Array): Uint8Array {
    const made = bytes.slice()
    for (let at = 0; at < made.length; at += 1) made[at] = replaced(made[at] ?? 0)
    return made
  }

  /** What comes in the place of a byte: a newline between two records, a space for what stands around them. */
  function replaced(byte: number): number {
    const isInside = inner > 0 && depth > inner
    if (inText) {
      if (escaped) escaped = false
      else if (byte === slash) escaped = true
      else if (byte === quote) inText = false
      return isInside ? byte : space
    }
    if (byte === quote) inText = true
    else if (byte === openObject || byte === openList) {
      depth += 1
      if (inner === 0 && byte === openList) inner = depth
      return inner > 0 && depth > inner ? byte : space
    } else if (byte === closeObject || byte === closeList) {
      depth = Math.max(0, depth - 1)
      if (depth < inner) inner = 0
    } else if (byte === comma && inner > 0 && depth === inner) return newline
    else if (byte === newline) return isInside || inner > 0 ? space : newline
    return isInside ? byte : space
  }

  function decide(head: Uint8Array): Uint8Array {
    held = undefined
    isList = listBegins.test(new TextDecoder().decode(head.subarray(0, headBytes)))
    return isList ? unroll(head) : head
  }

  return {
    push(bytes) {
      if (held === undefined) return isList ? unroll(bytes) : bytes
      if (held.length === 0 && bytes.length >= headBytes) return decide(bytes)
      const joined = new Uint8Array(held.length + bytes.length)
      joined.set(held)
      joined.set(bytes, held.length)
      if (joined.length >= headBytes) return decide(joined)
      held = joined
      return new Uint8Array()
    },
    get converts() {
      return isList
    },
    end: () => (held === undefined ? new Uint8Array() : decide(held)),
  }
}
