/** One metric of Server-Timing (W3C Server Timing, section 3.1). */
export interface ServerTimingMetric {
  readonly name: string
  readonly durationMs?: number
  readonly description?: string
}

const metric = /^\s*([\w!#$%&'*+.^`|~-]+)/
const parameter = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))/g

/** Reads Server-Timing as leniently as browsers do: what cannot be read is left out. */
export function parseServerTiming(value: string): readonly ServerTimingMetric[] {
  return splitOutsideQuotes(value.slice(0, 8192)).flatMap((part) => {
    const name = metric.exec(part)?.[1]
    if (name === undefined) return []
    let reading: ServerTimingMetric = { name }
    for (const [, key = '', quoted, plain] of part.matchAll(parameter)) {
      const text = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? ''
      const number = Number(text)
      if (key.toLowerCase() === 'dur' && text !== '' && Number.isFinite(number)) {
        reading = { ...reading, durationMs: number }
      } else if (key.toLowerCase() === 'desc') reading = { ...reading, description: text }
    }
    return [reading]
  })
}

function splitOutsideQuotes(value: string): readonly string[] {
  const parts: string[] = []
  let inQuotes = false
  let start = 0
  for (let at = 0; at < value.length; at += 1) {
    if (inQuotes && value[at] === '\\') at += 1
    else if (value[at] === '"') inQuotes = !inQuotes
    else if (value[at] === ',' && !inQuotes) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  parts.push(value.slice(start))
  return parts
}
