import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign, parseDuration } from '../text/assign.ts'
import { isObject, lookUp, parseObject, textOf } from '../text/json-lines.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

/** Elixir's logger: time, level and metadata in the order that its configuration has. */
const head =
  /^(?:(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*Z?|\d\d:\d\d:\d\d\.\d{3,6}) ?)?((?:[a-z_]{1,40}=\S{1,200} |\[(?:info|debug|notice|warn|warning|error)\] ?)*)/
const level = /\[(?:info|debug|notice|warn|warning|error)\]/
const started = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE) (\/\S*)$/
const sent = /^(?:Sent|Chunked|File|Upgraded) ([1-5]\d\d) in (\d+(?:\.\d+)?(?:µs|μs|us|ms|s))$/
const between =
  /^(?:Processing with [A-Z][\w.]*\/\d| {2}(?:Parameters|Pipelines): |QUERY (?:OK|ERROR) |\[info\] (?:JOINED|CONNECTED)|(?:JOINED|CONNECTED TO|REPLIED|HANDLE|HANDLED|MOUNT|Replied in|Running [A-Z]\w*(?:\.\w+)*\.Endpoint|Access [A-Z]\w*(?:\.\w+)*\.Endpoint)\b)/

/** Requests begun and not yet answered that are remembered. */
const mostOpen = 2000

/** Joins the line that begins a request with the one that ends it: by request id, or when no other is open. */
function startReading(): (line: string) => Reading {
  const open = new Map<string, Draft>()
  let nameless: Draft[] = []
  let inQuery = false

  function begin(id: string | undefined, draft: Draft): void {
    if (id === undefined) nameless = [...nameless, draft].slice(-mostOpen)
    else {
      open.delete(id)
      open.set(id, draft)
      const [oldest] = open.keys()
      if (open.size > mostOpen && oldest !== undefined) open.delete(oldest)
    }
  }

  function beginning(id: string | undefined): Draft | undefined {
    if (id === undefined) {
      const only = nameless.length === 1 ? nameless[0] : undefined
      nameless = nameless.slice(1)
      return only
    }
    const draft = open.get(id)
    open.delete(id)
    return draft
  }

  /** Whose request it was is not known where several without ids are open. */
  function end(id: string | undefined, [, code = '', took = '']: readonly string[]): Draft {
    const draft: Draft = { ...beginning(id), status: Number(code) }
    const durationMs = parseDuration(took.replace('μ', 'µ'))
    if (durationMs !== undefined) draft.durationMs = durationMs
    if (id !== undefined) draft.requestId = id
    return draft
  }

  function readText(line: string): Reading {
    const [whole = '', time = '', pairs = ''] = head.exec(line) ?? []
    const message = line.slice(whole.length).trimEnd()
    const id = /\brequest_id=(\S+)/.exec(pairs)?.[1]
    const isPlain = level.test(pairs)
    const begun = isPlain ? started.exec(message) : null
    if (begun !== null) {
      const draft: Draft = {}
      assign(draft, { is: 'method' }, begun[1] ?? '')
      assign(draft, { is: 'target' }, begun[2] ?? '')
      begin(id, draft)
      return 'no-event'
    }
    const ended = isPlain ? sent.exec(message) : null
    if (ended === null) {
      // A query is printed on the line after its own, with what called it.
      inQuery =
        between.test(message) || (inQuery && whole === '' && /^(?:[a-z]+ |\s*↳ )/.test(message))
      return inQuery ? 'no-event' : undefined
    }
    const draft = end(id, ended)
    if (time.includes('-')) readAnyTime(draft, time)
    return draft
  }

  /** Its messages as JSON, with the metadata beside them. */
  function readJson(line: string): Reading {
    const object = parseObject(line)
    const message = object === undefined ? undefined : textOf(object['message'] ?? object['msg'])
    if (object === undefined || message === undefined) return undefined
    const id = ['metadata.request_id', 'request_id'].flatMap(
      (path) => textOf(lookUp(object, path)) ?? [],
    )[0]
    const begun = started.exec(message)
    if (begun !== null && isObject(object['metadata'])) {
      const draft: Draft = {}
      assign(draft, { is: 'method' }, begun[1] ?? '')
      assign(draft, { is: 'target' }, begun[2] ?? '')
      begin(id, draft)
      return 'no-event'
    }
    const ended = sent.exec(message)
    if (ended === null) return undefined
    const draft = end(id, ended)
    const time = textOf(object['time'] ?? object['timestamp'] ?? object['@timestamp'])
    if (time !== undefined) readAnyTime(draft, time)
    for (const [path, is] of aside) {
      const text = textOf(lookUp(object, path))
      if (text !== undefined) assign(draft, { is }, text)
    }
    return draft
  }

  return (raw) => {
    const line = stripColour(raw)
    return line.startsWith('{') ? readJson(line) : readText(line)
  }
}

const aside = [
  ['request.connection.method', 'method'],
  ['request.connection.path', 'target'],
  ['request.client.ip', 'client'],
  ['request.client.user_agent', 'agent'],
] as const

export const phoenix: LogFormat = defineFormat({
  id: 'phoenix',
  name: 'Phoenix (Elixir), Plug.Logger',
  log: 'access',
  reads: ['timeMs', 'client', 'agent', 'method', 'path', 'status', 'durationMs', 'requestId'],
  advice:
    'config :logger, :default_formatter, format: {Logger.Formatter, :format}, metadata: [:request_id] with $date in the format, so that requests can be told apart and have a day.',
  start: startReading,
  rank: 2,
  samples: [
    {
      line: '2026-11-22 10:11:12.123 request_id=F8hA2 [info] GET /users/7?tab=1',
      record: 'no-event',
    },
    { line: '2026-11-22 10:11:12.130 request_id=F8hB3 [info] POST /orders', record: 'no-event' },
    {
      line: '2026-11-22 10:11:12.135 request_id=F8hA2 [info] Sent 200 in 12ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 135),
        localTime: true,
        method: 'GET',
        path: '/users/7',
        status: 200,
        durationMs: 12,
        requestId: 'F8hA2',
      },
    },
    {
      line: '2026-11-22 10:11:12.835 request_id=F8hB3 [info] Sent 502 in 705ms',
      record: { method: 'POST', path: '/orders', status: 502, durationMs: 705 },
    },
    { line: '[info] GET /cart', record: 'no-event' },
    { line: '[debug] Processing with ShopWeb.CartController.show/2', record: 'no-event' },
    { line: '  Parameters: %{"id" => "7"}', record: 'no-event' },
    {
      line: '[info] Chunked 200 in 812µs',
      record: { path: '/cart', status: 200, durationMs: 0.812 },
    },
    {
      line: '{"time":"2026-11-22T10:11:12.135Z","severity":"info","message":"Sent 503 in 12ms","metadata":{"request_id":"F8hC4"},"request":{"connection":{"method":"GET","path":"/a"},"client":{"ip":"203.0.113.7"}}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 135),
        method: 'GET',
        path: '/a',
        status: 503,
        client: '203.0.113.7',
        requestId: 'F8hC4',
      },
    },
  ],
  source: {
    url: 'https://hexdocs.pm/plug/Plug.Logger.html',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
