import type { OriginFault } from './faults.ts'

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="stylesheet" href="/style.css"></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`

const trace = `Traceback (most recent call last):
  File "/srv/shop/views.py", line 41, in basket
    total = sum(item.price for item in items)
TypeError: 'NoneType' object is not iterable
`

interface Answer {
  readonly status: string
  readonly fields?: readonly string[]
  readonly body: string
  readonly type?: string
}

/** Answers that an application would give; faults of the connection are not here. */
function answerOf(fault: OriginFault, now: Date): Answer | undefined {
  switch (fault) {
    case 'healthy':
    case 'slow':
    case 'every-fourth-500':
    case 'every-fourth-reset':
    case 'crash-loop':
      return { status: '200 OK', body: page('Shop', 'Everything is here.') }
    case 'error-500':
      return {
        status: '500 Internal Server Error',
        body: page('Something broke', 'We are looking into it.'),
      }
    case 'error-500-trace':
      return { status: '500 Internal Server Error', body: trace, type: 'text/plain' }
    case 'error-500-json':
      return {
        status: '500 Internal Server Error',
        body: '{"error":"internal","id":"7f3a"}',
        type: 'application/json',
      }
    case 'maintenance-seconds':
      return {
        status: '503 Service Unavailable',
        fields: ['Retry-After: 1800'],
        body: page('Down for maintenance', 'We are moving to a new server and will be back soon.'),
      }
    case 'maintenance-date':
      return {
        status: '503 Service Unavailable',
        fields: [`Retry-After: ${new Date(now.getTime() + 3_600_000).toUTCString()}`],
        body: page('Scheduled maintenance', 'Back in about an hour.'),
      }
    case 'maintenance-bare':
      return {
        status: '503 Service Unavailable',
        body: page('Under maintenance', 'Please come back later.'),
      }
    case 'overload':
      return {
        status: '503 Service Unavailable',
        fields: ['Retry-After: 3'],
        body: '{"error":"server is overloaded, queue full"}',
        type: 'application/json',
      }
    case 'rate-limited':
      return {
        status: '429 Too Many Requests',
        fields: ['Retry-After: 7'],
        body: '{"error":"rate limit exceeded"}',
        type: 'application/json',
      }
    case 'not-found':
      return { status: '404 Not Found', body: page('Not here', 'This page does not exist.') }
    case 'error-200':
      return { status: '200 OK', body: page('500 Internal Server Error', 'Sorry.') }
    case 'redirect-loop':
      return { status: '302 Found', fields: ['Location: /'], body: '' }
    case 'closed':
    case 'black-hole':
    case 'accept-close':
    case 'reset':
    case 'reset-mid-body':
    case 'cut-length':
    case 'cut-chunked':
    case 'garbage':
    case 'never':
    case 'big-head':
    case 'two-lengths':
      return undefined
  }
}

/** The bytes of the answer to the nth request; undefined when the fault is none of the message. */
export function responseFor(fault: OriginFault, count: number, now: Date): string | undefined {
  const nth = count % 4 === 0
  const answer = answerOf(fault === 'every-fourth-500' && nth ? 'error-500-json' : fault, now)
  if (answer === undefined) return undefined
  const { status, fields = [], body, type = 'text/html; charset=utf-8' } = answer
  const head = [
    `HTTP/1.1 ${status}`,
    'X-Powered-By: Shop/2.1',
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
