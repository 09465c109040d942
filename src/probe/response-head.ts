import type { Field } from '../model/observation.ts'

export interface ResponseHead {
  readonly httpVersion: '1.0' | '1.1'
  readonly status: number
  readonly reason: string
  readonly fields: readonly Field[]
}

const statusLine = /^HTTP\/(1\.[01]) (\d{3})(?: (.*))?$/

/** Reads a response head, without its final empty line; undefined when it is not HTTP/1.x. */
export function parseResponseHead(text: string): ResponseHead | undefined {
  const lines = text.split('\n')
  const match = statusLine.exec(withoutReturn(lines[0] ?? ''))
  if (match === null) return undefined
  const fields: { name: string; value: string }[] = []
  for (let index = 1; index < lines.length; index += 1) {
    const line = withoutReturn(lines[index] ?? '')
    const last = fields.at(-1)
    if (last !== undefined && (line.startsWith(' ') || line.startsWith('\t'))) {
      // Obsolete line folding, RFC 9112 section 5.2: it continues the value before it.
      last.value = `${last.value} ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 1) continue
    fields.push({ name: line.slice(0, colon).trimEnd(), value: trimmed(line.slice(colon + 1)) })
  }
  return {
    httpVersion: match[1] === '1.0' ? '1.0' : '1.1',
    status: Number(match[2]),
    reason: match[3] ?? '',
    fields,
  }
}

/** All values of a field, in order; names are compared without case. */
export function valuesOf(fields: readonly Field[], name: string): readonly string[] {
  const values: string[] = []
  for (const field of fields) {
    if (field.name.length === name.length && field.name.toLowerCase() === name) {
      values.push(field.value)
    }
  }
  return values
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Optional white space is SP and HTAB only, RFC 9110 section 5.5. */
function trimmed(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && (value[start] === ' ' || value[start] === '\t')) start += 1
  while (end > start && (value[end - 1] === ' ' || value[end - 1] === '\t')) end -= 1
  return value.slice(start, end)
}
