import type { Relay } from './relay.ts'
import type { Controller, Fields, Handler } from './undici-types.ts'

/** Longer bodies are cut off, at the price of the connection. */
const longestKept = 65_536

/** A refusal that is read to its end, which frees the connection, and kept for the case that nothing better comes. */
export class Refusal {
  /** All of it came. */
  whole = false
  readonly #controller: Controller
  readonly #status: number
  readonly #fields: Fields
  readonly #message: string | undefined
  readonly #chunks: Uint8Array[] = []
  #length = 0
  #trailers: Fields = {}
  #ended = false

  constructor(controller: Controller, status: number, fields: Fields, message: string | undefined) {
    this.#controller = controller
    this.#status = status
    this.#fields = fields
    this.#message = message
  }

  add(chunk: Uint8Array): void {
    this.#length += chunk.length
    if (this.#length <= longestKept) this.#chunks.push(chunk)
    else this.cut()
  }

  /** Reads no more of it. */
  cut(): void {
    if (!this.#ended) this.#controller.abort(new Error('the refusal is not read to its end'))
  }

  /** Without trailers: it broke off. */
  end(trailers?: Fields): void {
    this.whole = trailers !== undefined
    this.#trailers = trailers ?? {}
    this.#ended = true
  }

  replay(handler: Handler, relay: Relay): void {
    relay.rawHeaders = this.#controller.rawHeaders
    handler.onResponseStart?.(relay, this.#status, this.#fields, this.#message)
    for (const chunk of this.#chunks) handler.onResponseData?.(relay, chunk)
    handler.onResponseEnd?.(relay, this.#trailers)
  }
}
