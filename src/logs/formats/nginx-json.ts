import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

/** Keys that only a person who copied nginx variables writes. */
const telling = [
  'request_time',
  'upstream_response_time',
  'upstream_addr',
  'body_bytes_sent',
  'remote_addr',
  'time_local',
  'http_user_agent',
  'request_uri',
  // Names of a configuration that many tutorials for Elasticsearch copy.
  'responsetime',
  'upstreamtime',
  'upstreamhost',
]

const means: Readonly<Record<string, Meaning>> = {
  msec: { is: 'time', form: 'epoch' },
  time_iso8601: { is: 'time', form: 'any' },
  time_local: { is: 'time', form: 'any' },
  '@timestamp': { is: 'time', form: 'any' },
  timestamp: { is: 'time', form: 'any' },
  time: { is: 'time', form: 'any' },
  ts: { is: 'time', form: 'any' },
  status: { is: 'status' },
  upstream_status: { is: 'upstreamStatus' },
  request_time: { is: 'duration', unit: 's' },
  responsetime: { is: 'duration', unit: 's' },
  upstream_response_time: { is: 'upstreamDuration', unit: 's' },
  upstreamtime: { is: 'upstreamDuration', unit: 's' },
  upstream_connect_time: { is: 'connectDuration', unit: 's' },
  upstream_header_time: { is: 'upstreamHead' },
  upstream_addr: { is: 'upstream' },
  upstreamhost: { is: 'upstream' },
  upstream: { is: 'upstream' },
  request_method: { is: 'method' },
  method: { is: 'method' },
  request_uri: { is: 'target' },
  uri: { is: 'target' },
  path: { is: 'target' },
  request: { is: 'request' },
  url: { is: 'target' },
  http_host: { is: 'host' },
  host: { is: 'host' },
  server_name: { is: 'host' },
  http_x_forwarded_for: { is: 'forwardedFor' },
  remote_addr: { is: 'client' },
  clientip: { is: 'client' },
  client: { is: 'client' },
  http_user_agent: { is: 'agent' },
  agent: { is: 'agent' },
  request_id: { is: 'requestId' },
  req_id: { is: 'requestId' },
  trace_id: { is: 'requestId' },
  release: { is: 'release' },
  app_version: { is: 'release' },
  deployment: { is: 'release' },
  upstream_http_x_release: { is: 'release' },
  upstream_http_x_version: { is: 'release' },
}

const read = jsonReader({
  needs: ['status'],
  means,
  finish: (draft, object) =>
    telling.filter((key) => lookUp(object, key) !== undefined).length >= 2 ? draft : undefined,
})

export const nginxJson: LogFormat = defineFormat({
  id: 'nginx-json',
  name: 'nginx, log_format escape=json',
  product: 'nginx',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'status',
    'upstreamStatus',
    'durationMs',
    'upstreamMs',
    'connectMs',
    'upstream',
    'agent',
    'requestId',
    'release',
  ],
  scan: scanBy(Object.entries(means)),
  advice:
    'Add "upstream_addr":"$upstream_addr","upstream_status":"$upstream_status","upstream_response_time":"$upstream_response_time".',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"msec":"1795342272.123","remote_addr":"203.0.113.7","request_method":"GET","request_uri":"/api/cart?a=1","status":502,"request_time":0.003,"upstream_addr":"10.0.0.5:8080","upstream_status":"502","upstream_response_time":"0.002","http_user_agent":"curl/8.5.0","request_id":"4c7d20"}',
      record: {
        timeMs: 1_795_342_272_123,
        client: '203.0.113.7',
        method: 'GET',
        path: '/api/cart',
        status: 502,
        upstreamStatus: 502,
        durationMs: 3,
        upstreamMs: 2,
        upstream: '10.0.0.5:8080',
      },
    },
    {
      line: '{"time_local":"22/Nov/2026:10:11:12 +0000","remote_addr":"203.0.113.7","request":"POST /x HTTP/1.1","status":"200","body_bytes_sent":"5","http_user_agent":""}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        method: 'POST',
        path: '/x',
        status: 200,
      },
    },
    {
      line: '{"@timestamp":"2026-11-22T10:11:12+00:00","host":"10.0.0.1","clientip":"203.0.113.7","size":512,"responsetime":0.031,"upstreamtime":"0.030","upstreamhost":"10.0.0.5:80","http_host":"shop.example","url":"/cart","xff":"-","referer":"-","agent":"curl","status":"502"}',
      record: {
        client: '203.0.113.7',
        host: 'shop.example',
        path: '/cart',
        status: 502,
        durationMs: 31,
        upstreamMs: 30,
        upstream: '10.0.0.5:80',
        agent: 'curl',
      },
    },
    {
      line: '{"@timestamp":"2026-11-22T10:11:12+00:00","remote_addr":"2001:db8::7","request_uri":"/a","status":504,"request_time":"2.003","upstream_addr":"10.0.0.5:80, 10.0.0.6:80","upstream_status":"502, 504","upstream_response_time":"0.001, 2.002","upstream_connect_time":"-, 0.001"}',
      record: {
        client: '2001:db8::7',
        status: 504,
        upstream: '10.0.0.6:80',
        tries: 2,
        upstreamStatus: 504,
        upstreamMs: 2003,
        connectMs: 1,
      },
    },
  ],
  source: {
    url: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
