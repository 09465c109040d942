import { expect, test } from 'vitest'
import { customFormat } from './custom-format.ts'

/** Format strings as they stand in configuration files of real sites, with a line that such a format writes. */
const cases: readonly {
  readonly title: string
  readonly format: string
  readonly line: string
  readonly record: object
}[] = [
  {
    title: 'nginx, several lines pasted whole',
    format: `    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for" '
                      'rt=$request_time uct="$upstream_connect_time" uht="$upstream_header_time" urt="$upstream_response_time"';`,
    line: '10.0.0.9 - - [22/Nov/2026:10:11:12 +0000] "GET /a?b=1 HTTP/1.1" 504 160 "-" "curl/8.5.0" "203.0.113.7, 10.0.0.9" rt=60.001 uct="0.001, 0.002" uht="-, -" urt="30.000, 30.001"',
    record: {
      status: 504,
      client: '203.0.113.7',
      durationMs: 60_001,
      connectMs: 3,
      upstreamMs: 60_001,
      path: '/a',
      agent: 'curl/8.5.0',
    },
  },
  {
    title: 'nginx, escape=json over several lines',
    format: `log_format json_analytics escape=json '{'
      '"msec": "$msec", ' # request unixtime in seconds
      '"remote_addr": "$remote_addr", '
      '"request_method": "$request_method", '
      '"request_uri": "$request_uri", '
      '"status": "$status", '
      '"http_user_agent": "$http_user_agent", '
      '"request_time": "$request_time", '
      '"upstream": "$upstream_addr", '
      '"upstream_response_time": "$upstream_response_time", '
      '"upstream_status": "$upstream_status"'
    '}';`,
    line: '{"msec": "1795342272.123", "remote_addr": "203.0.113.7", "request_method": "GET", "request_uri": "/a?q=\\"x\\"", "status": "502", "http_user_agent": "a \\"b\\" c", "request_time": "0.003", "upstream": "10.0.0.5:80, 10.0.0.6:80", "upstream_response_time": "0.001, 0.002", "upstream_status": "502, 502"}',
    record: {
      timeMs: 1_795_342_272_123,
      client: '203.0.113.7',
      method: 'GET',
      path: '/a',
      status: 502,
      agent: String.raw`a \"b\" c`,
      durationMs: 3,
      upstream: '10.0.0.6:80',
      upstreamStatus: 502,
      tries: 2,
    },
  },
  {
    title: 'nginx, variables in braces and a cache status',
    format:
      '${remote_addr}|$time_iso8601|$host|"$request"|$status|$request_time|$upstream_cache_status|$request_id',
    line: '203.0.113.7|2026-11-22T10:11:12+00:00|shop.example|"GET / HTTP/2.0"|503|0.000|MISS|4c7d2079',
    record: { status: 503, host: 'shop.example', durationMs: 0, requestId: '4c7d2079' },
  },
  {
    title: 'nginx, quoted with double quotes and escaped quotes',
    format: String.raw`log_format timed "$remote_addr [$time_local] \"$request\" $status $request_time \"$upstream_addr\"";`,
    line: '203.0.113.7 [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 0.250 "unix:/run/app.sock"',
    record: { status: 502, durationMs: 250, upstream: 'unix:/run/app.sock' },
  },
  {
    title: 'nginx, tabs',
    format:
      "log_format tsv '$time_iso8601\\t$remote_addr\\t$status\\t$request_time\\t$request_uri';",
    line: '2026-11-22T10:11:12+00:00\t203.0.113.7\t500\t1.250\t/a?b',
    record: { status: 500, durationMs: 1250, path: '/a' },
  },
  {
    title: 'nginx, a request that was no HTTP',
    format: '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent',
    line: String.raw`203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "\x16\x03\x01" 400 157`,
    record: { status: 400 },
  },
  {
    title: 'Apache, the directive with its nickname and escaped quotes',
    format: String.raw`LogFormat "%v:%p %h %l %u %t \"%r\" %>s %O \"%{Referer}i\" \"%{User-Agent}i\" %D" vhost_timed`,
    line: String.raw`shop.example:443 203.0.113.7 - ann [22/Nov/2026:10:11:12 +0100] "GET /say\"hi\" HTTP/1.1" 503 5316 "-" "a \"b\" c" 1500000`,
    record: {
      host: 'shop.example',
      client: '203.0.113.7',
      timeMs: Date.UTC(2026, 10, 22, 9, 11, 12),
      status: 503,
      durationMs: 1500,
    },
  },
  {
    title: 'Apache, milliseconds, the worker behind, conditions and a time of another form',
    format:
      '%{X-Forwarded-For}i %a %{%Y-%m-%dT%H:%M:%S}t.%{msec_frac}t "%m %U%q %H" %>s %{ms}T %{BALANCER_WORKER_NAME}e %400,501{User-agent}i',
    line: '203.0.113.7, 10.0.0.9 10.0.0.9 2026-11-22T10:11:12.345 "GET /a?b=1 HTTP/1.1" 502 61 http://10.0.0.5:8080 -',
    record: {
      status: 502,
      durationMs: 61,
      upstream: 'http://10.0.0.5:8080',
      client: '203.0.113.7',
    },
  },
  {
    title: 'Apache, seconds and microseconds',
    format: '%h %t "%r" %s %T/%D',
    line: '203.0.113.7 [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 1/1250000',
    record: { status: 200, durationMs: 1250 },
  },
  {
    title: 'Varnish, varnishncsa -F',
    format:
      '%{X-Forwarded-For}i %l %u %t "%r" %s %b "%{Referer}i" "%{User-agent}i" %{Varnish:time_firstbyte}x %{Varnish:handling}x %D',
    line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/ HTTP/1.1" 503 282 "-" "curl/8.5.0" 0.000412 pass 520',
    record: { status: 503, durationMs: 0.52, client: '203.0.113.7' },
  },
  {
    title: 'HAProxy, the directive in quotes with flags, captures and escaped spaces',
    format: String.raw`log-format "%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %CC %CS %tsc %ac/%fc/%bc/%sc/%rc %sq/%bq %hr %hs %{+Q}r"`,
    line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be/srv1 0/0/1/-1/60001 504 217 - - sH-- 12/12/0/0/+1 0/0 {shop.example||} {} "GET /report HTTP/1.1"',
    record: {
      status: 504,
      upstream: 'be/srv1',
      durationMs: 60_001,
      tries: 2,
      path: '/report',
      cause: { type: 'http_response_timeout' },
    },
  },
  {
    title: 'HAProxy, JSON by hand',
    format: String.raw`log-format '{"time":"%[date,ltime(%Y-%m-%dT%H:%M:%S)]","client":"%ci","backend":"%b","server":"%s","status":%ST,"state":"%ts","took":%Ta,"request":"%[capture.req.method] %[capture.req.uri]"}'`,
    line: '{"time":"2026-11-22T10:11:12","client":"203.0.113.7","backend":"be","server":"srv1","status":502,"state":"SH","took":12,"request":"GET /a"}',
    record: {
      status: 502,
      upstream: 'be/srv1',
      durationMs: 12,
      cause: { type: 'connection_terminated' },
    },
  },
  {
    title: 'HAProxy, key=value with %{+Q}o',
    format:
      '%{+Q}o client=%ci time=%trg backend=%b server=%s status=%ST total=%Ta state=%tsc req=%r',
    line: 'client="203.0.113.7" time=22/Nov/2026:10:11:12 +0000 backend="be" server="<NOSRV>" status=503 total=0 state="SC--" req="GET / HTTP/1.1"',
    record: { status: 503, durationMs: 0, path: '/', cause: { type: 'destination_unavailable' } },
  },
]

test.each(cases)('$title', ({ format, line, record }) => {
  expect(customFormat(format).start()(line)).toMatchObject(record)
})
