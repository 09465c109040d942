import { isObject, lookUp, parseObject, textOf } from '../text/json-lines.ts'

/** A line without what shippers, terminals and container engines put around it. */
export interface Unwrapped {
  readonly line: string
  /** Milliseconds since 1970, from the wrapper; for lines that carry no time of their own. */
  readonly timeMs?: number
  /** The rest of this line comes with the next one: Docker and CRI cut at 16 KiB. */
  readonly goesOn?: true
}

const cri = /^(\d{4}-\d\d-\d\dT\S+) (?:stdout|stderr) ([FP])(?::\S+)? /
const rfc5424 =
  /^(?:\d{1,5} )?<\d{1,3}>1 (\S+) \S+ \S+ \S+ \S+ (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) ?(?:\ufeff)?/
const rfc3164 =
  /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\S+ )?[\w./()-]{1,48}(?:\[\d+\])?: /
const isoSyslog =
  /^(?:<\d{1,3}>)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*) \S+ [\w./-]{1,48}(?:\[\d+\])?: /
const compose = /^[\w][\w.-]{0,79}\s+\| /
const kubectl = /^\[(?:pod|deployment)\/[^\]]{1,200}\] /
const fileName = /^(?:\/|\.\/)?[\w./-]{0,200}(?:\.log|access|error)[\w.-]{0,40}:(?:\d+:)?(?=\S)/
const cloudWatch = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (?=\S)/

/** Envelopes of shippers: the key that holds the line, and others that must be there. */
const envelopes: readonly (readonly [string, readonly string[]])[] = [
  ['log', ['stream']],
  ['log', ['time']],
  ['log', ['kubernetes']],
  ['MESSAGE', ['__REALTIME_TIMESTAMP']],
  ['MESSAGE', ['_HOSTNAME']],
  ['event.original', []],
  ['message', ['@timestamp']],
  ['message', ['source_type']],
  ['message', ['host']],
  ['line', ['timestamp']],
]

/** Layers of wrapping that are taken off; more than these are no wrapping but an attack. */
const deepest = 4

/** Takes off what is wrapped around a line, layer by layer. A line that is a record of its own stays as it is. */
export function unwrap(raw: string): Unwrapped {
  let line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
  let timeMs: number | undefined
  let goesOn: true | undefined
  for (let layer = 0; layer < deepest; layer += 1) {
    const inner = takeOff(line)
    if (inner === undefined) break
    line = inner.line
    timeMs = inner.timeMs ?? timeMs
    goesOn = inner.goesOn ?? goesOn
  }
  return { line, ...(timeMs !== undefined && { timeMs }), ...(goesOn && { goesOn }) }
}

function takeOff(line: string): Unwrapped | undefined {
  if (line.startsWith('{')) return envelope(line)
  const inCri = cri.exec(line)
  if (inCri !== null) {
    return {
      line: line.slice(inCri[0].length),
      ...timeOf(inCri[1]),
      ...(inCri[2] === 'P' && { goesOn: true }),
    }
  }
  const first = line.charCodeAt(0)
  // '"' around the whole line, as spreadsheets export it: the line has quotes of its own inside.
  if (first === 34 && line.endsWith('"') && line.length > 40 && /" \d{3} /.test(line))
    return { line: line.slice(1, -1) }
  for (const pattern of [rfc5424, isoSyslog, rfc3164, compose, kubectl, fileName]) {
    const match = pattern.exec(line)
    if (match !== null && match[0].length < line.length)
      return { line: line.slice(match[0].length), ...timeOf(match[1]) }
  }
  const watched = cloudWatch.exec(line)
  if (watched === null) return undefined
  const rest = line.slice(watched[0].length)
  // Not when the time is the line's own first column: load balancers begin so.
  return /^(?:\{|\[|"|\S+ \S+ \S+ \[)/.test(rest)
    ? { line: rest, ...timeOf(watched[1]) }
    : undefined
}

function envelope(line: string): Unwrapped | undefined {
  if (!/"(?:log|MESSAGE|message|line|original)"\s*:/.test(line)) return undefined
  const object = parseObject(line)
  if (object === undefined) return undefined
  for (const [key, others] of envelopes) {
    const text = lookUp(object, key)
    if (!others.every((other) => Object.hasOwn(object, other))) continue
    if (isObject(text)) return { line: JSON.stringify(text) }
    if (typeof text !== 'string' || text.trim() === '') continue
    const inner = text.replace(/\r?\n$/, '')
    // A message that is no line of a log: the object itself is the record.
    if (
      !/^\{|" \d{3} |\[(?:error|warn|crit|alert|emerg|notice|info)\]|\d{4}.*\d\d:\d\d|^\S+ \S+ \S+ \[/.test(
        inner,
      )
    )
      continue
    const time = textOf(object['time'] ?? object['@timestamp'] ?? object['timestamp'])
    const cut =
      key === 'log' && others[0] === 'stream' && !text.endsWith('\n') && text.length >= 16_000
    return { line: inner, ...timeOf(time), ...(cut && { goesOn: true }) }
  }
  return undefined
}

function timeOf(text: string | undefined): { readonly timeMs?: number } {
  if (text === undefined) return {}
  const value = Date.parse(text)
  return Number.isNaN(value) ? {} : { timeMs: value }
}
