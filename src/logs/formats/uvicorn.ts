import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

/**
 * Level, client with port, then the request; people put a time and the logger's name before it, and JSON has the level
 * elsewhere.
 */
const form =
  /^(?:\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,12}(?: [+-]\d{4})?)\]?[ -]+)?\s*(?:uvicorn\.access[ :-]+)?(?:\[?INFO\]?:?[ -]+(\S*)|([\da-fA-F.:]+:\d{1,5})) - "([^"]*)" (?:(\d{3})(?: [A-Za-z][\w '-]*)?|\[accepted\])$/

function read(line: string): Reading {
  const match = form.exec(stripColour(line))
  if (match === null) return undefined
  const [, time, named, alone = '', request = '', status] = match
  const client = named ?? alone
  if (status === undefined) return 'no-event'
  const draft: Draft = {}
  if (time !== undefined && !readAnyTime(draft, time.replace(/,(\d+)$/, '.$1'))) return undefined
  // The address is joined to its port by a colon even when it has colons of its own.
  assign(draft, { is: 'client' }, client.replace(/:\d+$/, ''))
  assign(draft, { is: 'request' }, request)
  return assign(draft, { is: 'status' }, status) ? draft : undefined
}

export const uvicorn: LogFormat = defineFormat({
  id: 'uvicorn',
  name: 'Uvicorn access log',
  product: 'asgi-uvicorn',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status'],
  advice:
    'Give the access logger a formatter with "%(asctime)s" before "%(levelprefix)s" in --log-config; Uvicorn logs no duration.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'INFO:     203.0.113.7:52040 - "GET /api/cart?id=7 HTTP/1.1" 500 Internal Server Error',
      record: { client: '203.0.113.7', method: 'GET', path: '/api/cart', status: 500 },
    },
    {
      line: '\u001b[32mINFO\u001b[0m:     2001:db8::7:52040 - "\u001b[1mGET / HTTP/1.1\u001b[0m" \u001b[32m200 OK\u001b[0m',
      record: { client: '2001:db8::7', path: '/', status: 200 },
    },
    {
      line: '2026-11-22 10:11:12,123 - uvicorn.access - INFO - 198.51.100.9:443 - "POST /a HTTP/2" 503',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        localTime: true,
        client: '198.51.100.9',
        status: 503,
      },
    },
    {
      line: 'INFO:     203.0.113.7:52040 - "WebSocket /ws" 403',
      record: { method: 'WebSocket', path: '/ws', status: 403 },
    },
    { line: 'INFO:     203.0.113.7:52040 - "WebSocket /ws" [accepted]', record: 'no-event' },
    {
      line: '203.0.113.9:51332 - "GET /a HTTP/1.1" 502',
      record: { client: '203.0.113.9', path: '/a', status: 502 },
    },
  ],
  source: {
    url: 'https://github.com/encode/uvicorn/blob/master/uvicorn/logging.py',
    checked: '2026-11-24',
    kind: 'source',
  },
})
