import type { Failure, ProxyErrorType } from '../model/failure.ts'

/** System, TLS and HTTP/2 error codes by the failure they are. */
const types: Readonly<Partial<Record<string, ProxyErrorType>>> = {
  ECONNREFUSED: 'connection_refused',
  ETIMEDOUT: 'connection_timeout',
  EHOSTUNREACH: 'destination_ip_unroutable',
  ENETUNREACH: 'destination_ip_unroutable',
  EHOSTDOWN: 'destination_ip_unroutable',
  ENETDOWN: 'destination_ip_unroutable',
  EADDRNOTAVAIL: 'destination_ip_unroutable',
  EINVAL: 'destination_ip_unroutable',
  EACCES: 'destination_ip_prohibited',
  EPERM: 'destination_ip_prohibited',
  ECONNRESET: 'connection_terminated',
  ECONNABORTED: 'connection_terminated',
  EPIPE: 'connection_terminated',
  EMFILE: 'connection_limit_reached',
  ENFILE: 'connection_limit_reached',
  ERR_HTTP2_GOAWAY_SESSION: 'connection_terminated',
  ERR_HTTP2_STREAM_ERROR: 'http_protocol_error',
  ERR_HTTP2_SESSION_ERROR: 'http_protocol_error',
  ERR_HTTP2_ERROR: 'http_protocol_error',
}

/** Turns whatever a socket threw into a failure; the only place that reads error codes. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const alert = alertOf(code, message)
  if (alert !== undefined) return { type: 'tls_alert_received', code, detail: alert }
  const type = types[code]
  if (type !== undefined) return { type, code }
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
    return { type: 'tls_protocol_error', code, detail: firstLine(message) }
  }
  return { type: 'connection_terminated', code, detail: firstLine(message) }
}

/** OpenSSL names an alert that it received `ERR_SSL_…_ALERT_…`; one that it sent itself carries no such name. */
function alertOf(code: string, message: string): string | undefined {
  const named = /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1[23]?|TLS)_ALERT_([A-Z_]+)$/.exec(code)?.[1]
  if (named !== undefined) return named.toLowerCase()
  return /ssl alert number (\d{1,3})/i.exec(message)?.[0].toLowerCase()
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return 'UNKNOWN'
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 300)
}
