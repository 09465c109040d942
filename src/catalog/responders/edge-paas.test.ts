import { expect, test } from 'vitest'
import type { Mark, Responder, Sign } from '../../model/responder.ts'
import { responderById } from './index.ts'

interface Sample {
  readonly id: string
  readonly status: number
  readonly fields?: Readonly<Record<string, string>>
  readonly body?: string
  /** The cause that a mark has to name; absent: the sample only names its author. */
  readonly cause?: string
}

const samples: readonly Sample[] = [
  {
    id: 'cloudflare',
    status: 522,
    body: 'Connection timed out Error code 522 Visit cloudflare.com for more information. You Browser Working Amsterdam Cloudflare Working example.com Host Error',
    cause: 'connection_timeout',
  },
  { id: 'cloudflare', status: 521, body: 'error code: 521', cause: 'connection_refused' },
  {
    id: 'cloudflare',
    status: 530,
    body: 'Error 1016 Ray ID: 7a1b2c3d4e5f6071 • 2026-01-01 Origin DNS error',
    cause: 'dns_error',
  },
  { id: 'cloudflare', status: 530, body: 'error code: 1033', cause: 'destination_unavailable' },
  {
    id: 'cloudflare',
    status: 500,
    body: 'Error 1101 Ray ID: 7a1b2c3d4e5f6071 Worker threw exception',
    cause: 'application_error',
  },
  {
    id: 'cloudflare',
    status: 403,
    fields: { 'cf-mitigated': 'challenge' },
    body: '<title>Just a moment...</title>',
    cause: 'http_request_denied',
  },
  { id: 'cloudflare', status: 502, body: 'Bad gateway Error code 502 Visit cloudflare.com' },
  {
    id: 'fastly',
    status: 503,
    body: 'Error 503 first byte timeout first byte timeout Error 54113 Details: cache-ams21042-AMS 1700000000 1234567890 Varnish cache server',
  },
  {
    id: 'heroku',
    status: 503,
    body: '<iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>',
  },
  {
    id: 'vercel',
    status: 504,
    fields: { 'X-Vercel-Error': 'FUNCTION_INVOCATION_TIMEOUT' },
    body: 'An error occurred with your deployment FUNCTION_INVOCATION_TIMEOUT fra1::abcde-1700000000000-0123456789ab',
    cause: 'http_response_timeout',
  },
  {
    id: 'railway',
    status: 502,
    body: '{"status":"error","code":502,"message":"Application failed to respond","request_id":"x"}',
    cause: 'connection_refused',
  },
  {
    id: 'sucuri',
    status: 403,
    body: 'Access Denied - Sucuri Website Firewall Block ID: GEO02',
    cause: 'http_request_denied',
  },
  {
    id: 'ngrok',
    status: 502,
    body: 'failed to establish a connection to the upstream web service at http://localhost:80 ERR_NGROK_8012',
    cause: 'connection_refused',
  },
  {
    id: 'keycdn',
    status: 500,
    fields: { Server: 'keycdn' },
    body: '<h1>500 Origin Not Reachable</h1>',
    cause: 'destination_unavailable',
  },
  {
    id: 'ddos-guard',
    status: 403,
    body: '<script src="/.well-known/ddos-guard/check"></script>',
    cause: 'http_request_denied',
  },
  {
    id: 'supabase',
    status: 546,
    body: '{"code":"WORKER_LIMIT","message":"Function failed due to not having enough compute resources"}',
    cause: 'connection_terminated',
  },
  {
    id: 'supabase',
    status: 504,
    fields: { 'sb-error-code': 'IDLE_TIMEOUT' },
    cause: 'http_response_timeout',
  },
  {
    id: 'firebase-hosting',
    status: 404,
    body: 'Site Not Found Why am I seeing this? There are a few potential reasons',
    cause: 'destination_not_found',
  },
  {
    id: 'cpanel-lhc',
    status: 200,
    body: '<a href="/cgi-sys/defaultwebpage.cgi">SORRY! If you are the owner of this website, please contact your hosting provider</a>',
    cause: 'destination_not_found',
  },
  {
    id: 'cpanel-lhc',
    status: 508,
    body: '508 Resource Limit Is Reached The website is temporarily unable to service your request',
    cause: 'overload',
  },
  {
    id: 'pythonanywhere',
    status: 504,
    body: 'Something went wrong :-( This website took too long to load. error code: 504-loadbalancer',
    cause: 'http_response_timeout',
  },
  {
    id: 'replit',
    status: 502,
    body: "Hmm... We couldn't reach this app. Make sure this app has a port open",
    cause: 'connection_refused',
  },
  {
    id: 'huggingface',
    status: 503,
    body: 'Your space is in error, check its status on hf.co',
    cause: 'destination_unavailable',
  },
  {
    id: 'wix',
    status: 404,
    body: "Looks like this domain isn't connected to a website yet",
    cause: 'destination_not_found',
  },
  {
    id: 'squarespace',
    status: 404,
    body: '<title>Squarespace - Domain Not Claimed</title>',
    cause: 'destination_not_found',
  },
]

