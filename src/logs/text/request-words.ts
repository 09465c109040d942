import type { Draft } from '../record.ts'
import { assign, parseDuration, readTarget } from './assign.ts'
import { endOfQuoted } from './pattern.ts'

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT|QUERY'
/** A method as a word, in quotes or in brackets, perhaps after a version, as .NET writes it. */
const begins = new RegExp(`(?:^|[\\s"'\`[(|,;:=>{])(${methods})(?=["'\\]\\s|,;:)}])`, 'g')

/** Methods of one line that are tried. */
const mostTries = 3
/** Words looked at after a method. */
const mostWords = 16

/** What an application logs about a call of its own to somebody else is no request to it. */
const outgoing =
  /HTTP Request: |(?:Sending|Start processing|End processing|Received) HTTP (?:request|response)|HttpClient|urllib3|connectionpool|\bhttpx\b|outgoing|upstream (?:request|call)|webhook|retrying/i

const gaps = /[\s"'`|,;()[\]{}<>=→←»:~*-]*/y
const targetWord = /[^\s"'`|<>]+/y
const otherWord = /[^\s"'`|,;()[\]{}<>→←]+/y

const status = /^[1-5]\d\d$/
const number = /^\d+(?:[.,]\d+)?$/
const size = /^\d+(?:\.\d+)?(?:[kKMG]?i?B|b|bytes)$/
const address =
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$|^(?!\d\d:\d\d:\d\d(?:\.|$))[\da-f]{0,4}:[\da-f:]*:[\da-f.]*$|^\[[\da-f:]+\]:\d{1,5}$/i
const unit = /^(?:ns|us|µs|μs|ms|msec|millis|milliseconds|s|sec|secs|seconds)$/i
/** Words between a target and a status that only lead from one to the other. */
const leads =
  /^(?:HTTP(?:S?\/[\d.]+)?|from|status|Status|status_?[Cc]ode|code|responded|returned|returns|returning|respond|response|resp|res|completed|Completed|finished|Finished|done|handled|with|with:|result|in|took|Sent|sent|and|is|was|to|for|at|by|received|got|gave|answered|replied|served|after)$/

/** A target as a word: a path, an absolute one, or `*`. */
function targetOf(word: string): string | undefined {
  const text = word.replace(/[,;:)\]}]+$/, '')
  return /^(?:\/|https?:\/\/[^/?]|\*$)/.test(text) ? text : undefined
}

