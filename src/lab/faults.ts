/** What the controllable origin does with a connection or a request. */
export const originFaults = [
  'healthy',
  'closed',
  'black-hole',
  'accept-close',
  'reset',
  'reset-mid-body',
  'cut-length',
  'cut-chunked',
  'garbage',
  'never',
  'slow',
  'big-head',
  'two-lengths',
  'error-500',
  'error-500-trace',
  'error-500-json',
  'maintenance-seconds',
  'maintenance-date',
  'maintenance-bare',
  'overload',
  'rate-limited',
  'not-found',
  'every-fourth-500',
  'every-fourth-reset',
  'crash-loop',
  'error-200',
  'redirect-loop',
] as const

export type OriginFault = (typeof originFaults)[number]

/** How the origin speaks TLS; absent: plain text. */
export type OriginTls = 'good' | 'expired' | 'wrong-name' | 'untrusted'
