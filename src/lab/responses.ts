import type { OriginFault } from './faults.ts'

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="stylesheet" href="/style.css"></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`

const trace = `Traceback (most recent call last):
  File "/srv/shop/views.py", line 41, in basket
    total = sum(item.price for item in items)
TypeError: 'NoneType' object is not iterable
`

/** A healthy page that talks about errors. */
const article = page(
  'How we fixed our 502 Bad Gateway errors',
  'Last month our shop answered 502 Bad Gateway and 504 Gateway Timeout for an hour. This is how we found the cause: the error log of the gateway said that the connection was refused, because the application had run out of memory and was restarting. We now watch its memory, and we have written down what to do when it happens again.',
)

interface Answer {
  readonly status: string
  readonly fields?: readonly string[]
  readonly body: string
  readonly type?: string
}

export interface Asked {
  /** How many requests there were, with this one. */
  readonly count: number
  readonly path: string
  readonly now: Date
}

const shop: Answer = { status: '200 OK', body: page('Shop', 'Everything is here.') }

const notHere: Answer = {
  status: '404 Not Found',
  body: page('Not here', 'This page does not exist.'),
}

/** Answers that an application would give; faults of the connection are not here. */
function answerOf(fault: OriginFault, { path, now }: Asked): Answer | undefined {
  switch (fault) {
    case 'healthy':
    case 'slow':
    case 'every-fourth-500':
    case 'every-fourth-reset':
    case 'crash-loop':
      return shop
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
      return notHere
    case 'error-200':
      return { status: '200 OK', body: page('500 Internal Server Error', 'Sorry.') }
    case 'redirect-loop':
      return { status: '302 Found', fields: ['Location: /'], body: '' }
    case 'error-500-empty':
      return { status: '500 Internal Server Error', body: '' }
    case 'database-down':
      return {
        status: '500 Internal Server Error',
        body: page(
          'Internal Server Error',
          'could not connect to server: Connection refused. Is the server running on host db and accepting TCP/IP connections on port 5432?',
        ),
      }
    case 'own-502':
      return {
        status: '502 Bad Gateway',
        body: '{"error":"the payment service did not answer"}',
        type: 'application/json',
      }
    case 'forbidden':
      return { status: '403 Forbidden', body: page('Members only', 'Please sign in first.') }
    case 'healthy-article':
      return { status: '200 OK', body: article }
    case 'healthy-json':
      return {
        status: '200 OK',
        body: '{"status":"ok","error":null,"errors":[],"uptime":71}',
        type: 'application/json',
      }
    case 'healthy-redirect':
      return path === '/' ? { status: '302 Found', fields: ['Location: /home'], body: '' } : shop
    case 'healthy-home-only':
      return path === '/' ? shop : notHere
    case 'closed':
    case 'black-hole':
    case 'accept-close':
    case 'reset':
    case 'reset-mid-body':
    case 'cut-length':
    case 'cut-chunked':
    case 'garbage':
    case 'http-0.9':
    case 'healthy-slow':
    case 'busy':
    case 'never':
    case 'big-head':
    case 'two-lengths':
      return undefined
  }
}

/** The bytes of the answer to the nth request; undefined when the fault is none of the message. */
export function responseFor(fault: OriginFault, asked: Asked): string | undefined {
  const nth = asked.count % 4 === 0
  const answer = answerOf(fault === 'every-fourth-500' && nth ? 'error-500-json' : fault, asked)
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
