import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readAnyTime } from '../text/parse-time.ts'
import { stripColour } from '../text/strip-colour.ts'

/** The phrase of the status and the path, bare or after the time, level and name that a formatter puts before it. */
const form =
  /^(?:(.{0,160}?)[ :\]](?=[A-Z]))?(Internal Server Error|Service Unavailable|Gateway Timeout|Bad Gateway|Not Implemented|Bad Request|Not Found|Forbidden|Unauthorized|Gone|Too Many Requests|Method Not Allowed(?: \([A-Z]+\))?): (\/\S*)$/
const server = /^(?:Internal|Service|Gateway|Bad Gateway|Not Implemented)/
const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/

function read(raw: string): Reading {
  const match = form.exec(stripColour(raw))
  if (match === null) return undefined
  const [, before = '', phrase = '', target = ''] = match
  if (before !== '' && !/django|^(?:\[?(?:ERROR|WARNING)\]?|\[?\d{4}-)/.test(before))
    return undefined
  // A refusal is the client's affair and is counted in the access log.
  if (!server.test(phrase)) return 'no-event'
  const draft: Draft = { level: 'error', message: `${phrase}: ${target}`.slice(0, 500) }
  assign(draft, { is: 'target' }, target)
  const stamp = time.exec(before)?.[0]
  if (stamp !== undefined) readAnyTime(draft, stamp)
  return draft
}

/** The cause is in the traceback that follows, which is read as an application's message. */
export const djangoRequest: LogFormat = defineFormat({
  id: 'django-request',
  name: 'Django, django.request',
  product: 'django',
  log: 'error',
  reads: ['timeMs', 'level', 'path'],
  advice:
    "LOGGING: give the console handler a formatter with '{asctime} {levelname} {name} {message}'.",
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'Internal Server Error: /cart/7',
      record: { level: 'error', path: '/cart/7', message: 'Internal Server Error: /cart/7' },
    },
    {
      line: '2026-11-22 10:11:12,123 ERROR django.request Internal Server Error: /orders',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        localTime: true,
        level: 'error',
        path: '/orders',
      },
    },
    {
      line: 'ERROR:django.request:Service Unavailable: /status',
      record: { path: '/status', message: 'Service Unavailable: /status' },
    },
    { line: 'Not Found: /favicon.ico', record: 'no-event' },
  ],
  source: {
    url: 'https://docs.djangoproject.com/en/stable/ref/logging/#django-request',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
