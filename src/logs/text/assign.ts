import { readTerminationState } from '../causes/haproxy-states.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import type { TimeForm } from './parse-time.ts'
import { readAnyTime, readTime } from './parse-time.ts'

export type DurationUnit = 's' | 'ms' | 'us' | 'ns'

/** What a piece of text in a line means. */
export type Meaning =
  | { readonly is: 'time'; readonly form: TimeForm | 'any'; readonly start?: true }
  /** `GET /path HTTP/1.1`, or what came in its place. */
  | { readonly is: 'request' }
  | { readonly is: 'target' }
  | { readonly is: 'status' }
  | { readonly is: 'upstreamStatus' }
  | {
      readonly is: 'duration' | 'upstreamDuration' | 'connectDuration'
      readonly unit: DurationUnit
    }
  /** Name `1ms`, `1.5s` themselves. */
  | { readonly is: 'durationWithUnit' }
  /** nginx: seconds until the upstream's response head, `-` when none came. */
  | { readonly is: 'upstreamHead' }
  | {
      readonly is:
        | 'method'
        | 'host'
        | 'client'
        /** `203.0.113.7, 10.0.0.9`: the first is the client, when it is an address. */
        | 'forwardedFor'
        | 'agent'
        | 'upstream'
        | 'edge'
        | 'release'
        | 'service'
        | 'requestId'
        | 'level'
        | 'message'
    }
  /** HAProxy: the server's name after its backend's, `<NOSRV>` when none was chosen. */
  | { readonly is: 'server' }
  /** HAProxy: two letters or four, see its manual, section 8.5. */
  | { readonly is: 'terminationState' }
  /** Further tries after the first; HAProxy puts `+` before it when another server was tried. */
  | { readonly is: 'retries' }
  /** HAProxy: `{a|b}`, which is left out with the space before it when nothing is captured. */
  | { readonly is: 'captures' }
  | { readonly is: 'skip' }

const perMs: Readonly<Record<DurationUnit, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 }

/** Assigns fields by name: for each meaning the first that is there and can mean it. */
export function assignFirst(
  draft: Draft,
  means: readonly (readonly [name: string, meaning: Meaning])[],
  field: (name: string) => string | undefined,
): void {
  const done = new Set<string>()
  for (const [name, meaning] of means) {
    const text = field(name)
    if (text !== undefined && !done.has(meaning.is) && assign(draft, meaning, text))
      done.add(meaning.is)
  }
}

/** Writes a piece of text into the draft by its meaning; false when it cannot mean that, so that the line is another format's. */
export function assign(draft: Draft, meaning: Meaning, text: string): boolean {
  readReached(draft, meaning, text)
  if (text === '-' || text === '') return meaning.is !== 'time' && meaning.is !== 'status'
  switch (meaning.is) {
    case 'skip':
    case 'captures':
    case 'upstreamHead':
      return true
    case 'server':
      if (text !== '<NOSRV>')
        draft.upstream = `${draft.service === undefined ? '' : `${draft.service}/`}${text}`.slice(
          0,
          textLimits.other,
        )
      return true
    case 'terminationState': {
      const cause = readTerminationState(text, draft.upstream ?? '<NOSRV>')
      if (cause !== undefined) draft.cause = cause
      return /^[A-Za-z-]{2,4}$/.test(text)
    }
    case 'retries':
      if (/^\+?[1-9]\d{0,4}$/.test(text)) draft.tries = Number(text) + 1
      return true
    case 'time':
      if (meaning.start) draft.startsAt = true
      return meaning.form === 'any' ? readAnyTime(draft, text) : readTime(draft, meaning.form, text)
    case 'request':
      // Some tables and shippers keep only the target under this name.
      if (/^(?:\/|https?:)\S*$/.test(text)) readTarget(draft, text)
      else readRequest(draft, text)
      return true
    case 'target':
      readTarget(draft, text)
      return true
    case 'status':
      return readStatus(draft, text)
    case 'upstreamStatus':
      readUpstreamStatus(draft, text)
      return true
    case 'duration': {
      const ms = lastNumber(text)
      if (ms !== undefined) draft.durationMs = toMs(ms, meaning.unit)
      return ms !== undefined || text.startsWith('-')
    }
    case 'durationWithUnit': {
      const ms = parseDuration(text)
      if (ms !== undefined) draft.durationMs = ms
      return ms !== undefined
    }
    case 'upstreamDuration':
    case 'connectDuration': {
      const ms = sumOfNumbers(text)
      if (ms === undefined) return true
      if (meaning.is === 'upstreamDuration') draft.upstreamMs = toMs(ms, meaning.unit)
      else draft.connectMs = toMs(ms, meaning.unit)
      return true
    }
    case 'client':
      draft.client = withoutPort(text).slice(0, textLimits.other)
      return true
    case 'forwardedFor': {
      const first = withoutPort(text.split(',', 1)[0]?.trim() ?? '')
      if (/^[\d.]+$|^[\da-f:.]*:[\da-f:.]*$/i.test(first)) draft.client = first
      return true
    }
    case 'upstream': {
      const tries = text.split(/, | : /)
      draft.tries = tries.length
      draft.upstream = (tries.at(-1) ?? text).trim().slice(0, textLimits.other)
      return true
    }
    case 'agent':
      draft.agent = text.slice(0, textLimits.agent)
      return true
    case 'level':
      draft.level = text.toLowerCase().slice(0, 20)
      return true
    case 'message':
      draft.message = text.slice(0, textLimits.message)
      return true
    case 'method':
    case 'host':
    case 'edge':
    case 'release':
    case 'service':
    case 'requestId':
      draft[meaning.is] = text.slice(0, textLimits.other)
      return true
  }
}

