import { readFailure } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'
import { errorTextOf } from '../text/usual-errors.ts'

const means: Readonly<Record<string, Meaning>> = {
  time: { is: 'time', form: 'iso' },
  'res.statusCode': { is: 'status' },
  'status-code': { is: 'status' },
  latency: { is: 'duration', unit: 'ms' },
  'response-time': { is: 'duration', unit: 'ms' },
  responseTime: { is: 'duration', unit: 'ms' },
  duration: { is: 'duration', unit: 'ms' },
  'req.method': { is: 'method' },
  method: { is: 'method' },
  'req.url': { is: 'target' },
  url: { is: 'target' },
  'req.headers.host': { is: 'host' },
  'req.headers.user-agent': { is: 'agent' },
  'req.remoteAddress': { is: 'client' },
  remoteAddress: { is: 'client' },
  'remote-address': { is: 'client' },
  ip: { is: 'client' },
  req_id: { is: 'requestId' },
  'req.id': { is: 'requestId' },
  name: { is: 'service' },
}

/** Bunyan numbers its form in every line. Requests come by its serialisers, from Restify's audit log or express-bunyan-logger. */
const read = jsonReader({
  needs: ['v', 'name', 'hostname', 'pid', 'level', 'time'],
  means,
  finish(draft, object) {
    if (object['v'] !== 0 || draft.status === undefined) return undefined
    const error = errorTextOf(object)
    if (draft.status >= 500 && error !== '') draft.cause = readFailure(error)
    return draft
  },
})

export const bunyan: LogFormat = defineFormat({
  id: 'bunyan',
  name: 'Bunyan, requests in JSON',
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
    'requestId',
    'service',
    'cause',
  ],
  advice:
    'Log req, res and a duration in milliseconds with each request, as bunyan’s serializers and restify’s audit logger do.',
  scan: scanBy(Object.entries(means), ['v']),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"name":"shop","hostname":"web-1","pid":17,"level":50,"req":{"method":"GET","url":"/cart?id=7","headers":{"host":"shop.example","user-agent":"curl/8.5.0"},"remoteAddress":"203.0.113.7","remotePort":50382},"res":{"statusCode":500,"header":"HTTP/1.1 500 Internal Server Error"},"latency":30001,"err":{"name":"Error","message":"getaddrinfo ENOTFOUND db.internal","code":"ENOTFOUND"},"msg":"handled: 500","time":"2026-11-22T10:11:12.123Z","v":0}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        host: 'shop.example',
        agent: 'curl/8.5.0',
        status: 500,
        durationMs: 30_001,
        service: 'shop',
        cause: { type: 'dns_error', faultDomain: 'dependency', by: 'ENOTFOUND' },
      },
    },
    {
      line: '{"name":"shop","hostname":"web-1","pid":17,"req_id":"r-7","level":30,"remote-address":"::1","method":"GET","url":"/a","status-code":200,"response-time":4,"msg":"","time":"2026-11-22T10:11:12.123Z","v":0}',
      record: {
        client: '::1',
        method: 'GET',
        path: '/a',
        status: 200,
        durationMs: 4,
        requestId: 'r-7',
      },
    },
    {
      line: '{"name":"shop","hostname":"web-1","pid":17,"level":40,"req":{"method":"GET","url":"/b"},"res":{"statusCode":404},"msg":"","time":"2026-11-22T10:11:12.123Z","v":0}',
      record: { path: '/b', status: 404 },
    },
  ],
  source: {
    url: 'https://github.com/trentm/node-bunyan',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
