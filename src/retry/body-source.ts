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

/** Where a body comes from that is used up by sending it; undefined for any other, and for one that is sent once only. */
export function readSource(
  body: Body | undefined,
  request: Request | undefined,
  mayRepeat: boolean,
): BodySource | undefined {
  if (!mayRepeat) return undefined
  if (body === undefined) {
    // Read beside the first attempt.
    return request?.body ? keepBody(request.clone().body, longestKept) : undefined
  }
  if (body instanceof ReadableStream) return untouchedStream(body)
  return isWhole(body) ? undefined : { canRepeat: () => false, next: () => body }
}

/** All of the body is in memory or on disk: sending does not use it up. */
export function isWhole(body: Body | null | undefined): boolean {
  return (
    !body ||
    typeof body !== 'object' ||
    ArrayBuffer.isView(body) ||
    [Blob, URLSearchParams, ArrayBuffer, FormData].some((kind) => body instanceof kind)
  )
}

/** What the caller could change meanwhile is copied. */
export function copyOf(body: Body | undefined): Body | undefined {
  if (body instanceof URLSearchParams) return new URLSearchParams(body)
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new Blob([body])
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

/** A body that is being read into memory. It can be repeated unless it is longer than allowed, or did not come whole yet. */
export interface KeptBody extends BodySource {
  readonly next: () => Blob | undefined
  /** Stops reading. */
  readonly drop: () => void
}

export function keepBody(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): KeptBody {
  const reader = stream?.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let left = limit
  let blob: Blob | undefined
  // Not awaited: the other branch of a cloned body may still be read.
  const drop = (): void => void reader?.cancel().catch(() => undefined)
  const read = async (): Promise<void> => {
    for (;;) {
      const part = await reader?.read()
      if (!part?.value) break
      left -= part.value.length
      if (left < 0) return drop()
      chunks.push(part.value)
    }
    blob = new Blob(chunks)
  }
  if (reader) read().catch(() => undefined)
  else blob = new Blob([])
  return { canRepeat: () => !!blob, next: () => blob, drop }
}
