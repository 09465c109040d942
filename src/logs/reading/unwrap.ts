import { stripColour } from '../text/strip-colour.ts'
import { takeOffRarer } from './rarer-heads.ts'
import { unwrapEnvelope } from './unwrap-envelope.ts'
import type { WrappedTime } from './wrapped-time.ts'
import { wrappedTime } from './wrapped-time.ts'

/** A line without what shippers, terminals and container engines put around it. */
export interface Unwrapped extends WrappedTime {
  readonly line: string
  /** The rest of this line comes with the next one: Docker and CRI cut at 16 KiB. */
  readonly goesOn?: true
}

const cri = /^(\d{4}-\d\d-\d\dT\S+) (?:stdout|stderr) ([FP])(?::\S+)? /
/** A program's name; the level with which a line of an application begins is none. */
const app = String.raw`(?!(?:INFO|DEBUG|WARNING|ERROR|CRITICAL|info|dbug|trce|warn|fail|crit): )[\w./()@-]{1,64}(?:\[\d+\])?: `
/** Each takes off what it matches; its group, where it has one, is the wrapper's time. */
const heads: readonly RegExp[] = [
  // RFC 5424, with the length before it that TCP needs.
  /^(?:\d{1,5} )?<\d{1,3}>1 (\S+) \S+ \S+ \S+ \S+ (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) ?(?:\ufeff|BOM)?/,
  // Heroku's drains leave the structured data out.
  /^(?:\d{1,5} )?<\d{1,3}>1 (\S+) \S+ (?:heroku|app) [\w.-]{1,40} - (?!\[|- )/,
  // Heroku: `app[web.1]: `, in the platform's tail.
  /^(\d{4}-\d\d-\d\dT\S{10,30}) (?:app|heroku)\[[\w.-]{1,40}\]: /,
  new RegExp(`^(?:<\\d{1,3}>)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*) \\S+ ${app}`),
  // RFC 3164 and journald's short forms.
  new RegExp(
    `^(?:<\\d{1,3}>)?([A-Z][a-z]{2} [ \\d]\\d (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3,6})?) (?:[^\\s:]+ )?${app}`,
  ),
  new RegExp(
    `^[A-Z][a-z]{2} (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})? [A-Z]{3,5}) \\S+ ${app}`,
  ),
  new RegExp(`^(\\d{10}\\.\\d{3,6}) [\\w.-]{1,64} [\\w./()@-]{1,64}\\[\\d+\\]: `),
  // Fly: instance, region and level before what the application wrote.
  /^(\d{4}-\d\d-\d\dT\S{10,30}) app\[\w{4,32}\] [a-z]{3} \[\w{4,8}\] ?/,
  // What a logger of Python or Java puts before a line of the common form.
  /^(?:(\d{4}-\d\d-\d\d[T ]\S{8,30}) .{0,100}?\b(?:DEBUG|INFO|NOTICE|WARN|WARNING|ERROR)\b|[A-Z]{4,8}:)(?:.{1,300}?[\s:])?(?=(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]*:[\da-f.]*) (?:\S+ \S+ )?\[\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:)/,
  /^\[(?:pod|deployment|job|statefulset|daemonset)\/[^\]]{1,200}\] /,
]
/** How the heads above begin, so that most lines are tried against none of them. */
const headBegins =
  /^(?:<\d|\d{1,5} <\d|\d{4}-\d\d-\d\d[T ]|\d{10}\.\d|[A-Z][a-z]{2} |[A-Z]{4,8}:|\[[pdjs])/
/** Names of services and files, which may begin with anything. */
const names: readonly RegExp[] = [
  /^[\w][\w.-]{0,79}\s+\| /,
  /^(?:\/|\.\/)?[\w./-]{0,200}(?:\.log|access|error)[\w.-]{0,40}:(?:\d{1,9}:(?![\da-f]{0,4}:))?(?= {0,6}\S)/,
]
const all: readonly RegExp[] = [...heads, ...names]
/** Caddy at a terminal: its JSON with time, level, logger and message before it, between tabs. */
const zapConsole =
  /^(\d{4}[/-]\d\d[/-]\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?)\t([A-Z]{4,6})\t([\w.-]{1,80})\t([^\t]{0,500})\t(\{"(?:[^\t]*)\})$/
const stamped = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}(?:Z|[+-]\d\d:\d\d)) (?=\S)/
/** Not when the time is the line's own first column: load balancers and applications begin so. */
const behindStamp =
  /^(?:\{|\[|"|\S+ \S+ \S+ \[|(?:\d{1,3}\.){3}\d{1,3}[ :]|\d{4}[-/]\d\d[-/]\d\d[ T]|(?:https?|h2|grpcs|wss?) \d{4}-|(?:time|level|at|ts|method)=|\S+:\d+ \[|\d{9,10}\.\d+[ \t]|<\d{1,3}>|(?:INFO|ERROR|WARNING): )/

/** Most access logs begin so, and nothing that is wrapped around a line does. */
const addressFirst = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})? (?!\s*\|)/

/** Layers of wrapping that are taken off; more than these are no wrapping but an attack. */
const deepest = 4

/** Takes off what is wrapped around a line, layer by layer. A line that is a record of its own stays as it is. */
export function unwrap(raw: string, writtenMs?: number): Unwrapped {
  let line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
  let time: WrappedTime = {}
  let goesOn: true | undefined
  for (let layer = 0; layer < deepest; layer += 1) {
    const inner = takeOff(line, writtenMs)
    if (inner === undefined) break
    line = inner.line
    time = later(inner, time)
    goesOn = inner.goesOn ?? goesOn
  }
  return { line, ...time, ...(goesOn && { goesOn }) }
}

/** The time of the inner wrapper, unless it has no zone and that of the outer one has. */
function later({ timeMs, localTime }: WrappedTime, outer: WrappedTime): WrappedTime {
  if (timeMs === undefined || (localTime && outer.timeMs !== undefined && !outer.localTime))
    return outer
  return { timeMs, ...(localTime && { localTime }) }
}

function takeOff(line: string, writtenMs: number | undefined): Unwrapped | undefined {
  const first = line.charCodeAt(0)
  if (first === 123) return unwrapEnvelope(line)
  if (addressFirst.test(line)) return undefined
  const inCri = cri.exec(line)
  if (inCri !== null) {
    return {
      line: line.slice(inCri[0].length),
      ...wrappedTime(inCri[1]),
      ...(inCri[2] === 'P' && { goesOn: true }),
    }
  }
  // '"' around the whole line, as spreadsheets export it: the line has quotes of its own inside.
  if (first === 34 && line.endsWith('"') && line.length > 40 && /" \d{3} /.test(line))
    return { line: line.slice(1, -1) }
  // Docker compose colours the names of its services.
  if (first === 27 && /^\[[\d;]{1,9}m[\w.-]{1,80}\s*\|/.test(line.slice(1)))
    return { line: stripColour(line) }
  const console = zapConsole.exec(line)
  if (console !== null) {
    const [, time, level = '', logger = '', message = '', fields = ''] = console
    const head = JSON.stringify({ level: level.toLowerCase(), logger, msg: message })
    // Caddy writes UTC there unless told otherwise.
    return { line: `${head.slice(0, -1)},${fields.slice(1)}`, ...wrappedTime(`${time}Z`) }
  }
  for (const head of headBegins.test(line) ? all : names) {
    const match = head.exec(line)
    if (match !== null && match[0].length > 0 && match[0].length < line.length)
      return { line: line.slice(match[0].length), ...wrappedTime(match[1], writtenMs) }
  }
  const rarer = takeOffRarer(line, writtenMs)
  if (rarer !== undefined) return rarer
  const match = stamped.exec(line)
  if (match === null) return undefined
  const rest = line.slice(match[0].length)
  return behindStamp.test(rest) ? { line: rest, ...wrappedTime(match[1]) } : undefined
}
