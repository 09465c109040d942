import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

const head =
  /^(?:(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*Z?|\d\d:\d\d:\d\d\.\d{3,6}) )?(?:[a-z_]{1,40}=\S{1,200} )*\[(error|critical|alert|emergency)\] (?:[a-z_]{1,40}=\S{1,200} )*(.*)$/
/** `** (DBConnection.ConnectionError) tcp recv: closed`, wherever it is indented. */
const exception = /^\s*\*\* \((?!exit\)|EXIT)[A-Z][\w.]*\) ./
/** What stands around an exception: its request, its frames, the state of the process. */
const around =
  /^(?:Server: \S+ \(https?\)|Request: [A-Z]+ \/|\s*\*\* \((?:exit|EXIT)|\s+\([\w.]+ [\d.]+[\w.-]*\) |Last message|State: |Function: |\s+Args: |Start Call: )/

/** Messages of Elixir's logger from error on; the exception beneath says why. */
function startReading(): (line: string) => Reading {
  let time: Draft = {}
  let inError = false
  return (raw) => {
    if (raw.startsWith('{')) return undefined
    const line = stripColour(raw)
    const match = head.exec(line)
    if (match !== null) {
      const [, at = '', level = '', message = ''] = match
      inError = true
      time = {}
      if (at.includes('-')) readAnyTime(time, at)
      const cause = readApplicationError(message)
      // A process that ended: the exception follows in a line of its own.
      if (cause === undefined && /terminat|raised|^Task |^GenServer /.test(message))
        return 'no-event'
      const draft: Draft = { ...time, level, message: message.slice(0, textLimits.message) }
      if (cause !== undefined) draft.cause = cause
      return draft
    }
    if (exception.test(line)) {
      const message = line.trim().slice(3)
      return {
        ...time,
        level: 'error',
        message: message.slice(0, textLimits.message),
        cause: readFailure(message),
      }
    }
    if (!inError) return undefined
    if (around.test(line)) return 'no-event'
    inError = false
    return undefined
  }
}

export const elixirMessages: LogFormat = defineFormat({
  id: 'elixir-messages',
  name: 'Elixir and Phoenix, messages of the logger from error on',
  log: 'error',
  reads: ['timeMs', 'level', 'cause'],
  start: startReading,
  rank: 1,
  samples: [
    {
      line: '2026-11-22 10:11:12.835 request_id=F8hB3 [error] #PID<0.812.0> running ShopWeb.Endpoint (connection #PID<0.811.0>, stream id 1) terminated',
      record: 'no-event',
    },
    { line: 'Server: shop.example:443 (https)', record: 'no-event' },
    { line: 'Request: POST /orders', record: 'no-event' },
    { line: '** (exit) an exception was raised:', record: 'no-event' },
    {
      line: '    ** (DBConnection.ConnectionError) connection not available and request was dropped from queue after 2952ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 835),
        level: 'error',
        cause: {
          type: 'connection_limit_reached',
          faultDomain: 'dependency',
          by: 'request was dropped from queue after',
        },
      },
    },
    {
      line: '        (ecto_sql 3.10.1) lib/ecto/adapters/sql.ex:1047: Ecto.Adapters.SQL.raise_sql_call_error/1',
      record: 'no-event',
    },
    {
      line: '10:11:13.001 [error] Postgrex.Protocol (#PID<0.301.0>) failed to connect: ** (DBConnection.ConnectionError) tcp connect (10.0.0.9:5432): connection refused - :econnrefused',
      record: {
        level: 'error',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
  ],
  source: {
    url: 'https://hexdocs.pm/logger/Logger.html',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