const passing: readonly Sample[] = [
  { id: 'cloudflare', status: 502, fields: { 'CF-RAY': '7a1b2c3d4e5f6071-AMS' } },
  { id: 'stackpath-edgecast', status: 502, fields: { Server: 'ECS (dcb/7F83)' } },
  { id: 'cdn77', status: 502, fields: { Server: 'CDN77-Turbo' } },
  { id: 'gcore', status: 502, fields: { 'X-ID': 'fr5-hw-edge-gc27' } },
  { id: 'deno-deploy', status: 502, fields: { Server: 'deno/gcp-europe-west4' } },
  { id: 'digitalocean-app-platform', status: 504, fields: { 'x-do-app-origin': 'a-b-c' } },
  { id: 'bunny', status: 502, fields: { Server: 'BunnyCDN-DE1-755' } },
]

function get(id: string): Responder {
  const found = responderById(id)
  if (found === undefined) throw new Error(`no responder ${id}`)
  return found
}

function textMatches(pattern: RegExp | string, text: string): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}

function matches(part: Sign | Mark, sample: Sample): boolean {
  if (part.on === 'body') return textMatches(part.pattern, sample.body ?? '')
  if (part.on !== 'field') return false
  return Object.entries(sample.fields ?? {}).some(
    ([name, value]) =>
      name.toLowerCase() === part.name.toLowerCase() && (part.pattern?.test(value) ?? true),
  )
}

function matchingSigns(responder: Responder, sample: Sample): readonly Sign[] {
  return responder.signs.filter(
    (sign) => (sign.statuses?.includes(sample.status) ?? true) && matches(sign, sample),
  )
}

test.each(samples)('$id wrote its $status: $body', (sample) => {
  const own = matchingSigns(get(sample.id), sample)
  expect(own.filter((sign) => sign.proves === 'authorship')).not.toEqual([])
})

test.each(samples.filter((sample) => sample.cause !== undefined))(
  '$id marks its $status as $cause: $body',
  (sample) => {
    const causes = get(sample.id)
      .emits.filter(({ status }) => status === null || status === sample.status)
      .filter(({ marks }) => marks?.some((mark) => matches(mark, sample)))
      .map(({ cause }) => cause)
    expect(new Set(causes)).toEqual(new Set([sample.cause]))
  },
)

test.each(passing)('$id let it pass', (sample) => {
  const signs = matchingSigns(get(sample.id), sample)
  expect(signs).not.toEqual([])
  expect(signs.every((sign) => sign.proves !== 'authorship')).toBe(true)
})

test('a certain sign of one author is on no page of another', () => {
  const ids = new Set([...samples, ...passing].map(({ id }) => id))
  const wrong = samples.flatMap((sample) =>
    [...ids]
      .filter((id) => id !== sample.id)
      .filter((id) =>
        matchingSigns(get(id), sample).some(
          (sign) => sign.proves === 'authorship' && sign.strength === 'certain',
        ),
      )
      .map((id) => `${id} claims ${sample.id} ${sample.status}`),
  )
  expect(wrong).toEqual([])
})

test.each([
  [
    'cloudflared',
    '2026-01-01T00:00:00Z ERR  error="Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared: dial tcp [::1]:8080: connect: connection refused" connIndex=0',
    'connection_refused',
  ],
  [
    'heroku',
    'at=error code=H12 desc="Request timeout" method=GET path="/" dyno=web.1 connect=1ms service=30000ms status=503',
    'http_response_timeout',
  ],
  ['deno-deploy', 'Memory limit exceeded, terminated', 'connection_terminated'],
])('the log of %s names its cause', (id, line, cause) => {
  const found = get(id).logSignals.filter(({ pattern }) => pattern.test(line))
  expect(new Set(found.flatMap((signal) => signal.cause ?? []))).toEqual(new Set([cause]))
})
