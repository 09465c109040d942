import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const means: Readonly<Record<string, Meaning>> = {
  StartUTC: { is: 'time', form: 'iso', start: true },
  time: { is: 'time', form: 'iso' },
  DownstreamStatus: { is: 'status' },
  OriginStatus: { is: 'upstreamStatus' },
  Duration: { is: 'duration', unit: 'ns' },
  OriginDuration: { is: 'upstreamDuration', unit: 'ns' },
  RequestMethod: { is: 'method' },
  RequestPath: { is: 'target' },
  RequestHost: { is: 'host' },
  ClientHost: { is: 'client' },
  ClientAddr: { is: 'client' },
  ServiceAddr: { is: 'upstream' },
  ServiceURL: { is: 'upstream' },
  ServiceName: { is: 'service' },
  'request_User-Agent': { is: 'agent' },
  'request_X-Request-Id': { is: 'requestId' },
}

export const traefikJson: LogFormat = defineFormat({
  id: 'traefik-json',
  name: 'Traefik access log, JSON',
  product: 'traefik',
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
    'service',
    'upstream',
  ],
  scan: scanBy(Object.entries(means)),
  advice:
    'accessLog.fields.headers.names.User-Agent: keep, and X-Request-Id: keep; OriginStatus and OriginDuration are there by themselves.',
  start: stateless(
    jsonReader({
      needs: ['DownstreamStatus'],
      means,
      finish(draft, object) {
        const retries = Number(textOf(lookUp(object, 'RetryAttempts')) ?? 0)
        if (retries > 0) draft.tries = retries + 1
        return draft
      },
    }),
  ),
  rank: 2,
  samples: [
    {
      line: '{"ClientAddr":"203.0.113.7:52458","ClientHost":"203.0.113.7","DownstreamStatus":504,"Duration":60002425284,"OriginDuration":60002302842,"OriginStatus":504,"RequestHost":"shop.example","RequestMethod":"GET","RequestPath":"/report","ServiceAddr":"10.0.0.5:8080","ServiceName":"api@docker","StartUTC":"2026-11-22T10:11:12.1Z","level":"info","msg":"","time":"2026-11-22T10:12:12Z"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 100),
        status: 504,
        upstreamStatus: 504,
        upstream: '10.0.0.5:8080',
        host: 'shop.example',
        service: 'api@docker',
      },
    },
    {
      line: '{"ClientHost":"2001:db8::7","DownstreamStatus":200,"Duration":4000000,"OriginStatus":0,"RequestMethod":"GET","RequestPath":"/ping?x","RetryAttempts":1,"StartUTC":"2026-11-22T10:11:12Z"}',
      record: { client: '2001:db8::7', status: 200, durationMs: 4, path: '/ping', tries: 2 },
    },
    {
      line: '{"DownstreamStatus":"502","OriginStatus":502,"Duration":1000000,"ServiceURL":{"Scheme":"http"},"ServiceAddr":"apache:80","time":"2026-11-22T10:12:12Z"}',
      record: { status: 502, upstreamStatus: 502, upstream: 'apache:80' },
    },
  ],
  source: {
    url: 'https://doc.traefik.io/traefik/observability/access-logs/',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
