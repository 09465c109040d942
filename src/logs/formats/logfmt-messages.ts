import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readKeyValues } from '../text/key-values.ts'
import { readRequestWords } from '../text/request-words.ts'
import { stripColour } from '../text/strip-colour.ts'
import { usualNames } from '../text/usual-names.ts'

const kept: ReadonlySet<string> = new Set(['time', 'service', 'requestId', 'release'])
const names = usualNames.filter(([, { is }]) => kept.has(is))
const failing = /^(?:err|error|eror|fatal|crit|critical|panic|dpanic|alert|emerg)$/i
const warning = /^(?:warn|warning)$/i
const calm = /^(?:info|debug|trace|notice|dbug)$/i
/** A line about a request is an access line, whatever its level. */
const status =
  /(?:^| )(?:http_|response_|resp_)?(?:status|status_?code|code)="?[1-5]\d\d(?:["\s]|$)/i

function read(raw: string): Reading {
  if (raw.startsWith('{') || !raw.includes('=')) return undefined
  const line = stripColour(raw)
  const pairs = readKeyValues(line)
  const level = pairs?.get('level') ?? pairs?.get('lvl') ?? pairs?.get('severity')
  const message = pairs?.get('msg') ?? pairs?.get('message') ?? pairs?.get('event')
  if (pairs === undefined || level === undefined || message === undefined) return undefined
  if (status.test(line) || readRequestWords(message) !== undefined) return undefined
  if (calm.test(level)) return 'no-event'
  const bad = failing.test(level)
  if (!bad && !warning.test(level)) return undefined
  const error = pairs.get('error') ?? pairs.get('err') ?? ''
  const named = readApplicationError(`${error} ${message}`)
  // Warnings that name no cause are not about requests.
  if (!bad && named === undefined) return 'no-event'
  const draft: Draft = {}
  const done = new Set<string>()
  for (const [name, meaning] of names) {
    const value = pairs.get(name)
    if (value === undefined || value === '' || done.has(meaning.is)) continue
    if (assign(draft, meaning, value)) done.add(meaning.is)
  }
  draft.level = level.toLowerCase()
  draft.message = (
    error === '' || message.includes(error) ? message : `${message}: ${error}`
  ).slice(0, textLimits.message)
  const cause = named ?? (error === '' ? undefined : readFailure(error))
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const logfmtMessages: LogFormat = defineFormat({
  id: 'logfmt-messages',
  name: 'Messages of an application, key=value pairs with a level (logrus, slog, go-kit and others)',
  log: 'error',
  reads: ['timeMs', 'level', 'service', 'requestId', 'release', 'cause'],
  start: stateless(read),
  rank: 0,
  samples: [
    {
      line: 'time="2026-11-22T10:11:12Z" level=error msg="http: proxy error: dial tcp 10.0.0.5:8080: connect: connection refused" prefix=proxy server_name="10.0.0.5:8080"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        level: 'error',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
    {
      line: 'ts=2026-11-22T10:11:12.123Z caller=db.go:7 level=warn msg="query failed" err="context deadline exceeded" trace_id=5b8e',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        level: 'warn',
        message: 'query failed: context deadline exceeded',
        requestId: '5b8e',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'dependency',
          by: 'deadline exceeded',
        },
      },
    },
    {
      line: 'time=2026-11-22T10:11:12Z level=INFO msg="server started" addr=:8080',
      record: 'no-event',
    },
  ],
  source: { url: 'https://brandur.org/logfmt', checked: '2026-11-25', kind: 'unverified' },
})
