import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const means: Readonly<Record<string, Meaning>> = {
  started_at: { is: 'time', form: 'epoch', start: true },
  'response.status': { is: 'status' },
  'latencies.request': { is: 'duration', unit: 'ms' },
  'latencies.proxy': { is: 'upstreamDuration', unit: 'ms' },
  client_ip: { is: 'client' },
  'request.method': { is: 'method' },
  'request.uri': { is: 'target' },
  'request.headers.host': { is: 'host' },
  'request.headers.user-agent': { is: 'agent' },
  'request.id': { is: 'requestId' },
  'service.name': { is: 'service' },
}

export const kongJson: LogFormat = defineFormat({
  id: 'kong-json',
  name: 'Kong, its log plugins',
  product: 'kong',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'durationMs',
    'upstreamMs',
    'requestId',
    'service',
  ],
  advice: 'latencies.proxy is -1 or missing where no upstream answered: the error log says why.',
  scan: scanBy(Object.entries(means)),
  start: stateless(
    jsonReader({ needs: ['latencies.request', 'response.status', 'started_at'], means }),
  ),
  rank: 2,
  samples: [
    {
      line: '{"latencies":{"request":841,"kong":1,"proxy":840},"service":{"host":"h","name":"web"},"request":{"method":"GET","uri":"/a?x","url":"https://shop.example/a","size":"412","headers":{"host":"shop.example","user-agent":"curl/8.5.0"}},"client_ip":"203.0.113.7","response":{"status":503,"size":"812","headers":{}},"started_at":1795342272123,"upstream_uri":"/"}',
      record: {
        timeMs: 1_795_342_272_123,
        startsAt: true,
        status: 503,
        durationMs: 841,
        upstreamMs: 840,
        client: '203.0.113.7',
        host: 'shop.example',
        path: '/a',
        service: 'web',
      },
    },
    {
      line: '{"latencies":{"request":2,"kong":2,"proxy":-1},"request":{"method":"POST","uri":"/b"},"client_ip":"2001:db8::7","response":{"status":502},"started_at":1795342272123}',
      record: { status: 502, durationMs: 2, path: '/b', client: '2001:db8::7' },
    },
  ],
  source: {
    url: 'https://developer.konghq.com/plugins/http-log/',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
