export type Body = NonNullable<RequestInit['body']>

/** Where the body of each attempt comes from. */
export interface BodySource {
  /** Whether another attempt can send the same body. Asked after an attempt that failed. */
  readonly canRepeat: () => boolean
  /** The body of the next attempt; undefined when the request has none, or brings its own. */
  readonly next: () => Body | undefined | Promise<Body>
}

/** A Request's body is kept for another attempt up to this size. */
const longestKept = 1_048_576

/** A body that is passed on untouched. */
export function passBody(body: Body | undefined, repeatable: boolean): BodySource {
  return { canRepeat: () => repeatable, next: () => body }
}

/** A body that may be sent again. What the caller could change meanwhile is copied. */
export function keepBody(body: Body | undefined): BodySource {
  if (body instanceof ReadableStream) return untouchedStream(body)
  return passBody(copyOf(body), isWhole(body))
}

/** All of the body is in memory or on disk: sending does not use it up. */
export function isWhole(body: Body | null | undefined): boolean {
  return (
    typeof body !== 'object' ||
    body === null ||
    ArrayBuffer.isView(body) ||
    [Blob, URLSearchParams, ArrayBuffer, FormData].some((kind) => body instanceof kind)
  )
}

function copyOf(body: Body | undefined): Body | undefined {
  if (body instanceof URLSearchParams) return new URLSearchParams(body)
  if (body instanceof ArrayBuffer) return body.slice()
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  }
  if (!(body instanceof FormData)) return body
  const copy = new FormData()
  body.forEach((value, name) => copy.append(name, value))
  return copy
}

/** A stream can be sent again as long as nobody read from it: its reader is taken with the first read. */
function untouchedStream(stream: ReadableStream<Uint8Array>): BodySource {
  let touched = stream.locked
  const next = (): Body => {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          touched = true
          reader ??= stream.getReader()
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        },
        async cancel(reason) {
          // Before the first read the stream stays whole, for another attempt.
          await reader?.cancel(reason)
        },
      },
      { highWaterMark: 0 },
    )
  }
  return { canRepeat: () => !touched, next }
}

/** The body of a Request, read beside the first attempt, as far as it is small enough to keep. */
export function keepRequestBody(request: Request): BodySource {
  const kept = keepBytes(request.clone().body, longestKept)
  return { canRepeat: () => kept.blob() !== undefined, next: kept.blob }
}

/** A stream that is being read into memory. */
export interface KeptBytes {
  /** All of it; undefined when it is longer than allowed, or did not come whole yet. */
  readonly blob: () => Blob | undefined
  /** Stops reading. */
  readonly drop: () => void
}

export function keepBytes(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): KeptBytes {
  const reader = stream?.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let left = limit
  let blob: Blob | undefined
  // Not awaited: the other branch of a cloned body may still be read.
  const drop = (): void => void reader?.cancel().catch(() => undefined)
  const read = async (): Promise<void> => {
    for (;;) {
      const part = await reader?.read()
      if (part?.value === undefined) break
      left -= part.value.length
      if (left < 0) return drop()
      chunks.push(part.value)
    }
    blob = new Blob(chunks)
  }
  if (reader === undefined) blob = new Blob([])
  else read().catch(() => undefined)
  return { blob: () => blob, drop }
}
