import type { Failure } from '../model/failure.ts'
import { limits } from './limits.ts'

/** Reads the chunked coding of RFC 9112 section 7.1 piece by piece. */
export interface ChunkedReader {
  /** Takes the next bytes and gives body bytes to `emit`; returns whether the body has ended, or how it is broken. */
  push(bytes: Buffer, emit: (data: Buffer) => void): 'more' | 'end' | Failure
  /** The trailer section as text, once ended. */
  trailers(): string
}

type State = 'size' | 'data' | 'after-data' | 'trailers'

const CR = 13
const LF = 10

export function chunkedReader(): ChunkedReader {
  let state: State = 'size'
  let line = ''
  let left = 0
  let trailerText = ''

  const takeLine = (bytes: Buffer, at: number): number | undefined => {
    const end = bytes.indexOf(LF, at)
    const stop = end === -1 ? bytes.length : end
    line += bytes.toString('latin1', at, stop)
    return end === -1 ? undefined : end + 1
  }

  const push: ChunkedReader['push'] = (bytes, emit) => {
    let at = 0
    while (at < bytes.length) {
      if (state === 'data') {
        const take = Math.min(left, bytes.length - at)
        emit(bytes.subarray(at, at + take))
        at += take
        left -= take
        if (left === 0) state = 'after-data'
        continue
      }
      if (state === 'after-data' && line === '' && bytes[at] !== CR && bytes[at] !== LF) {
        return broken('chunk data is longer than its size says')
      }
      const next = takeLine(bytes, at)
      if (line.length > limits.trailerBytes) return broken('a chunk line is too long')
      if (next === undefined) return 'more'
      at = next
      const text = line.endsWith('\r') ? line.slice(0, -1) : line
      line = ''
      if (state === 'after-data') state = 'size'
      else if (state === 'size') {
        const size = /^([0-9A-Fa-f]{1,12})[ \t]*(?:;.*)?$/.exec(text)?.[1]
        if (size === undefined) return broken(`'${text.slice(0, 40)}' is no chunk size`)
        left = Number.parseInt(size, 16)
        state = left === 0 ? 'trailers' : 'data'
      } else if (text === '') return 'end'
      else {
        trailerText += `${text}\n`
        if (trailerText.length > limits.trailerBytes) return tooManyTrailers
      }
    }
    return 'more'
  }

  return { push, trailers: () => trailerText }
}

const tooManyTrailers: Failure = {
  type: 'http_response_trailer_section_size',
  detail: `more than ${limits.trailerBytes} bytes of trailers`,
}

function broken(detail: string): Failure {
  return { type: 'http_response_transfer_coding', code: 'CHUNKED', detail }
}
