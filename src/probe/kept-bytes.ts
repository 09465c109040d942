import { limits } from './limits.ts'

/** The first bytes of a body, copied: a server that sends them one by one must not fill the memory with buffers. */
export class KeptBytes {
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Keeps what of this still fits into `limits.bodyKeptBytes`. */
  push(data: Buffer): void {
    const length = Math.min(limits.bodyKeptBytes, this.#length + data.length)
    if (length === this.#length) return
    if (length > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.min(limits.bodyKeptBytes, length * 2))
      this.#bytes.copy(grown, 0, 0, this.#length)
      this.#bytes = grown
    }
    data.copy(this.#bytes, this.#length, 0, length - this.#length)
    this.#length = length
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }
}
