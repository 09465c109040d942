import { expect, test } from 'vitest'
import { InputError } from '../../model/input-error.ts'
import { customFormat } from './custom-format.ts'

test.each([
  {
    product: 'nginx',
    format:
      '$remote_addr [$time_local] "$request" $status $upstream_addr $upstream_status $request_time',
    line: '203.0.113.7 [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 10.0.0.5:80, 10.0.0.6:80 : 10.0.1.7:80 502, 504 : 502 0.250',
    record: {
      status: 502,
      upstream: '10.0.1.7:80',
      tries: 3,
      upstreamStatus: 502,
      durationMs: 250,
    },
  },
  {
    product: undefined,
    format: '%h %l %u %t "%r" %>s %b %D',
    line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 503 5 1500',
    record: { status: 503, durationMs: 1.5 },
  },
  {
    product: undefined,
    format: '%{begin:%Y-%m-%d %H:%M:%S}t %h &quot;%r&quot; %>s %{ms}T',
    line: '2026-11-22 10:11:12 203.0.113.7 "GET /a HTTP/1.1" 502 31',
    record: { timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), startsAt: true, durationMs: 31 },
  },
  {
    product: 'nginx',
    format: '$time_local $status $request_time',
    line: '22/Nov/2026:10:11:12 +0100 502 0.031',
    record: { timeMs: Date.UTC(2026, 10, 22, 9, 11, 12), status: 502, durationMs: 31 },
  },
  {
    product: undefined,
    format: '%h %t "%r" %s %{proxy.connect-time}x %{proxy.total-time}x %{duration}x',
    line: '203.0.113.7 [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/2" 504 0.000412 10.000981 10.001104',
    record: { status: 504, connectMs: 0.412, upstreamMs: 10_000.981, durationMs: 10_001.104 },
  },
  {
    product: 'haproxy',
    format: '%ci [%tr] %b/%s %Ta %ST %tsc "%HM %HP"',
    line: '203.0.113.7 [22/Nov/2026:10:11:12.655] be/srv1 60001 504 sH-- "GET /a"',
    record: {
      status: 504,
      upstream: 'be/srv1',
      cause: { type: 'http_response_timeout', by: 'sH--' },
    },
  },
])('$format', ({ product, format, line, record }) => {
  const custom = customFormat(format)
  expect(custom.product).toBe(product)
  expect(custom.start()(line)).toMatchObject(record)
})

test.each(['no format', '$remote_addr', '%h %t', '%ci %cp'])('%s is refused', (format) => {
  expect(() => customFormat(format)).toThrow(InputError)
})
