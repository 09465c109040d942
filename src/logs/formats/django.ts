import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { assign } from '../text/assign.ts'
import type { Draft, LogRecord } from '../record.ts'
import { stripColour } from '../text/strip-colour.ts'

const form =
  /^\[(\d\d\/[A-Z][a-z]{2}\/\d{4} \d\d:\d\d:\d\d)\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-)$/

function read(raw: string): LogRecord | undefined {
  const match = form.exec(stripColour(raw))
  if (match === null) return undefined
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'clf' }, match[1] ?? '')) return undefined
  assign(draft, { is: 'request' }, match[2] ?? '')
  return assign(draft, { is: 'status' }, match[3] ?? '') ? draft : undefined
}

export const django: LogFormat = defineFormat({
  id: 'django',
  name: 'Django, runserver',
  product: 'django',
  log: 'access',
  reads: ['timeMs', 'method', 'path', 'status'],
  advice: 'In production, take the access log of Gunicorn or uWSGI: they know the duration.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[22/Nov/2026 10:11:12] "GET /cart?id=7 HTTP/1.1" 500 145',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        method: 'GET',
        path: '/cart',
        status: 500,
      },
    },
    {
      line: '\u001b[33m[22/Nov/2026 10:11:12] "GET /favicon.ico HTTP/1.1" 404 2217\u001b[0m',
      record: { path: '/favicon.ico', status: 404 },
    },
    {
      line: '[22/Nov/2026 10:11:12] "\\x16\\x03\\x01" 400 -',
      record: { timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), status: 400 },
    },
  ],
  source: {
    url: 'https://docs.djangoproject.com/en/stable/_modules/django/utils/log/',
    checked: '2026-11-24',
    kind: 'source',
  },
})