/** A host, where the target is still to come. */
const aHost = /^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?$/i
/** A name of whatever between a target and a status; what follows must then be a duration. */
const aName = /^[\w@.-]{1,60}$/
const durationFollows =
  /^["\])}]?\s+(?:[\d.]+[kM]?B?\s+)?\d+(?:\.\d+)?\s?(?:ns|us|µs|μs|ms|s)(?![\w/=:])/

/** A host and a path without a scheme, which only stands where the status has been said. */
const hostAndPath = /^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?\/\S*$/i

interface Walk {
  readonly draft: Draft
  target?: string
  statusText?: string
  /** A word that nothing is known of was passed over. */
  doubtful?: boolean
  durationMs?: number
}

/**
 * Reads a request that is told in words, whatever their order: `GET /cart 502 12ms`, `502 GET /cart (203.0.113.7)`,
 * `HTTP GET /cart responded 502 in 12.3 ms`, `"GET http://shop/cart HTTP/1.1" from 203.0.113.7:52341 - 502 0B in 1.2s`.
 * Between them may stand what leads from one to the other, sizes, addresses and durations, but nothing else: a message that
 * only speaks of a request is none. Undefined when the line tells no method, target and status.
 */
export function readRequestWords(line: string): Draft | undefined {
  let tries = 0
  for (const match of line.matchAll(begins)) {
    if (tries === 0 && outgoing.test(line)) return undefined
    tries += 1
    if (tries > mostTries) break
    const method = match[1] ?? ''
    const at = match.index + match[0].length
    const found = readAround(line, at - method.length, at)
    if (found === undefined) continue
    found.method = method
    return found
  }
  return undefined
}

function readAround(line: string, methodAt: number, from: number): Draft | undefined {
  const walk: Walk = { draft: {} }
  const begin = behindQuoted(line, from, walk)
  if (begin < 0) return undefined
  const end = walkOn(line, begin, walk)
  if (walk.target === undefined) return undefined
  const before = walk.statusText === undefined
  const statusText =
    walk.statusText ?? statusBefore(line.slice(Math.max(0, methodAt - 120), methodAt), walk)
  if (statusText === undefined) return undefined
  const { draft } = walk
  readTarget(draft, walk.target)
  assign(draft, { is: 'status' }, statusText)
  const durationMs = walk.durationMs ?? durationIn(line.slice(before ? from : end))
  if (durationMs !== undefined) draft.durationMs = durationMs
  const client = clientIn(line)
  if (client !== undefined) draft.client = client
  return draft
}

/**
 * A request between quotes, with its version: what it says of a status is a part of its target. Negative where the line
 * is torn before the closing quote.
 */
function behindQuoted(line: string, from: number, walk: Walk): number {
  if (!/"[A-Z]+$/.test(line.slice(Math.max(0, from - 12), from))) return from
  const end = endOfQuoted(line, from)
  if (end < 0) return end
  const quoted = / (.{1,4000}) HTTP\/[\d.]{1,3}$/.exec(line.slice(from, end))
  const target = targetOf(quoted?.[1] ?? '')
  if (target === undefined) return from
  walk.target = target
  return end + 1
}

/** Goes on word by word until method, target and status are known or something else is said; returns how far it came. */
function walkOn(line: string, from: number, walk: Walk): number {
  let at = from
  for (let count = 0; count < mostWords && at < line.length; count += 1) {
    gaps.lastIndex = at
    at += gaps.exec(line)?.[0].length ?? 0
    const form = walk.target === undefined ? targetWord : otherWord
    form.lastIndex = at
    let word = form.exec(line)?.[0] ?? ''
    if (word === '') return at
    if (walk.target === undefined) {
      const target =
        targetOf(word) ??
        (walk.statusText !== undefined && hostAndPath.test(word) ? `http://${word}` : undefined)
      if (target !== undefined) {
        walk.target = target
        at += word.length
        if (walk.statusText !== undefined) return at
        continue
      }
      otherWord.lastIndex = at
      word = otherWord.exec(line)?.[0] ?? ''
    }
    at += word.length
    // `status=502`, `code:502`.
    const pair = /^[A-Za-z_.-]{1,30}[=:](.+)$/.exec(word)
    const names = pair !== null && !address.test(word)
    if (names && !/^(?:status|status_?code|code|http)[=:]/i.test(word)) continue
    const text = (names ? (pair[1] ?? '') : word).replace(/:$/, '')
    const next = nextWord(line, at)
    if (status.test(text) && walk.statusText === undefined && !unit.test(next)) {
      if (walk.doubtful && !durationFollows.test(line.slice(at, at + 60))) return at
      walk.statusText = text
      if (walk.target !== undefined) return at
    } else if (!passOver(text, next, walk)) {
      if (walk.doubtful || walk.target === undefined || !aName.test(text)) return at
      walk.doubtful = true
    }
  }
  return at
}

function nextWord(line: string, at: number): string {
  return /^\s+([A-Za-zµμ]{1,12})(?![\w/=:])/.exec(line.slice(at, at + 20))?.[1] ?? ''
}

/** Whether a word may stand between; notes what it tells. */
function passOver(word: string, next: string, walk: Walk): boolean {
  if (address.test(word)) return true
  const durationMs = durationOf(word, next)
  if (durationMs !== undefined) {
    walk.durationMs ??= durationMs
    return true
  }
  if (walk.target === undefined && aHost.test(word) && !number.test(word)) {
    walk.draft.host ??= word
    return true
  }
  return size.test(word) || number.test(word) || unit.test(word) || leads.test(word)
}

/** `502 GET /cart`, `| 502 | 1.2ms | 203.0.113.7 | GET /cart`: a status right before the method, or before what may stand between. */
function statusBefore(head: string, walk: Walk): string | undefined {
  // Ktor: `502 Bad Gateway: GET - /cart`.
  const spoken = /(?:^|\s)([1-5]\d\d) [A-Z][A-Za-z' -]{1,40}: ?$/.exec(head)?.[1]
  if (spoken !== undefined) return spoken
  const words = head.split(/[\s"'|()[\],>=-]+/).filter((word) => word !== '')
  for (const word of words.toReversed().slice(0, 6)) {
    const text = word.replace(/:$/, '')
    if (status.test(text)) return text
    if (text !== '' && !passOver(text, '', walk)) return undefined
  }
  return undefined
}

function durationOf(word: string, next: string): number | undefined {
  const text = word.replace('μ', 'µ').replace(',', '.')
  const whole = parseDuration(text)
  if (whole !== undefined) return whole
  if (!number.test(word) || !unit.test(next)) return undefined
  const short = next.toLowerCase().replace('μ', 'µ')
  const base = short.startsWith('s') ? 's' : short.startsWith('m') ? 'ms' : short
  return parseDuration(`${text}${base}`)
}

const told =
  /(?:^|[\s(|"[{=+])(\d{1,9}(?:[.,]\d{1,9})?)\s?(ns|us|µs|μs|ms|msec|milliseconds|s|sec|seconds)(?![\w/=:])/
const composed = /(?:^|[\s(|])((?:\d+(?:\.\d+)?(?:h|m|s|ms)){2,4})(?!\w)/

/** The first duration with a unit that is told after the status. */
export function durationIn(tail: string): number | undefined {
  const rest = tail.slice(0, 400)
  const whole = composed.exec(rest)?.[1]
  if (whole !== undefined) return parseDuration(whole)
  const match = told.exec(rest)
  return match === null ? undefined : durationOf(match[1] ?? '', match[2] ?? '')
}

const anAddress =
  /(?:^|[\s("'|[=])((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]*:[\da-f.:]+)(?::\d{1,5})?(?=[\s)"'|\],]|$)/i

function clientIn(line: string): string | undefined {
  return anAddress.exec(line.slice(0, 2000).replace(/\d\d:\d\d:\d\d/g, ' '))?.[1]
}
