import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'

/** Cache, status, milliseconds since 1970, bytes, zone, client, referer, URL, country, agent, id, where; no method. */
const form =
  /^(HIT|MISS|BYPASS|EXPIRED|STALE|UPDATING|REVALIDATED|-)\|(\d{3})\|(\d{13})\|(?:\d+|-)\|(\d+)\|([^|]*)\|[^|]*\|(https?:\/\/[^|]*|[^|]*)\|[^|]*\|([^|]*)\|([^|]*)(?:\|([^|]*))?$/

function read(line: string): LogRecord | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [
    ,
    ,
    status = '',
    time = '',
    zone = '',
    client = '',
    url = '',
    agent = '',
    id = '',
    edge = '',
  ] = match
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'epoch' }, time)) return undefined
  if (!assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'service' }, zone)
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'target' }, url)
  assign(draft, { is: 'agent' }, agent)
  assign(draft, { is: 'requestId' }, id)
  assign(draft, { is: 'edge' }, edge)
  return draft
}

export const bunnyCdn: LogFormat = defineFormat({
  id: 'bunny-cdn',
  name: 'bunny.net CDN log',
  product: 'bunny',
  log: 'access',
  reads: ['timeMs', 'client', 'path', 'host', 'agent', 'status', 'service', 'edge', 'requestId'],
  advice: 'It has no duration: the access log of the origin tells whether it was slow.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: 'MISS|502|1795342272123|512|12345|203.0.113.7|-|https://shop.b-cdn.net/cart?id=7|DE|curl/8.5.0|3e2f0001|DE',
      record: {
        timeMs: 1_795_342_272_123,
        status: 502,
        client: '203.0.113.7',
        host: 'shop.b-cdn.net',
        path: '/cart',
        agent: 'curl/8.5.0',
        service: '12345',
        edge: 'DE',
        requestId: '3e2f0001',
      },
    },
    {
      line: 'HIT|200|1795342273123|0|12345|2001:db8::|https://shop.example/|https://shop.b-cdn.net/a.css|FR|Mozilla/5.0 (X11)|3e2f0002|FR',
      record: { status: 200, path: '/a.css', edge: 'FR' },
    },
  ],
  source: {
    url: 'https://docs.bunny.net/docs/cdn-log-format',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
