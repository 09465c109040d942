import type { StartedCheck } from '../../model/check-report.ts'
import type { LiveCheck } from './live-check.ts'

/** Reports are shown as they were made for this long; afterwards as they were kept. */
const freshMs = 10 * 60_000
const mostKept = 500

interface Fresh {
  readonly live: LiveCheck
  readonly started: StartedCheck
  /** What was asked, so that others who ask for the same share it. */
  readonly key: string
  endedAtMs: number | undefined
}

/** Checks that run or have just ended, in this process's memory. */
export class FreshChecks {
  readonly #byId = new Map<string, Fresh>()
  readonly #byKey = new Map<string, Fresh>()
  readonly #shareMs: number

  constructor(shareMs: number) {
    this.#shareMs = shareMs
  }

  add(key: string, live: LiveCheck, started: StartedCheck): void {
    const fresh: Fresh = { key, live, started, endedAtMs: undefined }
    this.#byId.set(started.id, fresh)
    this.#byKey.set(key, fresh)
    void started.done.then(() => {
      fresh.endedAtMs = performance.now()
      this.#forgetOld()
    })
  }

  live(id: string): LiveCheck | undefined {
    return this.#byId.get(id)?.live
  }

  /** A check of the same that still runs or ended just now. */
  shared(key: string): StartedCheck | undefined {
    const fresh = this.#byKey.get(key)
    if (fresh === undefined) return undefined
    const { endedAtMs } = fresh
    if (endedAtMs !== undefined && performance.now() - endedAtMs > this.#shareMs) return undefined
    return fresh.started
  }

  remove(id: string): void {
    const fresh = this.#byId.get(id)
    if (fresh === undefined) return
    this.#byId.delete(id)
    if (this.#byKey.get(fresh.key) === fresh) this.#byKey.delete(fresh.key)
  }

  #forgetOld(): void {
    const now = performance.now()
    // In order of their start, so those past the bound are the oldest.
    const excess = this.#byId.size - mostKept
    let index = 0
    for (const [id, { endedAtMs }] of this.#byId) {
      const old = endedAtMs !== undefined && (now - endedAtMs > freshMs || index < excess)
      if (old) this.remove(id)
      index += 1
    }
  }
}
