import type { ClientHttp2Stream } from 'node:http2'
import { connect } from 'node:http2'
import type { TLSSocket } from 'node:tls'
import type { Failure } from '../model/failure.ts'
import type { Clock } from './clock.ts'
import { failureOf } from './failure-of.ts'
import type { Exchanged } from './http1-exchange.ts'
import type { Http1Reading } from './http1-reader.ts'
import { KeptBytes } from './kept-bytes.ts'
import { limits } from './limits.ts'
import type { Request } from './request-head.ts'

/** Fields that HTTP/2 forbids, RFC 9113 section 8.2.2. */
const connectionFields = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'host',
])

/** The same as an HTTP/1.1 exchange, over HTTP/2: one session, one stream, then the connection is destroyed. */
export function http2Exchange(
  socket: TLSSocket,
  request: Request,
  timeoutMs: number,
  clock: Clock,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const reading: Http1Reading = {
      interim: [],
      kept: new KeptBytes(),
      bodyBytes: 0,
      wireBytes: 0,
      complete: false,
    }
    const sentAt = clock()
    let firstByteAt: number | undefined
    let settled = false
    const finish = (failure?: Failure): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      if (failure !== undefined && !reading.complete) reading.failure ??= failure
      session.destroy()
      socket.destroy()
      const totalMs = clock() - sentAt
      resolve(
        firstByteAt === undefined
          ? { reading, totalMs }
          : { reading, totalMs, firstByteMs: firstByteAt - sentAt },
      )
    }
    const session = connect(new URL(request.url).origin, {
      createConnection: () => socket,
      settings: { enablePush: false, maxHeaderListSize: limits.headBytes },
      maxSessionMemory: 4,
      maxSettings: 32,
    })
    session.on('error', (error) => {
      finish(failureOf(error))
    })
    session.on('goaway', (code) => {
      if (code !== 0) finish({ type: 'connection_terminated', code: `GOAWAY_${code}` })
    })
    session.on('close', () => {
      finish({ type: 'connection_terminated', code: 'EMPTY', detail: 'the session was closed' })
    })
    const timer = setTimeout(() => {
      const type = firstByteAt === undefined ? 'http_response_timeout' : 'connection_read_timeout'
      finish({ type, detail: `not complete after ${Math.round(timeoutMs)} ms` })
    }, timeoutMs)
    const stream = session.request(headersOf(request), { endStream: request.body === undefined })
    readStream(stream, reading, () => (firstByteAt ??= clock()), finish)
    if (request.body !== undefined) stream.end(request.body)
  })
}

function headersOf(request: Request): Record<string, string> {
  const { pathname, search, host, protocol } = new URL(request.url)
  const headers: Record<string, string> = {
    ':method': request.method,
    ':scheme': protocol.slice(0, -1),
    ':authority': request.hostField ?? host,
    ':path': request.requestTarget ?? `${pathname}${search}`,
    accept: '*/*',
  }
  for (const { name, value } of request.fields) {
    const lower = name.toLowerCase()
    if (lower === 'host') headers[':authority'] = value
    else if (!connectionFields.has(lower)) headers[lower] = value
  }
  return headers
}

function readStream(
  stream: ClientHttp2Stream,
  reading: Http1Reading,
  firstByte: () => void,
  finish: (failure?: Failure) => void,
): void {
  stream.on('headers', (headers) => {
    firstByte()
    reading.interim.push({ status: Number(headers[':status']), fields: [] })
    if (reading.interim.length > limits.interimResponses) {
      finish({ type: 'http_protocol_error', code: 'INTERIM_FLOOD' })
    }
  })
  stream.on('response', (headers, _flags, rawHeaders: readonly string[]) => {
    firstByte()
    const fields = []
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
      const name = rawHeaders[index] ?? ''
      if (!name.startsWith(':')) fields.push({ name, value: rawHeaders[index + 1] ?? '' })
    }
    reading.head = { httpVersion: '1.1', status: Number(headers[':status']), reason: '', fields }
  })
  stream.on('data', (data: Buffer) => {
    reading.bodyBytes += data.length
    reading.wireBytes += data.length
    reading.kept.push(data)
    if (reading.bodyBytes >= limits.bodyReadBytes) finish()
  })
  // A reset stream ends as well; only its closing tells which it was.
  stream.on('close', () => {
    const { rstCode } = stream
    if (reading.head === undefined)
      return finish({ type: 'connection_terminated', code: `RST_STREAM_${rstCode}` })
    if (rstCode !== 0)
      return finish({ type: 'http_response_incomplete', code: `RST_STREAM_${rstCode}` })
    reading.complete = true
    finish()
  })
  stream.on('error', (error) => {
    const failure = failureOf(error)
    finish(reading.head === undefined ? failure : { ...failure, type: 'http_response_incomplete' })
  })
}
