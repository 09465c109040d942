import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

/** `I, [2026-11-22T10:11:12.123456 #812]  INFO -- : ` of Ruby's logger, then tags in brackets. */
const prefix =
  /^(?:[DIWEF], \[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*)Z? #(\d+)\] +[A-Z]+ -- : ?)?((?:\[[^\]]{1,100}\] )*)/
const started =
  /^Started ([A-Z]+) "([^"]*)" for (\S+) at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4})/
const completed = /^Completed (\d{3})(?: [^(]*?)? in (\d+(?:\.\d+)?)ms/
const between =
  /^(?:Processing by \S|  ?Parameters: \{|Redirected to |Filter chain halted as |Sent (?:file|data) |  Render(?:ed|ing) |Rendered |Rendering |  Layout |  Rendered )/

/** Requests begun and not yet completed that are remembered. */
const mostOpen = 2000

/** Joins the line that begins a request with the one that ends it, by tag or process; the end is the event. */
function startReading(): (line: string) => Reading {
  const open = new Map<string, Draft>()
  return (raw) => {
    const line = stripColour(raw)
    const [head = '', time, pid = '', tags = ''] = prefix.exec(line) ?? []
    const message = line.slice(head.length)
    const tag = /^\[([^\]]+)\]/.exec(tags)?.[1]
    const key = tag ?? pid
    const begin = started.exec(message)
    if (begin !== null) {
      const [, method = '', target = '', client = '', at = ''] = begin
      const draft: Draft = {}
      assign(draft, { is: 'time', form: 'iso', start: true }, at)
      assign(draft, { is: 'method' }, method)
      assign(draft, { is: 'target' }, target)
      assign(draft, { is: 'client' }, client)
      open.delete(key)
      open.set(key, draft)
      const [oldest] = open.keys()
      if (open.size > mostOpen && oldest !== undefined) open.delete(oldest)
      return 'no-event'
    }
    const end = completed.exec(message)
    if (end === null) return between.test(message) ? 'no-event' : undefined
    const draft: Draft = { ...open.get(key) }
    open.delete(key)
    if (draft.timeMs === undefined && time !== undefined) readAnyTime(draft, time)
    if (tag !== undefined) draft.requestId = tag
    draft.status = Number(end[1])
    draft.durationMs = Number(end[2])
    return draft
  }
}

export const railsDefault: LogFormat = defineFormat({
  id: 'rails-default',
  name: 'Ruby on Rails, production.log',
  product: 'rails',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs', 'requestId'],
  advice:
    'config.log_tags = [:request_id], so that the lines of one request can be told from another’s.',
  start: startReading,
  rank: 2,
  samples: [
    {
      line: '[b1946ac9] Started GET "/cart?id=7" for 203.0.113.7 at 2026-11-22 10:11:12 +0000',
      record: 'no-event',
    },
    {
      line: '[591785b7] Started POST "/orders" for 2001:db8::7 at 2026-11-22 11:11:12 +0100',
      record: 'no-event',
    },
    { line: '[b1946ac9] Processing by CartsController#show as HTML', record: 'no-event' },
    {
      line: '[b1946ac9] Completed 500 Internal Server Error in 79ms (ActiveRecord: 12.1ms | Allocations: 8211)',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        startsAt: true,
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        status: 500,
        durationMs: 79,
        requestId: 'b1946ac9',
      },
    },
    {
      line: '[591785b7] Completed 200 OK in 3ms (Views: 1.1ms | ActiveRecord: 0.5ms)',
      record: { client: '2001:db8::7', method: 'POST', path: '/orders', status: 200 },
    },
    {
      line: 'I, [2026-11-22T10:11:13.123456 #812]  INFO -- : Completed 503 Service Unavailable in 30001ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 13, 123),
        localTime: true,
        status: 503,
        durationMs: 30_001,
      },
    },
  ],
  source: {
    url: 'https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/log_subscriber.rb',
    checked: '2026-11-24',
    kind: 'secondary',
  },
})
