import type { Failure } from '../model/failure.ts'
import type { Field } from '../model/observation.ts'
import type { Framing } from './body-framing.ts'
import { framingOf } from './body-framing.ts'
import type { ChunkedReader } from './chunked-reader.ts'
import { chunkedReader } from './chunked-reader.ts'
import { KeptBytes } from './kept-bytes.ts'
import { limits } from './limits.ts'
import type { ResponseHead } from './response-head.ts'
import { parseResponseHead } from './response-head.ts'

/** What has been read of one response so far. */
export interface Http1Reading {
  head?: ResponseHead
  rawHead?: string
  readonly interim: { readonly status: number; readonly fields: readonly Field[] }[]
  /** First body bytes as sent, before content decoding; at most `limits.bodyKeptBytes`. */
  readonly kept: KeptBytes
  bodyBytes: number
  wireBytes: number
  trailers?: readonly Field[]
  unparsed?: string
  failure?: Failure
  /** The message ended as its framing promised. */
  complete: boolean
}

export interface Http1Reader {
  readonly reading: Http1Reading
  /** Takes bytes; true when nothing more is wanted. */
  push(bytes: Buffer): boolean
  /** The peer ended the connection. */
  end(): void
}

/** Reads one HTTP/1.x response from bytes as they come, within `limits`. */
export function http1Reader(method: string): Http1Reader {
  const reading: Http1Reading = {
    interim: [],
    kept: new KeptBytes(),
    bodyBytes: 0,
    wireBytes: 0,
    complete: false,
  }
  let pending: Buffer | undefined
  let headBytes = 0
  let framing: Framing | undefined
  let chunks: ChunkedReader | undefined

  const fail = (failure: Failure): true => {
    reading.failure ??= failure
    return true
  }
  const finish = (): true => {
    reading.complete = true
    return true
  }
  const keep = (data: Buffer): void => {
    reading.bodyBytes += data.length
    reading.kept.push(data)
  }

  const pushBody = (data: Buffer): boolean => {
    if (framing === undefined || data.length === 0) return false
    if (framing.kind === 'length') {
      const missing = framing.bytes - reading.bodyBytes
      keep(data.length > missing ? data.subarray(0, missing) : data)
      if (data.length >= missing) return finish()
    } else if (framing.kind === 'chunked') {
      chunks ??= chunkedReader()
      const outcome = chunks.push(data, keep)
      if (outcome === 'end') {
        const text = chunks.trailers()
        if (text !== '') reading.trailers = parseResponseHead(`HTTP/1.1 200\n${text}`)?.fields ?? []
        return finish()
      }
      if (outcome !== 'more') return fail(outcome)
    } else keep(data)
    return reading.bodyBytes >= limits.bodyReadBytes
  }

  const pushHead = (bytes: Buffer): boolean => {
    const data = pending === undefined ? bytes : Buffer.concat([pending, bytes])
    const from = pending === undefined ? 0 : Math.max(0, pending.length - 3)
    pending = undefined
    if (headBytes === 0 && !couldBeHttp(data)) return notHttp(data)
    const end = endOfHead(data, from)
    if (end === undefined) {
      pending = data
      return headBytes + data.length > limits.headBytes ? fail(headTooLarge) : false
    }
    headBytes += end.next
    if (headBytes > limits.headBytes) return fail(headTooLarge)
    const text = data.toString('latin1', 0, end.next)
    const head = parseResponseHead(data.toString('latin1', 0, end.stop))
    if (head === undefined) return notHttp(data)
    const rest = data.subarray(end.next)
    if (head.status < 200 && head.status !== 101) {
      reading.interim.push({ status: head.status, fields: head.fields })
      if (reading.interim.length > limits.interimResponses) return fail(tooManyInterim)
      return rest.length > 0 ? pushHead(rest) : false
    }
    reading.head = head
    reading.rawHead = text
    if (head.status === 101) return fail(unaskedUpgrade)
    framing = framingOf(head, method)
    if (framing.kind === 'none' || (framing.kind === 'length' && framing.bytes === 0))
      return finish()
    if (framing.kind === 'close' && framing.failure !== undefined) reading.failure = framing.failure
    return pushBody(rest)
  }

  const notHttp = (data: Buffer): true => {
    reading.unparsed = data.toString('latin1', 0, limits.unparsedBytes)
    return fail({ type: 'http_protocol_error', code: 'NOT_HTTP', detail: 'the answer is not HTTP' })
  }

  return {
    reading,
    push(bytes) {
      reading.wireBytes += bytes.length
      const done = reading.head === undefined ? pushHead(bytes) : pushBody(bytes)
      return done || reading.wireBytes > limits.wireBytes
    },
    end() {
      if (reading.complete || reading.failure !== undefined) return
      if (reading.head === undefined) {
        if (pending !== undefined && !couldBeHttp(pending)) notHttp(pending)
        else {
          if (pending !== undefined)
            reading.unparsed = pending.toString('latin1', 0, limits.unparsedBytes)
          const after = reading.wireBytes === 0 ? 'without a byte' : 'in the middle of the head'
          fail({
            type: 'connection_terminated',
            code: reading.wireBytes === 0 ? 'EMPTY' : 'CUT_HEAD',
            detail: `the peer closed the connection ${after}`,
          })
        }
      } else if (framing?.kind === 'close') reading.complete = true
      else
        fail({
          type: 'http_response_incomplete',
          code: 'CUT_BODY',
          detail: cutDetail(framing, reading),
        })
    },
  }
}

function cutDetail(framing: Framing | undefined, { bodyBytes }: Http1Reading): string {
  return framing?.kind === 'length'
    ? `the body ended after ${bodyBytes} of ${framing.bytes} bytes`
    : `the body ended after ${bodyBytes} bytes without its last chunk`
}

const headTooLarge: Failure = {
  type: 'http_response_header_section_size',
  detail: `the response head is larger than ${limits.headBytes} bytes`,
}

const tooManyInterim: Failure = {
  type: 'http_protocol_error',
  code: 'INTERIM_FLOOD',
  detail: `more than ${limits.interimResponses} interim responses`,
}

const unaskedUpgrade: Failure = {
  type: 'http_upgrade_failed',
  code: 'UNASKED_101',
  detail: 'the server switched protocols without being asked',
}

/** The first bytes decide early whether this is HTTP at all. */
function couldBeHttp(data: Buffer): boolean {
  const start = data.toString('latin1', 0, 7)
  return 'HTTP/1.'.startsWith(start.slice(0, 7))
}

/** Where the head ends: at the first empty line, whichever line ends the server uses. */
function endOfHead(
  data: Buffer,
  from: number,
): { readonly stop: number; readonly next: number } | undefined {
  const full = data.indexOf('\r\n\r\n', from, 'latin1')
  const bare = data.indexOf('\n\n', from, 'latin1')
  if (full !== -1 && (bare === -1 || full < bare)) return { stop: full, next: full + 4 }
  return bare === -1 ? undefined : { stop: bare, next: bare + 2 }
}
