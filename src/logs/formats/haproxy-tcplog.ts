import { readTerminationState } from '../causes/haproxy-states.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

const form =
  /^(\[[^\]]+\]|\S+?):(\d+) \[([^\]]+)\] (\S+) ([^\s/]+)\/(\S+) ([-+\d]+)\/([-+\d]+)\/([-+\d]+) ([+\d]+) ([A-Za-z-]{2}) (\S+) \d+\/\d+/

export const haproxyTcplog: LogFormat = defineFormat({
  id: 'haproxy-tcplog',
  name: 'HAProxy, option tcplog',
  product: 'haproxy',
  log: 'access',
  reads: ['timeMs', 'client', 'durationMs', 'connectMs', 'upstream', 'service', 'cause'],
  advice: 'option httplog on HTTP frontends: it adds the status and the request.',
  start: stateless((line) => {
    const match = form.exec(line)
    if (match === null) return undefined
    const [
      ,
      client = '',
      ,
      time = '',
      ,
      backend = '',
      server = '',
      ,
      connect = '',
      total = '',
      ,
      state = '',
    ] = match
    const draft: Draft = { startsAt: true, service: backend }
    if (!readTime(draft, 'clf', time)) return undefined
    assign(draft, { is: 'client' }, client)
    if (Number(total.replace('+', '')) >= 0) draft.durationMs = Number(total.replace('+', ''))
    if (Number(connect) >= 0) draft.connectMs = Number(connect)
    if (server !== '<NOSRV>') draft.upstream = `${backend}/${server}`
    const cause = readTerminationState(`${state}--`, server)
    // A session that the client ends in the data phase is how TCP sessions end.
    if (cause !== undefined && state !== 'CD') draft.cause = cause
    return draft
  }),
  rank: 2,
  samples: [
    {
      line: '203.0.113.7:33313 [22/Nov/2026:10:11:07.443] fe_tls bck/srv1 0/0/5007 212 -- 0/0/0/0/3 0/0',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 7, 443),
        client: '203.0.113.7',
        durationMs: 5007,
        upstream: 'bck/srv1',
      },
    },
    {
      line: '203.0.113.7:33313 [22/Nov/2026:10:11:07.443] fe_tls bck/<NOSRV> 0/-1/0 0 SC 0/0/0/0/3 0/0',
      record: { durationMs: 0, cause: { type: 'destination_unavailable', by: 'SC-- <NOSRV>' } },
    },
    {
      line: '[2001:db8::7]:33313 [22/Nov/2026:10:11:07.443] fe_tls bck/srv1 0/-1/3001 0 sC 0/0/0/0/3 0/0',
      record: {
        client: '2001:db8::7',
        durationMs: 3001,
        cause: { type: 'connection_timeout', by: 'sC--' },
      },
    },
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/configuration.html#8.2.2',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
