import type { Socket } from 'node:net'
import type { Failure } from '../model/failure.ts'
import type { Clock } from './clock.ts'
import { failureOf } from './failure-of.ts'
import type { Http1Reading } from './http1-reader.ts'
import { http1Reader } from './http1-reader.ts'

export interface Exchanged {
  readonly reading: Http1Reading
  /** Milliseconds from sending to the first byte; absent when none came. */
  readonly firstByteMs?: number
  readonly totalMs: number
}

/**
 * Sends one request over a connected socket and reads the response. Always resolves, and has destroyed the socket
 * by then; the timer destroys it from outside, so that no decoder can hold it open.
 */
export function http1Exchange(
  socket: Socket,
  request: string,
  method: string,
  timeoutMs: number,
  clock: Clock,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const reader = http1Reader(method)
    const { reading } = reader
    const sentAt = clock()
    let firstByteAt: number | undefined

    const finish = (failure?: Failure): void => {
      clearTimeout(timer)
      socket.removeAllListeners('data')
      socket.destroy()
      if (failure !== undefined && !reading.complete) reading.failure ??= failure
      const totalMs = clock() - sentAt
      resolve(
        firstByteAt === undefined
          ? { reading, totalMs }
          : { reading, totalMs, firstByteMs: firstByteAt - sentAt },
      )
    }
    const timer = setTimeout(() => {
      finish(timedOut(reading, timeoutMs))
    }, timeoutMs)

    socket.on('data', (bytes: Buffer) => {
      firstByteAt ??= clock()
      if (reader.push(bytes)) finish()
    })
    socket.once('end', () => {
      reader.end()
      finish()
    })
    socket.once('error', (error) => {
      finish(brokenOff(reading, failureOf(error)))
    })
    socket.once('close', () => {
      reader.end()
      finish()
    })
    socket.write(request, 'latin1')
  })
}

/** A reset after the head cuts the message; before it, it ends the connection. */
function brokenOff(reading: Http1Reading, failure: Failure): Failure {
  return reading.head === undefined
    ? failure
    : { ...failure, type: 'http_response_incomplete', detail: 'the connection broke in the body' }
}

function timedOut(reading: Http1Reading, timeoutMs: number): Failure {
  const after = `after ${Math.round(timeoutMs)} ms`
  if (reading.wireBytes === 0) {
    return { type: 'http_response_timeout', detail: `no byte of a response ${after}` }
  }
  return reading.head === undefined
    ? { type: 'http_response_timeout', detail: `the response head was not complete ${after}` }
    : { type: 'connection_read_timeout', detail: `the body was not complete ${after}` }
}
