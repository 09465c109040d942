import { readHerokuCode } from '../causes/heroku-codes.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { keyValueReader } from '../text/key-values.ts'
import { readTime } from '../text/parse-time.ts'

const head = /^(\d{4}-\d\d-\d\dT\S+) (?:heroku\[router\]|app\[router\]):? /

const readPairs = keyValueReader({
  needs: ['dyno', 'service', 'status'],
  means: {
    status: { is: 'status' },
    method: { is: 'method' },
    path: { is: 'target' },
    host: { is: 'host' },
    fwd: { is: 'forwardedFor' },
    dyno: { is: 'upstream' },
    request_id: { is: 'requestId' },
  },
  finish(draft, pairs): Reading {
    // The target is logged without its host, so that `//` at its start is no scheme.
    const service = milliseconds(pairs.get('service'))
    const connect = milliseconds(pairs.get('connect'))
    if (connect !== undefined) draft.connectMs = connect
    if (service !== undefined) {
      draft.upstreamMs = service
      draft.durationMs = service + (connect ?? 0)
    }
    const code = pairs.get('code') ?? ''
    const cause = readHerokuCode(code, pairs.get('desc') ?? '')
    if (cause !== undefined) draft.cause = cause
    else if (draft.status !== undefined && draft.upstream !== undefined)
      draft.upstreamStatus = draft.status
    return draft
  },
})

function milliseconds(text: string | undefined): number | undefined {
  const value = /^(\d+)(?:ms)?$/.exec(text ?? '')?.[1]
  return value === undefined ? undefined : Number(value)
}

/** Before 2013: `Error H12 (Request timeout) -> GET shop.example/report dyno=web.1 …`. */
const early = /^Error (H\d\d) \(([^)]{1,60})\) -> (?:([A-Z]+) )?(\S*?) /

function withEarlyError(line: string): string {
  const match = early.exec(line)
  if (match === null) return line
  const [whole, code, said, method = 'GET', where = ''] = match
  const slash = where.indexOf('/')
  const [host, path] = slash < 0 ? [where, '/'] : [where.slice(0, slash), where.slice(slash)]
  return `at=error code=${code} desc="${said}" method=${method} path="${path}" host=${host} ${line.slice(whole.length)}`
}

function read(line: string): ReturnType<typeof readPairs> {
  const match = head.exec(line)
  const reading = readPairs(withEarlyError(match === null ? line : line.slice(match[0].length)))
  if (match === null || typeof reading !== 'object' || 'length' in reading) return reading
  const draft: Draft = { ...reading }
  readTime(draft, 'iso', match[1] ?? '')
  return draft
}

export const herokuRouter: LogFormat = defineFormat({
  id: 'heroku-router',
  name: 'Heroku router',
  product: 'heroku',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'connectMs',
    'upstream',
    'requestId',
    'cause',
  ],
  advice:
    'Turn on log-runtime-metrics (heroku labs:enable log-runtime-metrics): memory and load of each dyno would tell why it was slow.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026-11-22T10:11:12.323006+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/report?id=7" host=shop.herokuapp.com request_id=50a4bf5b-0932-45bd-89ff-95a4fb89cc3d fwd="203.0.113.7" dyno=web.1 connect=1ms service=30000ms status=503 bytes=0 protocol=https',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 323),
        client: '203.0.113.7',
        method: 'GET',
        path: '/report',
        host: 'shop.herokuapp.com',
        status: 503,
        upstream: 'web.1',
        connectMs: 1,
        upstreamMs: 30_000,
        durationMs: 30_001,
        requestId: '50a4bf5b-0932-45bd-89ff-95a4fb89cc3d',
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'H12 Request timeout',
        },
      },
    },
    {
      line: 'at=error code=H14 desc="No web processes running" method=GET path="/" host=shop.herokuapp.com request_id=5 fwd="203.0.113.7, 198.51.100.2" dyno= connect= service= status=503 bytes= protocol=http',
      record: {
        client: '203.0.113.7',
        status: 503,
        cause: {
          type: 'destination_unavailable',
          faultDomain: 'application',
          by: 'H14 No web processes running',
        },
      },
    },
    {
      line: '2026-11-22T10:11:12.323006+00:00 heroku[router]: at=info method=GET path=/old host=shop.herokuapp.com request_id=5 fwd="203.0.113.7" dyno=web.2 connect=0ms service=8ms status=500 bytes=12',
      record: { path: '/old', status: 500, upstreamStatus: 500, durationMs: 8 },
    },
    {
      line: 'sock=client at=warning code=H27 desc="Client Request Interrupted" method=POST path="/" host=shop.herokuapp.com request_id=5 fwd="203.0.113.7" dyno=web.1 connect=1ms service=0ms status=499 bytes=0 protocol=https tls=true tls_version=tls1.3',
      record: {
        status: 499,
        cause: {
          type: 'client_closed',
          faultDomain: 'client',
          by: 'H27 Client Request Interrupted',
        },
      },
    },
    {
      line: '2026-11-22T10:11:12+00:00 heroku[router]: Error H12 (Request timeout) -> GET shop.example/report dyno=web.1 queue= wait= service=30000ms status=503 bytes=0',
      record: {
        method: 'GET',
        host: 'shop.example',
        path: '/report',
        status: 503,
        durationMs: 30_000,
        cause: {
          type: 'http_response_timeout',
          faultDomain: 'application',
          by: 'H12 Request timeout',
        },
      },
    },
  ],
  source: {
    url: 'https://devcenter.heroku.com/articles/http-routing',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
