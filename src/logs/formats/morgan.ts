import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { stripColour } from '../text/strip-colour.ts'

/** `dev`: `:method :url :status :response-time ms - :res[content-length]`. */
const dev = /^([A-Z]{3,10}) (\S+) (\d{3}|-) (?:(\d+(?:\.\d+)?)|-) ms - (?:\d+|-)$/
/** `tiny`: `:method :url :status :res[content-length] - :response-time ms`. */
const tiny = /^([A-Z]{3,10}) (\S+) (\d{3}|-) (?:\d+|-) - (?:(\d+(?:\.\d+)?)|-) ms$/
/** `short`: as `tiny`, after `:remote-addr :remote-user`, and with the version. */
const short =
  /^(\S+) \S+ ([A-Z]{3,10}) (\S+) HTTP\/[\d.]+ (\d{3}|-) (?:\d+|-) - (?:(\d+(?:\.\d+)?)|-) ms$/

function read(raw: string): LogRecord | undefined {
  const line = stripColour(raw).trim()
  if (!/ ms(?: - (?:\d+|-))?$/.test(line)) return undefined
  const named = short.exec(line)
  const match = named?.slice(1) ?? dev.exec(line) ?? tiny.exec(line)
  if (match === null) return undefined
  const [, method = '', target = '', status = '', took] = match
  const draft: Draft = {}
  if (named !== null) assign(draft, { is: 'client' }, named[1] ?? '')
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'target' }, target)
  if (took !== undefined) draft.durationMs = Number(took)
  if (status !== '-') return assign(draft, { is: 'status' }, status) ? draft : undefined
  // morgan writes a dash when the connection was closed before the response had begun.
  draft.status = 0
  draft.cause = { type: 'client_closed', faultDomain: 'client', by: 'no :status' }
  return draft
}

export const morgan: LogFormat = defineFormat({
  id: 'morgan',
  name: 'Express, morgan: dev, short and tiny',
  product: 'express',
  log: 'access',
  reads: ['client', 'method', 'path', 'status', 'durationMs', 'cause'],
  advice:
    "morgan(':date[iso] :remote-addr :method :url :status :response-time ms') gives the time of each request.",
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'GET /cart?id=7 500 12.345 ms - 145',
      record: { method: 'GET', path: '/cart', status: 500, durationMs: 12.345 },
    },
    {
      line: '\u001b[0mPOST /login \u001b[31m503\u001b[0m 30001.120 ms - -\u001b[0m',
      record: { method: 'POST', path: '/login', status: 503, durationMs: 30_001.12 },
    },
    {
      line: 'GET /img/a.png 200 4811 - 1.204 ms',
      record: { path: '/img/a.png', status: 200, durationMs: 1.204 },
    },
    {
      line: '::1 - GET /a HTTP/1.1 404 9 - 0.812 ms',
      record: { client: '::1', path: '/a', status: 404, durationMs: 0.812 },
    },
    {
      line: 'GET /slow - - ms - -',
      record: {
        path: '/slow',
        status: 0,
        cause: { type: 'client_closed', faultDomain: 'client', by: 'no :status' },
      },
    },
  ],
  source: { url: 'https://github.com/expressjs/morgan', checked: '2026-11-24', kind: 'docs' },
})
