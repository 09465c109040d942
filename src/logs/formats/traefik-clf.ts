import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { LogRecord } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import type { Piece } from '../text/pattern.ts'
import { compilePattern } from '../text/pattern.ts'

const skip: Meaning = { is: 'skip' }

/** Traefik stamps the start; where the client left before an answer it writes a dash for the status. */
function piecesWith(status: Meaning): readonly Piece[] {
  const head: readonly Piece[] = [
    { is: 'client' },
    ' - ',
    skip,
    ' [',
    { is: 'time', form: 'clf', start: true },
    '] "',
  ]
  const middle: readonly Piece[] = [
    { is: 'request' },
    '" ',
    status,
    ' ',
    skip,
    ' "',
    skip,
    '" "',
    { is: 'agent' },
    '" ',
  ]
  const tail: readonly Piece[] = [
    skip,
    ' "',
    { is: 'service' },
    '" "',
    skip,
    '" ',
    { is: 'durationWithUnit' },
  ]
  return [...head, ...middle, ...tail]
}

const answered = compilePattern(piecesWith({ is: 'status' }))
const unanswered = compilePattern(piecesWith(skip))

/** The server's URL, the last quoted text; without its scheme it is named as the other formats name servers. */
const server = /"[a-z]+:\/\/([^"/]+)[^"]*" \d+\w+$/

function read(line: string): LogRecord | undefined {
  const draft = answered(line) ?? (line.includes('" - ') ? unanswered(line) : undefined)
  const upstream = server.exec(line)?.[1]
  if (draft !== undefined && upstream !== undefined) draft.upstream = upstream
  return draft
}

export const traefikClf: LogFormat = defineFormat({
  id: 'traefik-clf',
  name: 'Traefik access log, common',
  product: 'traefik',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'agent',
    'service',
    'upstream',
    'durationMs',
  ],
  advice:
    'accessLog.format: json also has OriginStatus: it would tell whether the application or Traefik made the error.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /api/cart HTTP/1.1" 502 11 "-" "-" 4711 "api@docker" "http://10.0.0.5:8080" 3ms',
      record: {
        client: '203.0.113.7',
        path: '/api/cart',
        status: 502,
        service: 'api@docker',
        upstream: '10.0.0.5:8080',
        durationMs: 3,
      },
    },
    {
      line: '2001:db8::7 - - [22/Nov/2026:10:11:12 +0000] "GET /slow HTTP/1.1" - - "-" "x" 45640 "-" "-" 8001ms',
      record: { client: '2001:db8::7', path: '/slow', durationMs: 8001 },
    },
    {
      line: '203.0.113.7 - ann [22/Nov/2026:10:11:12 +0000] "GET /x HTTP/2.0" 404 19 "-" "curl/8.5.0" 12 "-" "-" 0ms',
      record: { status: 404, durationMs: 0, agent: 'curl/8.5.0' },
    },
  ],
  source: {
    url: 'https://doc.traefik.io/traefik/observability/access-logs/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
