import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'
import { readTail } from '../text/read-tail.ts'

/** The combined form with the whole URL in the request line, as Varnish makes it up. */
const read = compilePattern(
  apachePieces('%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"'),
  (draft, rest) => {
    // %D and %T, or else %{Varnish:time_firstbyte}x.
    const micros = / (\d{3,12})(?= |$)/.exec(rest)?.[1]
    const seconds = / (\d{1,7}\.\d{6})(?= |$)/.exec(rest)?.[1]
    readTail(draft, rest)
    if (micros !== undefined) draft.durationMs = Number(micros) / 1000
    else if (seconds !== undefined) draft.durationMs = Number(seconds) * 1000
    return true
  },
)

/** Others write a whole URL now and then, to those who ask like that; Varnish writes nothing else. */
function start(): LineReader {
  let others = 0
  let own = 0
  return (line) => {
    if (/\] "[A-Z]+ https?:\/\//.test(line)) {
      own += 1
      return own * 4 < others ? undefined : read(line)
    }
    if (/\] "[A-Z]+ \//.test(line)) others += 1
    return undefined
  }
}

export const varnishncsa: LogFormat = defineFormat({
  id: 'varnishncsa',
  name: 'Varnish, varnishncsa',
  product: 'varnish',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'host', 'path', 'status', 'agent', 'durationMs'],
  advice:
    "varnishncsa -F '… %{Varnish:time_firstbyte}x %{Varnish:handling}x %{VSL:FetchError}x': it would tell dead from slow.",
  start,
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/p/1?x HTTP/1.1" 503 281 "-" "curl/8.5.0"',
      record: { client: '203.0.113.7', host: 'shop.example', path: '/p/1', status: 503 },
    },
    {
      line: '2001:db8::1 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example/ HTTP/1.1" 200 281 "-" "x" 0.012 hit',
      record: { client: '2001:db8::1', path: '/', status: 200 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "PUT http://shop.example/a HTTP/1.1" 503 812 "-" "x" 514955 0.214955 miss',
      record: { path: '/a', status: 503, durationMs: 514.955 },
    },
    {
      line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET http://shop.example:8080 HTTP/1.1" 304 - "-" "say \\"hi\\""',
      record: { host: 'shop.example:8080', path: '/', status: 304, agent: 'say \\"hi\\"' },
    },
  ],
  source: {
    url: 'https://varnish-cache.org/docs/trunk/reference/varnishncsa.html',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
