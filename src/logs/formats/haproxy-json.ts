import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

/** The names that the manual gives the fields of `log-format`, as people write them into JSON: `Tr`, `tr`, `time_response`. */
const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'any' },
  time: { is: 'time', form: 'any' },
  '@timestamp': { is: 'time', form: 'any' },
  accept_date: { is: 'time', form: 'any' },
  request_date: { is: 'time', form: 'any' },
  status_code: { is: 'status' },
  status: { is: 'status' },
  backend: { is: 'service' },
  backend_name: { is: 'service' },
  server: { is: 'server' },
  server_name: { is: 'server' },
  termination_state: { is: 'terminationState' },
  client_ip: { is: 'client' },
  ci: { is: 'client' },
  http_request: { is: 'request' },
  request: { is: 'request' },
  http_method: { is: 'method' },
  method: { is: 'method' },
  http_path: { is: 'target' },
  http_uri: { is: 'target' },
  path: { is: 'target' },
  uri: { is: 'target' },
  host: { is: 'host' },
  retries: { is: 'retries' },
  unique_id: { is: 'requestId' },
  tt: { is: 'duration', unit: 'ms' },
  Tt: { is: 'duration', unit: 'ms' },
  ta: { is: 'duration', unit: 'ms' },
  Ta: { is: 'duration', unit: 'ms' },
  time_total: { is: 'duration', unit: 'ms' },
  time_active: { is: 'duration', unit: 'ms' },
  tr: { is: 'upstreamDuration', unit: 'ms' },
  Tr: { is: 'upstreamDuration', unit: 'ms' },
  time_response: { is: 'upstreamDuration', unit: 'ms' },
}

export const haproxyJson: LogFormat = defineFormat({
  id: 'haproxy-json',
  name: 'HAProxy, log-format written as JSON',
  product: 'haproxy',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'durationMs',
    'upstreamMs',
    'upstream',
    'service',
    'tries',
    'requestId',
    'cause',
  ],
  advice:
    'Add %[bc_err_str] and %[ssl_bc_err_str]: a refused connection and failed TLS are both SC.',
  scan: scanBy(Object.entries(means), ['termination_state', 'server', 'server_name']),
  start: stateless(jsonReader({ needs: ['termination_state'], means })),
  rank: 2,
  samples: [
    {
      line: '{"timestamp":1795342272,"client_ip":"203.0.113.7","frontend":"https","backend":"web","server":"app1","tq":0,"tw":0,"tc":1,"tr":-1,"tt":30002,"status_code":504,"bytes_read":100,"termination_state":"sH--","http_request":"GET /a?x HTTP/1.1"}',
      record: {
        timeMs: 1_795_342_272_000,
        client: '203.0.113.7',
        service: 'web',
        upstream: 'web/app1',
        status: 504,
        durationMs: 30_002,
        path: '/a',
        cause: { type: 'http_response_timeout', by: 'sH--' },
      },
    },
    {
      line: '{"time":"2026-11-22T10:11:12Z","ci":"2001:db8::7","backend_name":"api","server_name":"<NOSRV>","Tr":-1,"Ta":0,"status":503,"termination_state":"SC","method":"GET","path":"/b"}',
      record: {
        status: 503,
        durationMs: 0,
        cause: { type: 'destination_unavailable', by: 'SC <NOSRV>' },
      },
    },
  ],
  source: {
    url: 'https://docs.haproxy.org/3.0/configuration.html#8.2.6',
    checked: '2026-11-25',
    kind: 'docs',
  },
})
