/** One hop of a Via field, RFC 9110 section 7.6.3. */
export interface ViaEntry {
  /** `1.1`, `2.0`; the protocol name is dropped when it is HTTP. */
  readonly protocol: string
  /** Host and port, or the pseudonym that the hop gives itself. */
  readonly receivedBy: string
  /** Usually the product and its version. */
  readonly comment?: string
}

const entry =
  /^\s*(?:([\w!#$%&'*+.^`|~-]+)\/)?([\w!#$%&'*+.^`|~-]+)[ \t]+([^\s,()]+)(?:[ \t]+\(([^()]*(?:\([^()]*\)[^()]*)*)\))?\s*$/

/** Reads Via; the hop nearest to the origin server comes first. Members that are no Via entries are dropped. */
export function parseVia(value: string): readonly ViaEntry[] {
  const entries: ViaEntry[] = []
  for (const part of splitOutsideComments(value.slice(0, 4096))) {
    const match = entry.exec(part)
    if (match === null) continue
    const [, name, version = '', receivedBy = '', comment] = match
    const protocol =
      name === undefined || name.toUpperCase() === 'HTTP' ? version : `${name}/${version}`
    entries.push(
      comment === undefined ? { protocol, receivedBy } : { protocol, receivedBy, comment },
    )
  }
  return entries
}

function splitOutsideComments(value: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1
    else if (value[at] === ')') depth = Math.max(0, depth - 1)
    else if (value[at] === ',' && depth === 0) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  parts.push(value.slice(start))
  return parts
}
