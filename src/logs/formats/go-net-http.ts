import { readFailure } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft, LogRecord } from '../record.ts'
import { textLimits } from '../record.ts'
import { withoutPort } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

/** The standard logger's time, then the package's name. */
const form =
  /^(?:(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) )?(http: (?:(panic serving|TLS handshake error from) (\S+): |(proxy error|Accept error): |superfluous response\.|response\.Write|Server closed|multiple response\.WriteHeader).*)$/

function causeOf(kind: string | undefined, text: string): CauseReading | undefined {
  if (kind === 'panic serving')
    return { type: 'application_error', faultDomain: 'application', by: 'panic serving' }
  // The handshake of a visitor, not one with an upstream.
  if (kind === 'TLS handshake error from')
    return { type: 'tls_protocol_error', faultDomain: 'client', by: 'TLS handshake error' }
  return kind === undefined ? undefined : readFailure(text)
}

function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, time, message = '', withClient, client, other] = match
  const draft: Draft = { level: 'error', message: message.slice(0, textLimits.message) }
  if (time !== undefined && !readTime(draft, 'iso', time)) return undefined
  if (client !== undefined) draft.client = withoutPort(client).slice(0, textLimits.other)
  const cause = causeOf(withClient ?? other, message)
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const goNetHttp: LogFormat = defineFormat({
  id: 'go-net-http',
  name: 'Go, messages of net/http',
  product: 'go-http',
  log: 'error',
  reads: ['timeMs', 'level', 'client', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026/11/22 10:11:12 http: panic serving 203.0.113.7:52344: runtime error: invalid memory address or nil pointer dereference',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        level: 'error',
        client: '203.0.113.7',
        cause: { type: 'application_error', faultDomain: 'application', by: 'panic serving' },
      },
    },
    {
      line: '2026/11/22 10:11:12.123456 http: proxy error: dial tcp 10.0.0.5:8080: connect: connection refused',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        cause: { type: 'connection_refused', faultDomain: 'dependency', by: 'connection refused' },
      },
    },
    {
      line: '2026/11/22 10:11:12 http: TLS handshake error from [2001:db8::7]:52344: EOF',
      record: {
        client: '2001:db8::7',
        cause: { type: 'tls_protocol_error', faultDomain: 'client', by: 'TLS handshake error' },
      },
    },
    {
      line: '2026/11/22 10:11:12 http: Accept error: accept tcp [::]:8080: accept4: too many open files; retrying in 5ms',
      record: {
        cause: { type: 'overload', faultDomain: 'application', by: 'too many open files' },
      },
    },
    {
      line: 'http: superfluous response.WriteHeader call from main.handler (main.go:17)',
      record: { level: 'error' },
    },
  ],
  source: {
    url: 'https://github.com/golang/go/blob/master/src/net/http/server.go',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
