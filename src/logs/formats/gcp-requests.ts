import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft } from '../record.ts'
import { parseDuration } from '../text/assign.ts'
import type { Meaning } from '../text/assign.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

/** What Cloud Run says beside a request that it could not serve. Cloud Run, "Troubleshoot Cloud Run issues". */
const said: readonly (readonly [RegExp, CauseReading['type'], CauseReading['faultDomain']])[] = [
  [
    /reached the maximum request timeout|upstream request timeout/i,
    'http_response_timeout',
    'application',
  ],
  [/no available instance|maximum number of instances|rate exceeded/i, 'overload', 'application'],
  [
    /malformed or connection to the instance had an error|connection to the instance was (?:reset|closed)/i,
    'connection_terminated',
    'application',
  ],
  [
    /container failed to start|failed the configured startup probe/i,
    'destination_unavailable',
    'application',
  ],
  [/memory limit|out of memory/i, 'application_error', 'application'],
  [
    /not authori[sz]ed|not authenticated|access token could not be verified/i,
    'http_request_denied',
    'edge',
  ],
]

function causeOf(text: string): CauseReading | undefined {
  for (const [pattern, type, faultDomain] of said) {
    const match = pattern.exec(text.slice(0, 1000))
    if (match !== null)
      return { type, by: match[0], ...(faultDomain !== undefined && { faultDomain }) }
  }
  return undefined
}

function finish(draft: Draft, object: JsonObject): Reading {
  const text = (path: string): string => textOf(lookUp(object, path)) ?? ''
  // The balancer in front has a format of its own.
  if (text('jsonPayload.statusDetails') !== '' || draft.status === undefined) return undefined
  const durationMs = parseDuration(text('httpRequest.latency').replace(/\s/g, ''))
  if (durationMs !== undefined) draft.durationMs = durationMs
  const cause = causeOf(text('textPayload') || text('jsonPayload.message'))
  if (cause !== undefined) draft.cause = cause
  return draft
}

const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'any', start: true },
  receiveTimestamp: { is: 'time', form: 'any' },
  'httpRequest.status': { is: 'status' },
  'httpRequest.requestMethod': { is: 'method' },
  'httpRequest.requestUrl': { is: 'target' },
  'httpRequest.remoteIp': { is: 'client' },
  'httpRequest.userAgent': { is: 'agent' },
  'resource.labels.service_name': { is: 'service' },
  'resource.labels.module_id': { is: 'service' },
  'resource.labels.container_name': { is: 'service' },
  'resource.labels.revision_name': { is: 'release' },
  'resource.labels.version_id': { is: 'release' },
  'resource.labels.location': { is: 'edge' },
  'labels.instanceId': { is: 'upstream' },
  trace: { is: 'requestId' },
  insertId: { is: 'requestId' },
}

const readJson = jsonReader({ needs: ['httpRequest', 'resource.type'], means, finish })

/** Cloud Functions of the first generation, with nothing of the request but its end. */
const functionEnd =
  /^Function execution took (\d{1,9}) ms[,.]? (?:f|F)inished with status(?: code)?: '?([1-5]\d\d|ok|crash|timeout|error)\b/
const statusOfWord: Readonly<Record<string, number>> = {
  ok: 200,
  crash: 500,
  error: 500,
  timeout: 408,
}

function readFunction(line: string): Reading {
  const match = functionEnd.exec(line)
  if (match === null) return undefined
  const [, took = '', word = ''] = match
  return { status: statusOfWord[word] ?? Number(word), durationMs: Number(took) }
}

export const gcpRequests: LogFormat = defineFormat({
  id: 'gcp-requests',
  name: 'Google Cloud Run, App Engine and others, request log',
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
    'service',
    'release',
    'edge',
    'upstream',
    'requestId',
    'cause',
  ],
  scan: scanBy(Object.entries(means), ['textPayload', 'jsonPayload.statusDetails']),
  advice:
    'Read the log of the container beside it: what Cloud Run answers in its place is said there in textPayload.',
  start: stateless((line) => readFunction(line) ?? readJson(line)),
  rank: 1,
  samples: [
    {
      line: '{"httpRequest":{"latency":"0.031s","protocol":"HTTP/1.1","remoteIp":"203.0.113.7","requestMethod":"GET","requestUrl":"https://shop-x.a.run.app/cart?id=7","status":503,"userAgent":"curl/8.5.0"},"insertId":"x","labels":{"instanceId":"00f"},"logName":"projects/p/logs/run.googleapis.com%2Frequests","resource":{"labels":{"location":"europe-west1","revision_name":"shop-00042-abc","service_name":"shop"},"type":"cloud_run_revision"},"severity":"ERROR","timestamp":"2026-11-22T10:11:12.123Z","trace":"projects/p/traces/abc","textPayload":"The request failed because either the HTTP response was malformed or connection to the instance had an error."}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 123),
        startsAt: true,
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        host: 'shop-x.a.run.app',
        status: 503,
        durationMs: 31,
        service: 'shop',
        release: 'shop-00042-abc',
        edge: 'europe-west1',
        upstream: '00f',
        requestId: 'projects/p/traces/abc',
        cause: {
          type: 'connection_terminated',
          faultDomain: 'application',
          by: 'malformed or connection to the instance had an error',
        },
      },
    },
    {
      line: '{"httpRequest":{"status":200,"requestMethod":"GET","requestUrl":"https://shop.appspot.com/cart","latency":"0.012s"},"resource":{"type":"gae_app","labels":{"module_id":"default","version_id":"v42"}},"timestamp":"2026-11-22T10:11:12.123Z","severity":"INFO"}',
      record: { status: 200, durationMs: 12, service: 'default', release: 'v42' },
    },
    {
      line: 'Function execution took 12 ms, finished with status code: 500',
      record: { status: 500, durationMs: 12 },
    },
  ],
  source: {
    url: 'https://cloud.google.com/run/docs/troubleshooting',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
