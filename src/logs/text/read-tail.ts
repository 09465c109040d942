import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'
import { endOfQuoted, isInList } from './pattern.ts'

/** Usual keys of `key=value` tails, as people name them in nginx configurations. */
const keys: Readonly<Record<string, Meaning>> = {
  rt: { is: 'duration', unit: 's' },
  request_time: { is: 'duration', unit: 's' },
  duration: { is: 'duration', unit: 's' },
  uct: { is: 'connectDuration', unit: 's' },
  upstream_connect_time: { is: 'connectDuration', unit: 's' },
  uht: { is: 'upstreamHead' },
  upstream_header_time: { is: 'upstreamHead' },
  urt: { is: 'upstreamDuration', unit: 's' },
  upstream_response_time: { is: 'upstreamDuration', unit: 's' },
  us: { is: 'upstreamStatus' },
  upstream_status: { is: 'upstreamStatus' },
  ua: { is: 'upstream' },
  upstream: { is: 'upstream' },
  upstream_addr: { is: 'upstream' },
  rid: { is: 'requestId' },
  request_id: { is: 'requestId' },
  req_id: { is: 'requestId' },
  trace: { is: 'requestId' },
  host: { is: 'host' },
  vhost: { is: 'host' },
  server_name: { is: 'host' },
}

const seconds = /^\d+\.\d{3}$/
const listOfSeconds = /^(?:\d+\.\d{3}|-)(?:(?:, | : )(?:\d+\.\d{3}|-))*$/
const upstreamAddress =
  /^(?:(?:\d{1,3}\.){3}\d{1,3}:\d+|\[[\da-f:]+\]:\d+|unix:\S+|[\w.-]+:\d{2,5})(?:(?:, | : )\S+)*$/i
const statuses = /^[1-5]\d\d(?:(?:, | : )(?:[1-5]\d\d|-))*$/
const addresses = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)(?:, ?[\d.a-f:]+)*$/i
const id = /^(?:[\da-f]{32}|[\da-f]{8}-[\da-f-]{27})$/i
const hostName = /^(?=[^.]*[a-z])[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?$/i

/**
 * Reads what people append to the combined form, each value by how it looks: seconds with three decimals are the
 * request's time first and the upstream's next; an address with a port is the upstream; a status after one is the
 * upstream's. Whole numbers tell nothing: they may be sizes. Nothing is required to be there.
 */
export function readTail(draft: Draft, tail: string): void {
  for (const { key, text } of tokens(tail)) {
    if (key !== undefined) {
      const meaning = keys[key.toLowerCase()]
      if (meaning !== undefined) assign(draft, meaning, text)
    } else readValue(draft, text)
  }
}

function readValue(draft: Draft, text: string): void {
  if (seconds.test(text) && draft.durationMs === undefined) draft.durationMs = Number(text) * 1000
  else if (listOfSeconds.test(text) && text !== '-' && draft.upstreamMs === undefined)
    assign(draft, { is: 'upstreamDuration', unit: 's' }, text)
  else if (addresses.test(text) && draft.upstream === undefined && draft.durationMs === undefined)
    assign(draft, { is: 'forwardedFor' }, text)
  else if (upstreamAddress.test(text) && draft.upstream === undefined)
    assign(draft, { is: 'upstream' }, text)
  else if (statuses.test(text) && (draft.upstream ?? draft.durationMs) !== undefined)
    assign(draft, { is: 'upstreamStatus' }, text)
  else if (id.test(text)) draft.requestId = text
  else if (hostName.test(text)) draft.host ??= text
}

/** Words, quoted texts, bracketed texts and pairs; a list with `, ` between its parts is one word. */
function* tokens(tail: string): Generator<{ readonly key?: string; readonly text: string }> {
  let at = 0
  while (at < tail.length) {
    if (tail[at] === ' ') {
      at += 1
      continue
    }
    const pair = /^([A-Za-z_]\w{0,30})[=:](?=\S)(?!\/\/|\d+$)/.exec(tail.slice(at, at + 40))
    const start = at + (pair?.[0].length ?? 0)
    const open = tail[start]
    let end: number
    let from = start
    if (open === '"') {
      from = start + 1
      end = endOfQuoted(tail, from)
    } else if (open === '[' && !/^\[[\da-f:.]{2,45}\]:\d/i.test(tail.slice(start, start + 50))) {
      from = start + 1
      end = tail.indexOf(']', from)
    } else {
      end = start
      while (end < tail.length && tail[end] !== ' ') {
        end += 1
        if (isInList(tail, end)) end += 1
      }
    }
    if (end < 0) end = tail.length
    yield { ...(pair?.[1] !== undefined && { key: pair[1] }), text: tail.slice(from, end) }
    at = end + (from > start ? 1 : 0)
  }
}
