import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { readFinished } from '../text/aspnet-finished.ts'
import { findTime } from '../text/find-time.ts'
import { stripColour } from '../text/strip-colour.ts'

/** `info: Category[1]`, a time before it where the console was told so, and the message behind it or in the next lines. */
const head =
  /^(.{0,40}?)(trce|dbug|info|warn|fail|crit): ([A-Za-z_][\w.+`]{1,200})\[(\d{1,9})\](?: (.*))?$/
const hosting =
  /^Microsoft\.AspNetCore\.Hosting\.(?:Diagnostics|Internal\.WebHost|Internal\.GenericWebHostService)$/
const logging = /^Microsoft\.AspNetCore\.HttpLogging\./
const goesOn = /^ {6}/

interface State {
  /** Whose message the indented lines belong to. */
  category: string
  /** Calm messages are passed over here; what failed is told by the messages of the application. */
  isCalm: boolean
  time: Draft
  /** From the line that began the request. */
  begun: Draft
  scope: Draft
  /** Hosting tells of requests, so that what the middleware logs of them are the same once more. */
  hostingTells: boolean
  pending: Draft
}

/** `=> SpanId:a, TraceId:b => RequestPath:/cart RequestId:0HN7:00000002`. */
function readScope(line: string): Draft {
  const id = /\bTraceId:([\da-f]{1,64})/.exec(line)?.[1] ?? /\bRequestId:(\S{1,64})/.exec(line)?.[1]
  return id === undefined ? {} : { requestId: id }
}

function readMessage(message: string, state: State): Reading {
  if (message.startsWith('=>')) {
    state.scope = readScope(message)
    return 'no-event'
  }
  if (!hosting.test(state.category))
    return logging.test(state.category) ? readLogged(message, state) : 'no-event'
  const read = readFinished(message, state.begun)
  if (read === undefined || read === 'starting') return 'no-event'
  state.hostingTells = true
  return { ...state.time, ...read, ...state.scope }
}

/** The middleware logs a field a line, those of the request first. */
function readLogged(message: string, state: State): Reading {
  const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(message) ?? []
  if (name === 'Method') state.pending = { method: value.slice(0, 20) }
  else if (name === 'Path') state.pending = { ...state.pending, path: value.slice(0, 1024) }
  else if (name === 'Host') state.pending = { ...state.pending, host: value.slice(0, 256) }
  if (name !== 'StatusCode' || state.hostingTells || !/^[1-5]\d\d$/.test(value)) return 'no-event'
  const draft: Draft = { ...state.time, ...state.pending, ...state.scope, status: Number(value) }
  state.pending = {}
  return draft
}

function startReading(): (line: string) => Reading {
  const state: State = {
    category: '',
    isCalm: false,
    time: {},
    begun: {},
    scope: {},
    hostingTells: false,
    pending: {},
  }
  return (raw) => {
    if (raw.startsWith('{')) return undefined
    const line = stripColour(raw)
    const match = head.exec(line)
    if (match === null) {
      if (state.category === '' || !state.isCalm || !goesOn.test(line)) {
        state.category = ''
        return undefined
      }
      return readMessage(line.trim(), state)
    }
    const [, time = '', level = '', category = '', , message] = match
    state.category = category
    state.isCalm = level === 'info' || level === 'dbug' || level === 'trce'
    state.scope = {}
    state.time = {}
    findTime(state.time, time)
    if (!state.isCalm) return undefined
    if (message === undefined) return 'no-event'
    // On one line the scopes stand before the message.
    const scope = /^(=> .*?) (?=Request (?:starting|finished) )/.exec(message)?.[1] ?? ''
    if (scope !== '') state.scope = readScope(scope)
    return readMessage(message.slice(scope.length).trim(), state)
  }
}

export const aspnetCore: LogFormat = defineFormat({
  id: 'aspnet-core',
  name: 'ASP.NET Core, console',
  product: 'aspnet',
  log: 'access',
  reads: ['timeMs', 'method', 'path', 'host', 'status', 'durationMs', 'requestId'],
  advice:
    'AddSimpleConsole(options => { options.SingleLine = true; options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ "; options.UseUtcTimestamp = true; }), or AddJsonConsole: without that the console gives no time.',
  start: startReading,
  rank: 2,
  samples: [
    { line: 'info: Microsoft.AspNetCore.Hosting.Diagnostics[1]', record: 'no-event' },
    {
      line: '      Request starting HTTP/1.1 GET http://shop.example:5000/api/cart?id=7 - - -',
      record: 'no-event',
    },
    { line: 'info: Microsoft.AspNetCore.Routing.EndpointMiddleware[0]', record: 'no-event' },
    { line: "      Executing endpoint 'Shop.CartController.Get (Shop)'", record: 'no-event' },
    { line: 'info: Microsoft.AspNetCore.Hosting.Diagnostics[2]', record: 'no-event' },
    {
      line: '      Request finished HTTP/1.1 GET http://shop.example:5000/api/cart?id=7 - 200 - application/json;+charset=utf-8 12.3456ms',
      record: {
        method: 'GET',
        path: '/api/cart',
        host: 'shop.example:5000',
        status: 200,
        durationMs: 12.3456,
      },
    },
    {
      line: '2026-11-22T10:11:12.1234567Z info: Microsoft.AspNetCore.Hosting.Diagnostics[2]',
      record: 'no-event',
    },
    {
      line: '      => SpanId:a1, TraceId:b2c3, ParentId:0000 => ConnectionId:0HN7 => RequestPath:/orders RequestId:0HN7:00000002',
      record: 'no-event',
    },
    {
      line: '      Request finished HTTP/2 POST https://shop.example/orders application/json 120 - 500 0 - 30001.2ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        method: 'POST',
        path: '/orders',
        status: 500,
        durationMs: 30_001.2,
        requestId: 'b2c3',
      },
    },
    { line: 'info: Microsoft.AspNetCore.Hosting.Internal.WebHost[1]', record: 'no-event' },
    { line: '      Request starting HTTP/1.1 GET http://localhost:5000/a  ', record: 'no-event' },
    { line: 'info: Microsoft.AspNetCore.Hosting.Internal.WebHost[2]', record: 'no-event' },
    {
      line: '      Request finished in 36.5182ms 404 text/html; charset=utf-8',
      record: { method: 'GET', path: '/a', status: 404, durationMs: 36.5182 },
    },
    {
      line: '2026-11-22 10:11:12 info: Microsoft.AspNetCore.Hosting.Diagnostics[2] Request finished HTTP/1.1 GET http://localhost:5000/ - 502 - text/html 12,3ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        path: '/',
        status: 502,
        durationMs: 12.3,
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/dotnet/core/extensions/console-log-formatter',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
