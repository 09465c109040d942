import { textLimits } from '../record.ts'
import { withoutPort } from '../text/assign.ts'
import { createByteMap } from '../text/byte-map.ts'
import { clientNetwork } from './client-network.ts'
import { absent } from './dictionary.ts'
import type { RowParts } from './kept-row.ts'
import { pathTemplate } from './path-template.ts'

/** Makes numbers of the texts in a combined line. */
export interface PlainNumbers {
  readonly path: (text: string) => number
  readonly method: (text: string) => number
  readonly client: (text: string) => number
  readonly network: (text: string) => number
  readonly agent: (text: string) => { readonly id: number; readonly healthCheck: boolean }
}

/** Reads combined lines that stand as bytes. */
export interface PlainReader {
  /**
   * All that the line `bytes` from, up to but not with `to`, tells besides its time and status, as the format's own reader
   * would find it. Undefined for lines that are wrapped or differ in anything; that reader takes those.
   */
  read(bytes: Uint8Array, from: number, to: number): RowParts | undefined
  /** After the numbers have changed. */
  forget(): void
}

const byte = {
  space: 32,
  quote: 34,
  hash: 35,
  dash: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  question: 63,
  bracket: 91,
  backslash: 92,
  closed: 93,
}
/** `[22/Nov/2026:10:11:12 +0000`. */
const timeLength = 27
/** `HTTP/`. */
const protocol = [72, 84, 84, 80, 47]

export function createPlainReader(numbers: PlainNumbers): PlainReader {
  const paths = createByteMap((text) => numbers.path(pathTemplate(text)))
  const methods = createByteMap(numbers.method)
  const clients = createByteMap((text) => {
    const client = withoutPort(text)
    return { id: numbers.client(client), network: numbers.network(clientNetwork(client)) }
  })
  const agents = createByteMap(numbers.agent)

  return {
    read(bytes, from, to) {
      const clientEnd = endOfClient(bytes, from, to)
      const bracket = find(bytes, byte.bracket, clientEnd, to)
      const quote = bracket + timeLength + 2
      if (clientEnd < 0 || quote >= to || bytes[bracket - 1] !== byte.space) return undefined
      if (!isWordPair(bytes, clientEnd, bracket)) return undefined
      if (bytes[bracket + timeLength] !== byte.closed || bytes[quote] !== byte.quote)
        return undefined
      const methodEnd = endOfMethod(bytes, quote + 1, to)
      if (methodEnd < 0) return undefined
      const pathEnd = endOfPath(bytes, methodEnd + 1, to)
      if (pathEnd < 0) return undefined
      const sizeEnd = endOfSize(bytes, endOfRequest(bytes, pathEnd, to), to)
      const refererEnd = endOfQuoted(bytes, sizeEnd, to)
      const agentEnd = endOfQuoted(bytes, refererEnd, to)
      const agentFrom = refererEnd + 2
      // Quotes and spaces on both sides: what follows the agent is another format's.
      if (agentEnd !== to || agentEnd - agentFrom > textLimits.agent) return undefined
      const isBare = agentEnd - 1 - agentFrom === 1 && bytes[agentFrom] === byte.dash
      const agent =
        isBare || agentEnd - 1 === agentFrom ? undefined : agents.of(bytes, agentFrom, agentEnd - 1)
      const client = clients.of(bytes, from, clientEnd)
      return {
        durationMs: undefined,
        upstreamMs: undefined,
        upstreamStatus: undefined,
        reached: undefined,
        tries: undefined,
        cause: undefined,
        healthCheck: agent?.healthCheck ?? false,
        values: [
          paths.of(bytes, methodEnd + 1, pathEnd),
          absent,
          absent,
          absent,
          methods.of(bytes, quote + 1, methodEnd),
          client.id,
          client.network,
          agent?.id ?? absent,
          absent,
          absent,
        ],
      }
    },
    forget() {
      for (const map of [paths, methods, clients, agents]) map.clear()
    },
  }
}

/** Where a byte stands, `to` when it stands nowhere. */
function find(bytes: Uint8Array, wanted: number, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== wanted) at += 1
  return at
}

/** The space behind an address, -1 when that is none. */
function endOfClient(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  for (; at < to; at += 1) {
    const one = bytes[at] ?? 0
    const isDigit = one >= byte.zero && one <= byte.nine
    // Lower case only: a to f.
    const isLetter = one >= 97 && one <= 102
    if (!isDigit && !isLetter && one !== byte.dot && one !== byte.colon) break
  }
  return at - from >= 3 && at - from <= 45 && bytes[at] === byte.space ? at : -1
}

/** Whether ` - ann ` and nothing more stands there. */
function isWordPair(bytes: Uint8Array, from: number, to: number): boolean {
  const second = find(bytes, byte.space, from + 1, to)
  const end = find(bytes, byte.space, second + 1, to)
  return second > from + 1 && end > second + 1 && end === to - 1
}

/** The space behind `GET`, -1 when something else stands there. */
function endOfMethod(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] ?? 0) >= 65 && (bytes[at] ?? 0) <= 90) at += 1
  return at > from && at - from <= 32 && bytes[at] === byte.space ? at : -1
}

/** Where a path ends, by a space, a query or a fragment; -1 when it is none or too long. */
function endOfPath(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== byte.slash) return -1
  for (let at = from + 1; at < to && at - from <= textLimits.path; at += 1) {
    const one = bytes[at]
    if (one === byte.space || one === byte.question || one === byte.hash) return at
    if (one === byte.quote || one === byte.backslash) return -1
  }
  return -1
}

/** Behind the closing quote of a request whose path has ended at `from`; `to` when it is not written as usual. */
function endOfRequest(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== byte.space) {
    if (bytes[at] === byte.quote || bytes[at] === byte.backslash) return to
    at += 1
  }
  at += 1
  for (const one of protocol) {
    if (bytes[at] !== one) return to
    at += 1
  }
  const version = at
  while (at < to && isVersion(bytes[at] ?? 0)) at += 1
  return at > version && at < to && bytes[at] === byte.quote ? at + 1 : to
}

function isVersion(one: number): boolean {
  return one === byte.dot || (one >= byte.zero && one <= byte.nine)
}

/** Behind ` 200 157` or ` 200 -`; `to` when something else stands there. */
function endOfSize(bytes: Uint8Array, from: number, to: number): number {
  const size = from + 5
  if (size >= to || bytes[from] !== byte.space || bytes[from + 4] !== byte.space) return to
  if (bytes[size] === byte.dash) return size + 1
  let at = size
  while (at < to && (bytes[at] ?? 0) >= byte.zero && (bytes[at] ?? 0) <= byte.nine) at += 1
  return at > size ? at : to
}

/** Behind ` "text"`; beyond `to` when something else stands there. */
function endOfQuoted(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== byte.space || bytes[from + 1] !== byte.quote) return to + 1
  for (let at = from + 2; at < to; at += 1) {
    if (bytes[at] === byte.quote) return at + 1
    if (bytes[at] === byte.backslash) return to + 1
  }
  return to + 1
}
