import { readEnvoyFlags } from '../causes/envoy-flags.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const means: Readonly<Record<string, Meaning>> = {
  start_time: { is: 'time', form: 'iso', start: true },
  response_code: { is: 'status' },
  duration: { is: 'duration', unit: 'ms' },
  upstream_service_time: { is: 'upstreamDuration', unit: 'ms' },
  upstream_host: { is: 'upstream' },
  upstream_cluster: { is: 'service' },
  method: { is: 'method' },
  ':method': { is: 'method' },
  path: { is: 'target' },
  ':path': { is: 'target' },
  'x-envoy-origin-path': { is: 'target' },
  authority: { is: 'host' },
  ':authority': { is: 'host' },
  x_forwarded_for: { is: 'forwardedFor' },
  'x-forwarded-for': { is: 'forwardedFor' },
  downstream_remote_address: { is: 'client' },
  user_agent: { is: 'agent' },
  'user-agent': { is: 'agent' },
  request_id: { is: 'requestId' },
  'x-request-id': { is: 'requestId' },
}

export const envoyJson: LogFormat = defineFormat({
  id: 'envoy-json',
  name: 'Envoy and Istio, JSON',
  product: 'envoy',
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
    'upstream',
    'service',
    'agent',
    'requestId',
    'cause',
  ],
  scan: scanBy(Object.entries(means), [
    'response_flags',
    'response_code_details',
    'upstream_transport_failure_reason',
    'upstream_cluster',
  ]),
  advice:
    'Add "response_flags":"%RESPONSE_FLAGS%", "response_code_details":"%RESPONSE_CODE_DETAILS%" and "upstream_transport_failure_reason":"%UPSTREAM_TRANSPORT_FAILURE_REASON%": they would tell why Envoy itself answered.',
  start: stateless(
    jsonReader({
      needs: ['response_code', 'response_flags'],
      means,
      finish(draft, object) {
        const details = textOf(lookUp(object, 'response_code_details')) ?? ''
        const transport = textOf(lookUp(object, 'upstream_transport_failure_reason')) ?? ''
        const flags = textOf(lookUp(object, 'response_flags')) ?? ''
        const cause = readEnvoyFlags(
          flags,
          transport === '' || transport === '-' ? details : transport,
        )
        if (cause !== undefined) draft.cause = cause
        else if (details === 'via_upstream' && draft.status !== undefined)
          draft.upstreamStatus = draft.status
        if (draft.service?.startsWith('inbound|')) draft.double = 'mesh-inbound'
        return draft
      },
    }),
  ),
  rank: 2,
  samples: [
    {
      line: '{"start_time":"2026-11-22T10:11:12.479Z","method":"GET","path":"/api/cart?x","response_code":504,"response_flags":"UT","response_code_details":"response_timeout","duration":15000,"upstream_service_time":null,"upstream_host":"10.42.0.82:8080","upstream_cluster":"outbound|8080||api","authority":"shop.example","request_id":"3bbc","x_forwarded_for":"203.0.113.7"}',
      record: {
        status: 504,
        durationMs: 15_000,
        path: '/api/cart',
        client: '203.0.113.7',
        upstream: '10.42.0.82:8080',
        cause: { type: 'http_response_timeout', by: 'UT response_timeout' },
      },
    },
    {
      line: '{":authority":"shop.example",":method":"GET",":path":"/","response_code":200,"response_flags":"-","response_code_details":"via_upstream","duration":11,"start_time":"2026-11-22T10:11:12Z","downstream_remote_address":"10.0.0.12:59292"}',
      record: { status: 200, upstreamStatus: 200, client: '10.0.0.12', host: 'shop.example' },
    },
    {
      line: '{"start_time":"2026-11-22T10:11:12.479Z","method":"GET","path":"/","response_code":503,"response_flags":"UF","response_code_details":"upstream_reset_before_response_started{connection_failure}","upstream_transport_failure_reason":"TLS_error: certificate_verify_failed","duration":4,"upstream_host":"[2001:db8::5]:443","upstream_cluster":"inbound|443||","authority":"shop.example"}',
      record: {
        status: 503,
        upstream: '[2001:db8::5]:443',
        double: 'mesh-inbound',
        cause: {
          type: 'tls_certificate_error',
          by: 'UF TLS_error: certificate_verify_failed',
        },
      },
    },
    {
      line: '{"start_time":"2026-11-22T10:11:12.479Z","method":"-","path":"-","response_code":0,"response_flags":"DC","response_code_details":"downstream_remote_disconnect","duration":746,"upstream_host":"-"}',
      record: {
        status: 0,
        cause: { type: 'client_closed', by: 'DC downstream_remote_disconnect' },
      },
    },
  ],
  source: {
    url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage',
    checked: '2026-11-24',
    kind: 'docs',
  },
})
