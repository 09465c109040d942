import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import { apachePieces } from '../text/apache-pattern.ts'
import { compilePattern } from '../text/pattern.ts'

/** Jetty up to 8 put two spaces around an absent user, and two before the latency when it wrote no agents. */
const read = compilePattern(apachePieces('%h -  %u %t "%r" %s '), (draft, rest) => {
  const match = /^(?:\d+|-)? *(?:"(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?(?: +(\d{1,10}))?$/.exec(
    rest,
  )
  if (match === null) return false
  const [, agent = '-', latency] = match
  if (agent !== '-' && agent !== '') draft.agent = agent.slice(0, 300)
  if (latency !== undefined) draft.durationMs = Number(latency)
  return true
})

export const jetty: LogFormat = defineFormat({
  id: 'jetty',
  name: 'Jetty, NCSA request log',
  product: 'jetty',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'agent', 'durationMs'],
  advice:
    'logLatency=true (Jetty 8 and older) or %{ms}T in CustomRequestLog: milliseconds a request.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7 -  -  [22/Nov/2026:10:11:12 +0000] "GET /solr/select?q=x HTTP/1.1" 200 942  32',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        path: '/solr/select',
        status: 200,
        durationMs: 32,
      },
    },
    {
      line: '203.0.113.7 -  -  [22/Nov/2026:10:11:12 +0000] "POST /update HTTP/1.1" 503 0 "-" "curl/8.5.0" 30001',
      record: { method: 'POST', status: 503, agent: 'curl/8.5.0', durationMs: 30_001 },
    },
    {
      line: '2001:db8::7 -  -  [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 500 - ',
      record: { status: 500, client: '2001:db8::7' },
    },
  ],
  source: {
    url: 'https://qiita.com/iorionda/items/10d6a5e8bbc9eae3aa15',
    checked: '2026-11-24',
    kind: 'secondary',
  },
})
