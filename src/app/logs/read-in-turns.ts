/** Somebody who takes the bytes of one file. */
export interface Taking {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => void
  /** Told how far the file itself has been read. */
  readonly reached: (position: number) => void
}

/** A file that is opened when its turn comes. */
export type Turn = () => {
  readonly chunks: AsyncIterator<{ readonly bytes: Uint8Array; readonly position: number }>
  readonly into: Taking
}

/** Files read at once. */
const lanes = 4
/** Bytes taken of a file before it is the next one's turn. */
const turnBytes = 1 << 18

/**
 * Reads packed files several at a time: each is unpacked by a thread of its own while the bytes of another are read.
 * Whose turn it is goes by bytes alone, never by who is ready first, so that the same files always give the same lines in
 * the same order, on every machine.
 */
export async function readInTurns(files: readonly Turn[]): Promise<void> {
  const waiting = files.values()
  const open: Lane[] = []
  const admit = (): void => {
    const next = waiting.next()
    if (!next.done) open.push(new Lane(next.value()))
  }
  for (let lane = 0; lane < lanes; lane += 1) admit()
  try {
    for (let turn = 0; open.length > 0; turn += 1) {
      const at = turn % open.length
      const lane = open[at]
      if (lane === undefined || (await lane.takeTurn())) continue
      open.splice(at, 1)
      admit()
    }
  } finally {
    await Promise.all(open.map((lane) => lane.close()))
  }
}

class Lane {
  readonly #chunks: AsyncIterator<{ readonly bytes: Uint8Array; readonly position: number }>
  readonly #into: Taking
  #rest: Uint8Array = new Uint8Array()

  constructor({ chunks, into }: ReturnType<Turn>) {
    this.#chunks = chunks
    this.#into = into
  }

  /** False when the file has ended. */
  async takeTurn(): Promise<boolean> {
    let left = turnBytes
    for (;;) {
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      if (part.length > 0) this.#into.take(part)
      left -= part.length
      if (left === 0) return true
      const next = await this.#chunks.next()
      if (next.done) {
        this.#into.end()
        return false
      }
      this.#rest = next.value.bytes
      this.#into.reached(next.value.position)
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
