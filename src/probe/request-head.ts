import type { Field } from '../model/observation.ts'

/** A request as it is to be sent. */
export interface Request {
  readonly method: string
  readonly url: string
  readonly fields: readonly Field[]
  readonly body?: string
  /** Request target to send instead of the URL's path, such as `*`. */
  readonly requestTarget?: string
  /** Host to send instead of the URL's. */
  readonly hostField?: string
}

/** The bytes of an HTTP/1.1 request, one character a byte. Nothing in it can add a line: a URL holds no CR or LF. */
export function formatRequest(request: Request): string {
  const { pathname, search, host } = new URL(request.url)
  const target = request.requestTarget ?? `${pathname}${search}`
  const named = new Set(request.fields.map(({ name }) => name.toLowerCase()))
  const lines = [`${request.method} ${target} HTTP/1.1`]
  if (!named.has('host')) lines.push(`Host: ${request.hostField ?? host}`)
  for (const { name, value } of request.fields) lines.push(`${name}: ${singleLine(value)}`)
  if (!named.has('accept')) lines.push('Accept: */*')
  const body = request.body === undefined ? '' : latin1OfUtf8(request.body)
  if (request.body !== undefined && !named.has('content-length')) {
    lines.push(`Content-Length: ${body.length}`)
  }
  lines.push('Connection: close')
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** A field value with code points above Latin-1 sent as UTF-8, and never a second line. */
function singleLine(value: string): string {
  return latin1OfUtf8(value).replace(/[\r\n\0]/g, ' ')
}

function latin1OfUtf8(text: string): string {
  return /^[\0-\u007f]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}
