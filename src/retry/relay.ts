import type { Controller } from './undici-types.ts'

/**
 * What the caller's side holds on to while attempts come and go: it passes pauses and aborts to the attempt that is
 * under way, and an abort between two of them ends the wait.
 */
export class Relay implements Controller {
  aborted = false
  reason: Error | null = null
  rawHeaders: unknown = null
  rawTrailers: unknown = null
  #target: Controller | undefined
  #paused = false
  readonly #onAbort: (reason: Error) => void

  constructor(onAbort: (reason: Error) => void) {
    this.#onAbort = onAbort
  }

  /** The attempt that is under way, if any. */
  set target(target: Controller | undefined) {
    this.#target = target
    if (this.reason !== null) target?.abort(this.reason)
    else if (this.#paused) target?.pause()
  }

  get paused(): boolean {
    return this.#paused
  }

  pause(): void {
    this.#paused = true
    this.#target?.pause()
  }

  resume(): void {
    this.#paused = false
    this.#target?.resume()
  }

  abort(reason: Error): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    if (this.#target === undefined) this.#onAbort(reason)
    else this.#target.abort(reason)
  }
}
