import type { CauseType } from '../../src/model/cause.ts'

/** Found out at once, and reported by gateways in one and the same way. */
const instant: readonly CauseType[] = [
  'connection_refused',
  'connection_terminated',
  'destination_unavailable',
  'destination_ip_unroutable',
  'http_protocol_error',
  'http_response_header_section_size',
  'tls_protocol_error',
  'tls_certificate_error',
  'tls_alert_received',
  'dns_error',
]

const slow: readonly CauseType[] = [
  'http_response_timeout',
  'connection_timeout',
  'connection_read_timeout',
]

interface Answer {
  readonly responder: string | null
  readonly status: number | null
  readonly totalMs: number
}

/**
 * Causes that this answer of this product stands for alike, when its page names none: read in the products' sources
 * and seen in the lab. Nothing outside tells them apart; the product's error log does.
 */
export function lookAlikes({ responder, status, totalMs }: Answer): readonly CauseType[] {
  const took = totalMs < 700 ? 'quick' : 'slow'
  const key = `${responder} ${status} ${took}`
  return table[key] ?? []
}

const table: Readonly<Partial<Record<string, readonly CauseType[]>>> = {
  'nginx 502 quick': instant,
  'nginx 502 slow': ['dns_error', 'dns_timeout', 'connection_terminated'],
  'nginx 504 slow': slow,
  'nginx 503 quick': ['rate_limited', 'maintenance', 'destination_not_found', 'overload'],
  'nginx 500 quick': ['proxy_configuration_error', 'proxy_internal_error', 'application_error'],
  'haproxy 503 quick': [
    'connection_refused',
    'destination_unavailable',
    'tls_protocol_error',
    'tls_certificate_error',
    'tls_alert_received',
    'dns_error',
    'circuit_open',
    'maintenance',
    'connection_limit_reached',
    'destination_not_found',
  ],
  'haproxy 503 slow': ['connection_timeout', 'connection_limit_reached', 'connection_refused'],
  'haproxy 502 quick': [
    'connection_terminated',
    'http_protocol_error',
    'http_response_header_section_size',
  ],
  'caddy 502 quick': instant,
  'caddy 502 slow': [...slow, 'dns_error', 'dns_timeout'],
  'caddy 504 slow': slow,
  'varnish 503 quick': [
    'connection_refused',
    'connection_terminated',
    'destination_unavailable',
    'destination_ip_unroutable',
    'http_protocol_error',
    'http_response_header_section_size',
    'connection_limit_reached',
  ],
  'varnish 503 slow': slow,
  'apache-httpd 503 quick': [
    'connection_refused',
    'destination_unavailable',
    'destination_ip_unroutable',
    'dns_error',
    'tls_protocol_error',
    'maintenance',
  ],
  'apache-httpd 503 slow': ['connection_timeout', 'connection_refused', 'destination_unavailable'],
  'apache-httpd 502 quick': [
    'connection_terminated',
    'http_protocol_error',
    'http_response_header_section_size',
    'tls_protocol_error',
    'tls_certificate_error',
  ],
  'apache-httpd 502 slow': ['http_response_timeout', 'connection_terminated', 'dns_error'],
  'apache-httpd 500 quick': [
    'tls_protocol_error',
    'tls_certificate_error',
    'tls_alert_received',
    'proxy_configuration_error',
    'application_error',
  ],
}
