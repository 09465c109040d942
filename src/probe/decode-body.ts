import type { Transform } from 'node:stream'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'
import { decodeText } from '../fields/decode-text.ts'
import type { Failure } from '../model/failure.ts'
import { limits } from './limits.ts'

export interface DecodedBody {
  readonly text: string
  /** More came out, or would have. */
  readonly cut: boolean
  readonly failure?: Failure
}

const decoders: Readonly<Partial<Record<string, () => Transform>>> = {
  gzip: () => createGunzip({ chunkSize: 16 * 1024 }),
  'x-gzip': () => createGunzip({ chunkSize: 16 * 1024 }),
  deflate: () => createInflate({ chunkSize: 16 * 1024 }),
  br: () => createBrotliDecompress({ chunkSize: 16 * 1024 }),
  zstd: () => createZstdDecompress({ chunkSize: 16 * 1024 }),
}

/**
 * Decodes the kept part of a body: at most one content coding, at most `limits.bodyKeptBytes` out, whatever the
 * ratio. `wholeKept` says that the kept bytes are the whole body, so that a decoding that stops short is a fault;
 * `contentType` may name the encoding of its text.
 */
export async function decodeBody(
  encoded: Buffer,
  contentEncoding: string | undefined,
  wholeKept: boolean,
  contentType?: string,
): Promise<DecodedBody> {
  const textOf = (bytes: Buffer): string => decodeText(bytes, contentType)
  const coding = contentEncoding?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity' || coding === '' || encoded.length === 0) {
    return { text: textOf(encoded), cut: !wholeKept }
  }
  const create = decoders[coding]
  if (create === undefined) {
    const detail = `content coding '${coding.slice(0, 60)}' is not understood`
    return {
      text: '',
      cut: true,
      failure: { type: 'http_response_content_coding', code: 'UNKNOWN_CODING', detail },
    }
  }
  return await decodeStream(create(), encoded, wholeKept, textOf)
}

function decodeStream(
  decoder: Transform,
  encoded: Buffer,
  wholeKept: boolean,
  textOf: (bytes: Buffer) => string,
): Promise<DecodedBody> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const finish = (cut: boolean, failure?: Failure): void => {
      decoder.removeAllListeners('data')
      decoder.destroy()
      const text = textOf(Buffer.concat(parts).subarray(0, limits.bodyKeptBytes))
      resolve(failure === undefined ? { text, cut } : { text, cut, failure })
    }
    decoder.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size >= limits.bodyKeptBytes) finish(true)
    })
    decoder.once('end', () => {
      finish(false)
    })
    decoder.once('error', (error) => {
      const detail = error.message.slice(0, 200)
      const fault: Failure = { type: 'http_response_content_coding', code: 'DECODING', detail }
      if (wholeKept) finish(true, fault)
      else finish(true)
    })
    decoder.end(encoded)
  })
}
