import { readHaproxyError } from '../causes/haproxy-errors.ts'
import { readTerminationState } from '../causes/haproxy-states.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { CauseReading, Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const line =
  /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ )?(?:haproxy(?:\[\d+\])?: )?(\[[^\]]+\]:\d+|\S+?):(\d+) \[([^\]]+)\] (\S+) ([^\s/]+)\/(\S+) ([-+\d]+)\/([-+\d]+)\/([-+\d]+)\/([-+\d]+)\/([-+\d]+) (\d{3}|-1) ([+\d]+) (\S+) (\S+) ([A-Za-z-]{4}) (\S+) (\d+\/\d+)(?: \{[^}]*\})*(?: "([^"]*)"?)?/

/** A 503 that a rule of the proxy's own returns is no failure behind it. */
function ofRule(state: string, status: number | undefined): CauseReading | undefined {
  return state.startsWith('LR') && status === 503 ? { type: 'maintenance', by: state } : undefined
}

function read(text: string): LogRecord | undefined {
  const match = line.exec(text)
  if (match === null) return undefined
  const [, client = '', , time = '', , backend = '', server = ''] = match
  const [status = '', , , , state = '', counters = ''] = match.slice(12)
  const draft: Draft = { startsAt: true, service: backend }
  if (!readTime(draft, 'clf', time)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'status' }, status)
  const [connect, , total] = match.slice(9, 12).map((ms) => Number((ms ?? '').replace('+', '')))
  if (total !== undefined && total >= 0) draft.durationMs = total
  if (connect !== undefined && connect >= 0) draft.connectMs = connect
  const response = Number(match[10])
  if (response >= 0) draft.upstreamMs = response
  if (server !== '<NOSRV>') draft.upstream = `${backend}/${server}`
  // The status came from the server when nothing ended the session early and a server was chosen.
  if (state.startsWith('--') && server !== '<NOSRV>' && draft.status !== undefined && response >= 0)
    draft.upstreamStatus = draft.status
  const retries = Number(counters.split('/')[4]?.replace('+', '') ?? 0)
  if (retries > 0) draft.tries = retries + 1
  assign(draft, { is: 'request' }, match[19] ?? '')
  const cause =
    readHaproxyError(text.slice(match[0].length)) ??
    ofRule(state, draft.status) ??
    readTerminationState(state, server)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const haproxyHttplog: LogFormat = defineFormat({
  id: 'haproxy-httplog',
  name: 'HAProxy, option httplog',
  product: 'haproxy',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstream',
    'service',
    'cause',
    'upstreamMs',
  ],
  advice:
    'Log what ended the connection to the server, too: log-format "${HAPROXY_HTTP_LOG_FMT} %{+Q}[bc_err_str] %{+Q}[ssl_bc_err_str]" (before HAProxy 2.9 with the format written out). It would tell a refused connection from TLS that failed: both are SC.',
  start: () => read,
  rank: 2,
  samples: [
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe_https~ be_api/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 12/12/0/0/3 0/0 {shop.example||} {} "GET /api/cart HTTP/1.1"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 655),
        localTime: true,
        client: '203.0.113.7',
        status: 503,
        service: 'be_api',
        method: 'GET',
        path: '/api/cart',
        durationMs: 0,
        cause: { type: 'destination_unavailable', by: 'SC-- <NOSRV>' },
      },
    },
    {
      line: 'Nov 22 10:11:12 lb1 haproxy[4411]: [2001:db8::7]:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/4/+9 200 2170 - - ---- 12/12/0/0/0 0/0 "GET / HTTP/1.1"',
      record: {
        client: '2001:db8::7',
        status: 200,
        upstreamStatus: 200,
        upstream: 'be_api/srv1',
        durationMs: 9,
      },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/-1/60001 504 217 - - sH-- 12/12/0/0/0 0/0 "GET /report HTTP/1.1"',
      record: { status: 504, cause: { type: 'http_response_timeout', by: 'sH--' } },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/-1/12 502 217 - - SH-- 12/12/0/0/+3 0/0 "GET /api HTTP/1.1"',
      record: { status: 502, tries: 4, cause: { type: 'connection_terminated', by: 'SH--' } },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/<NOSRV> 0/5001/-1/-1/5001 503 217 - - sQ-- 99/99/90/0/0 0/40 "GET /api HTTP/1.1"',
      record: { status: 503, cause: { type: 'connection_limit_reached', by: 'sQ--' } },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe fe/<NOSRV> -1/-1/-1/-1/6001 408 212 - - cR-- 100/89/0/0/0 0/0 "<BADREQ>"',
      record: { status: 408, cause: { type: 'http_request_error', by: 'cR--' } },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/-1/812 -1 0 - - CH-- 1/1/0/0/0 0/0 "GET /a/line/that/was/cut',
      record: { status: 0, cause: { type: 'client_closed', by: 'CH--' } },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/-1/-1/3 503 217 - - SC-- 8/8/4/4/0 0/0 "GET / HTTP/1.1" "SSL handshake failure" "error:0A000086:SSL routines::certificate verify failed"',
      record: {
        status: 503,
        cause: {
          type: 'tls_certificate_error',
          by: 'error:0A000086:SSL routines::certificate verify failed',
        },
      },
    },
    {
      line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe fe/<NOSRV> 0/-1/-1/-1/0 503 128 - - LR-- 8/8/0/0/0 0/0 "GET / HTTP/1.1"',
      record: { status: 503, cause: { type: 'maintenance', by: 'LR--' } },
    },
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/configuration.html#8.2.3',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
