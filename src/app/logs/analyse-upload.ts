import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { analyseLog } from '../../logs/analyse-log.ts'
import { InputError } from '../../model/input-error.ts'
import type { LogReport } from '../../model/log-report.ts'

/** Unpacked, a log may be this much longer; beyond it is no log but a bomb. */
const mostUnpacked = 20

/**
 * Analyses a log that comes over the network, gzipped or not, without keeping it. Undefined when it is longer than
 * `limitBytes`, or unpacks to twenty times that. Throws an InputError when it does not unpack.
 */
export async function analyseUpload(
  body: ReadableStream<Uint8Array>,
  limitBytes: number,
): Promise<LogReport | undefined> {
  let tooLong = false
  const received = bounded(body, limitBytes, () => {
    tooLong = true
  })
  const first = await received.next()
  const head = first.done === true ? new Uint8Array() : first.value
  const whole = joined(head, received)
  const gzipped = head[0] === 0x1f && head[1] === 0x8b
  const unpacked = bounded(
    gzipped ? bytesOf(Readable.from(whole).pipe(createGunzip())) : whole,
    gzipped ? limitBytes * mostUnpacked : limitBytes,
    () => {
      tooLong = true
    },
  )
  try {
    const report = await analyseLog(unpacked, { name: 'upload' })
    return tooLong ? undefined : report
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new InputError(`The log does not unpack (${String(error.code)}). Send it as it is.`)
  }
}

async function* bounded(
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
  onExcess: () => void,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of source) {
    size += piece.length
    if (size > limitBytes) {
      onExcess()
      return
    }
    yield piece
  }
}

async function* joined(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
}
