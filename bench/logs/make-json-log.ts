import { dice } from './make-log.ts'

/** One way of writing a request as JSON. */
export interface JsonStyle {
  readonly id: string
  readonly line: (request: MadeRequest) => string
}

/** A request made up by `makeJsonLog`. */
export interface MadeRequest {
  readonly timeMs: number
  readonly status: number
  readonly path: string
  readonly client: string
  readonly agent: string
  readonly seconds: number
}

const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.5.0',
  'odd "agent" \\ {"status":502}',
]

export const jsonStyles: readonly JsonStyle[] = [
  {
    id: 'nginx-json',
    line: ({ timeMs, status, path, client, agent, seconds }) =>
      JSON.stringify({
        time_iso8601: new Date(timeMs).toISOString().replace('.000Z', '+00:00'),
        remote_addr: client,
        request_method: 'GET',
        request_uri: `${path}?page=2&sort=price`,
        status: String(status),
        body_bytes_sent: '5120',
        request_time: seconds.toFixed(3),
        http_referer: `https://shop.example${path}`,
        http_user_agent: agent,
        upstream_addr: '10.0.0.5:8080',
        upstream_response_time: seconds.toFixed(3),
        request_id: `${timeMs.toString(16)}${client.length}`,
      }),
  },
  {
    id: 'caddy-json',
    line: ({ timeMs, status, path, client, agent, seconds }) =>
      JSON.stringify({
        level: 'info',
        ts: timeMs / 1000 + 0.125,
        logger: 'http.log.access.log0',
        msg: 'handled request',
        request: {
          remote_ip: client,
          remote_port: '52458',
          client_ip: client,
          proto: 'HTTP/2.0',
          method: 'GET',
          host: 'shop.example',
          uri: path,
          headers: { 'User-Agent': [agent], Accept: ['*/*'], 'Accept-Encoding': ['gzip'] },
        },
        bytes_read: 0,
        user_id: '',
        duration: seconds,
        size: 5120,
        status,
        resp_headers: { Server: ['Caddy'], 'Content-Type': ['text/html; charset=utf-8'] },
      }),
  },
  {
    id: 'envoy-json',
    line: ({ timeMs, status, path, client, agent, seconds }) =>
      JSON.stringify({
        start_time: new Date(timeMs).toISOString(),
        method: 'GET',
        path,
        protocol: 'HTTP/1.1',
        response_code: status,
        response_flags: status === 504 ? 'UT' : '-',
        response_code_details: status === 504 ? 'response_timeout' : 'via_upstream',
        bytes_sent: 5120,
        duration: Math.round(seconds * 1000),
        upstream_host: '10.42.0.82:8080',
        upstream_cluster: 'outbound|8080||api',
        authority: 'shop.example',
        user_agent: agent,
        request_id: `3bbc-${timeMs.toString(16)}`,
        x_forwarded_for: client,
      }),
  },
  {
    id: 'ndjson',
    line: ({ timeMs, status, path, client, agent, seconds }) =>
      JSON.stringify({
        time: new Date(timeMs).toISOString(),
        level: status >= 500 ? 'error' : 'info',
        msg: 'request completed',
        method: 'GET',
        path,
        status,
        duration_ms: seconds * 1000,
        remote_ip: client,
        user_agent: agent,
        request_id: `${timeMs.toString(16)}${client.length}`,
        service: 'shop',
      }),
  },
]

/** A log of about that many bytes in one style, over four hours, with an incident; a few lines are torn. */
export function makeJsonLog(
  { line }: JsonStyle,
  bytes: number,
  seed: number,
): {
  readonly pieces: readonly Uint8Array[]
  readonly bytes: number
  readonly statuses: Readonly<Record<string, number>>
} {
  const random = dice(seed)
  const statuses: Record<string, number> = {}
  const start = Date.UTC(2026, 10, 22, 6)
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let text = ''
  let size = 0
  while (size < bytes) {
    const share = size / bytes
    const draw = random()
    const bad = share > 0.6 && share < 0.65 && random() < 0.25
    const low = Math.floor(random() * 65_536)
    const status = bad ? 504 : draw < 0.003 ? 500 : draw < 0.03 ? 404 : draw < 0.1 ? 304 : 200
    const whole = line({
      timeMs: start + Math.floor(share * 14_400) * 1000,
      status,
      path: `/shop/${low % 40}/item-${Math.floor(random() * random() * 20_000)}`,
      client: low % 9 === 0 ? `2001:db8::${low.toString(16)}` : `198.51.${low >> 8}.${low & 255}`,
      agent: agents[low % 50 === 0 ? 4 : low % 4] ?? '-',
      seconds: Math.round((0.02 + 0.2 * random()) * 1000) / 1000,
    })
    const isTorn = random() < 1e-4
    if (!isTorn) statuses[status] = (statuses[status] ?? 0) + 1
    text += `${isTorn ? whole.slice(0, 60) : whole}\n`
    size += whole.length + 1
    if (text.length < 250_000 && size < bytes) continue
    pieces.push(encoder.encode(text))
    text = ''
  }
  return { pieces, bytes: pieces.reduce((sum, { length }) => sum + length, 0), statuses }
}