/** nginx leaves the time of what did not happen at `-`; of several tries the last counts. */
function readReached(draft: Draft, { is }: Meaning, text: string): void {
  if (is !== 'upstreamHead' && is !== 'connectDuration') return
  const failed = text.endsWith('-')
  if (is === 'connectDuration') {
    if (failed) draft.reached = 'nothing'
  } else if (!failed) draft.reached = 'head'
  else draft.reached ??= 'connection'
}

/** `GET /a?b HTTP/1.1`; rubbish that came instead of a request is no method and no path. */
function readRequest(draft: Draft, text: string): void {
  const first = text.indexOf(' ')
  if (first < 1 || first > 32) return
  const method = text.slice(0, first)
  if (!/^[A-Za-z][\w.-]*$/.test(method)) return
  draft.method = method
  const last = text.lastIndexOf(' ')
  const hasVersion = last > first && /^HTTPS?\/[\d.]+$/i.test(text.slice(last + 1))
  readTarget(draft, text.slice(first + 1, hasVersion ? last : undefined))
}

/** Path without query; an absolute target gives the host, too. */
export function readTarget(draft: Draft, target: string): void {
  let path = target
  const scheme = /^[a-z][a-z0-9+]{1,9}:\/\//i.exec(target)
  if (scheme !== null) {
    const rest = target.slice(scheme[0].length)
    const slash = rest.search(/[/?]/)
    const host = slash < 0 ? rest : rest.slice(0, slash)
    draft.host ??= host.slice(0, textLimits.other)
    path = slash < 0 ? '/' : rest.slice(slash)
  }
  const end = path.search(/[?#]/)
  draft.path = (end < 0 ? path : path.slice(0, end)).slice(0, textLimits.path)
}

/** 100–999 is a status; 0, 000 and -1 say that nothing was sent. */
export function readStatus(draft: Draft, text: string): boolean {
  if (/^[1-9]\d\d$/.test(text)) {
    draft.status = Number(text)
    return true
  }
  if (text === '0' || text === '000' || text === '-1') {
    draft.status = 0
    return true
  }
  return false
}

function readUpstreamStatus(draft: Draft, text: string): void {
  const parts = text.split(/[,:\s]+/)
  const last = parts.at(-1) ?? ''
  if (/^[1-9]\d\d$/.test(last)) draft.upstreamStatus = Number(last)
}

function numbersOf(text: string): readonly number[] {
  return text
    .split(/[,:\s]+/)
    .filter((part) => /^\+?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(part))
    .map(Number)
}

function lastNumber(text: string): number | undefined {
  return numbersOf(text).at(-1)
}

/** To the nanosecond, so that sums of seconds do not end in a row of nines. */
function toMs(value: number, unit: DurationUnit): number {
  return Math.round(value * perMs[unit] * 1e6) / 1e6
}

/** Several tries add up: nginx lists one value a try. */
function sumOfNumbers(text: string): number | undefined {
  const numbers = numbersOf(text)
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0)
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** `30.012s`, `3ms`, `1m2.5s` in milliseconds; undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined
  let sum = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    sum += Number(amount) * (units[unit ?? ''] ?? 0)
  return sum
}

/** `203.0.113.7:4711`, `[2001:db8::1]:4711` and the like without the port. */
export function withoutPort(text: string): string {
  const bracket = /^\[([^\]]+)\](?::\d+)?$/.exec(text)
  if (bracket?.[1] !== undefined) return bracket[1]
  const colon = text.indexOf(':')
  return colon > 0 && colon === text.lastIndexOf(':') ? text.slice(0, colon) : text
}
