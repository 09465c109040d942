import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { jsonLeaves } from '../text/json-leaves.ts'
import { lookUp, parseObject, readObject } from '../text/json-lines.ts'
import { readRequestWords } from '../text/request-words.ts'
import { errorTextOf, messageOf, stackTextOf } from '../text/usual-errors.ts'
import { usualNames } from '../text/usual-names.ts'

const kept: ReadonlySet<string> = new Set(['time', 'service', 'requestId', 'release'])
const entries = usualNames.filter(([, { is }]) => kept.has(is))

/** Levels of pino and Bunyan. */
const numbered: readonly (readonly [number, string])[] = [
  [60, 'fatal'],
  [50, 'error'],
  [40, 'warn'],
  [30, 'info'],
  [20, 'debug'],
  [10, 'trace'],
]
const levelNames = [
  'level',
  'severity',
  'lvl',
  'levelname',
  'log.level',
  'severityText',
  'severity_text',
  'loglevel',
  '@l',
  'Level',
  'LogLevel',
]
const failing = /^(?:err|error|fatal|crit|critical|panic|dpanic|alert|emerg|emergency|severe|e|f)$/
const warning = /^(?:warn|warning|w)$/
const calm =
  /^(?:info|information|informational|notice|debug|trace|verbose|silly|http|log|default|i|d|n)$/
/** A line about a request is an access line, whatever its level: the formats for these count it. */
const statusName = /status$|status_?code$|response_?code$/i

function read(line: string): Reading {
  const object = parseObject(line)
  if (object === undefined) return undefined
  const named = levelNames.map((name) => lookUp(object, name)).find((one) => one !== undefined)
  const level =
    typeof named === 'number'
      ? numbered.find(([from]) => named >= from)?.[1]
      : typeof named === 'string'
        ? named.toLowerCase()
        : undefined
  const message = messageOf(object)
  if (level === undefined || message === undefined) return undefined
  for (const [name, value] of jsonLeaves(object))
    if (statusName.test(name) && /^[1-5]\d\d$/.test(String(value))) return undefined
  if (readRequestWords(message) !== undefined) return undefined
  if (calm.test(level)) return 'no-event'
  const bad = failing.test(level)
  if (!bad && !warning.test(level)) return undefined
  const error = errorTextOf(object)
  const cause = readApplicationError(`${error} ${message} ${stackTextOf(object)}`)
  // Warnings that name no cause are not about requests.
  if (!bad && cause === undefined) return 'no-event'
  const reading = readObject(object, entries)
  const draft: Draft = {
    ...(typeof reading === 'object' && reading),
    level,
    message: (error === '' || message.includes(error) ? message : `${message}: ${error}`).slice(
      0,
      textLimits.message,
    ),
  }
  if (cause !== undefined) draft.cause = cause
  else if (error !== '') draft.cause = readFailure(error)
  return draft
}

export const jsonMessages: LogFormat = defineFormat({
  id: 'json-messages',
  name: 'Messages of an application, JSON with a level (zap, zerolog, logrus, slog, pino, winston and others)',
  log: 'error',
  reads: ['timeMs', 'level', 'service', 'requestId', 'release', 'cause'],
  start: stateless(read),
  rank: 0,
  samples: [
    {
      line: '{"level":"error","ts":1795342272.123,"caller":"db/pool.go:81","msg":"query failed","error":"dial tcp 10.0.0.9:5432: connect: connection refused","trace_id":"5b8efff7"}',
      record: {
        timeMs: 1_795_342_272_123,
        level: 'error',
        message: 'query failed: dial tcp 10.0.0.9:5432: connect: connection refused',
        requestId: '5b8efff7',
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
    {
      line: '{"level":50,"time":1795342272537,"pid":17,"hostname":"web-1","err":{"type":"TypeError","message":"x is undefined","stack":"TypeError: x is undefined\\n    at f (/srv/a.js:1:1)"},"msg":"unhandled"}',
      record: {
        timeMs: 1_795_342_272_537,
        level: 'error',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'TypeError x is undefined',
        },
      },
    },
    {
      line: '{"severity":"WARNING","message":"slow","exception":{"message":"context deadline exceeded"},"timestamp":"2026-11-22T10:11:12Z","service":{"name":"cart"}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        level: 'warning',
        service: 'cart',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'dependency',
          by: 'deadline exceeded',
        },
      },
    },
    {
      line: '{"level":"info","time":1795342272,"message":"listening on :8080"}',
      record: 'no-event',
    },
    {
      line: '{"@t":"2026-11-22T10:11:12.1Z","@l":"Error","@mt":"Unhandled {Path}","@x":"System.OutOfMemoryException: Exception of type OutOfMemoryException"}',
      record: {
        level: 'error',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'OutOfMemoryException',
        },
      },
    },
  ],
  source: { url: 'https://github.com/uber-go/zap', checked: '2026-11-24', kind: 'unverified' },
})
