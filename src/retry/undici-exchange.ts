import type { Client } from './client.ts'
import type { Outcome } from './decide.ts'
import { isIdempotent } from './decide.ts'
import type { Origin, Turn } from './origin.ts'
import { startTimer } from './origin.ts'
import { readFailure } from './read-failure.ts'
import { Relay } from './relay.ts'
import type { Ending, SentAttempt } from './retry-error.ts'
import { RetryError } from './retry-error.ts'
import { Refusal } from './undici-refusal.ts'
import type { Controller, Fields, Handler } from './undici-types.ts'

/** What is asked, as far as the decisions need it. */
export interface Asked {
  readonly url: URL
  readonly method: string
  readonly repeatable: boolean
  readonly replayable: boolean
}

/** One call through the interceptor: its attempts, one after the other, until one is handed on. */
export class Exchange {
  readonly #client: Client
  readonly #handler: Handler
  readonly #send: (handler: Handler) => boolean
  readonly #asked: Asked
  readonly #origin: Origin
  readonly #relay: Relay
  readonly #waits = new AbortController()
  readonly #attempts: SentAttempt[] = []
  readonly #deadlineMs: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #retries = 0
  #waitedMs = 0
  #probe = false
  #done = false
  #refusal: Refusal | undefined

  constructor(client: Client, handler: Handler, send: (handler: Handler) => boolean, asked: Asked) {
    this.#client = client
    this.#handler = handler
    this.#send = send
    this.#asked = asked
    this.#origin = client.origin(asked.url.href)
    this.#deadlineMs = performance.now() + client.settings.deadlineMs
    this.#relay = new Relay((reason) => this.#fail(reason))
  }

  /** As `dispatch`: false when the sender should slow down. */
  start(): boolean {
    const { deadlineMs } = this.#client.settings
    if (deadlineMs !== Infinity) {
      const cut = (): void => this.#relay.abort(this.#error({ because: 'deadline' }))
      this.#timer = startTimer(cut, deadlineMs, true)
    }
    if (this.#origin.arrive()) return this.#send(this.#attempt())
    // From here on the caller can abort.
    this.#handler.onRequestStart?.(this.#relay, {})
    if (!this.#done) void this.#sendAfter(0)
    return true
  }

  /** The handler of one attempt. */
  #attempt(): Handler {
    const relay = this.#relay
    const handler = this.#handler
    let passed = false
    let refusal: Refusal | undefined
    const pass = (): void => {
      passed = true
    }
    return {
      onRequestStart: (controller, context) => {
        relay.target = controller
        if (!this.#done) handler.onRequestStart?.(relay, context)
      },
      onRequestUpgrade: (_, status, fields, socket) => {
        pass()
        this.#finish()
        this.#origin.succeeded(this.#probe)
        handler.onRequestUpgrade?.(relay, status, fields, socket)
      },
      onBodySent: (chunk) => handler.onBodySent?.(chunk),
      onRequestSent: () => handler.onRequestSent?.(),
      onResponseStarted: () => handler.onResponseStarted?.(),
      onResponseStart: (controller, status, fields, message) => {
        relay.rawHeaders = controller.rawHeaders
        if (status >= 200) {
          refusal = this.#judge(controller, status, fields, message)
          if (refusal !== undefined) return
          pass()
        }
        handler.onResponseStart?.(relay, status, fields, message)
      },
      onResponseData: (_, chunk) => {
        if (refusal === undefined) handler.onResponseData?.(relay, chunk)
        else refusal.add(chunk)
      },
      onResponseEnd: (controller, trailers) => {
        if (refusal === undefined) {
          relay.rawTrailers = controller.rawTrailers
          this.#finish()
          handler.onResponseEnd?.(relay, trailers)
        } else refusal.end(trailers)
        relay.target = undefined
      },
      onResponseError: (controller, error) => {
        relay.target = undefined
        if (refusal !== undefined && !relay.aborted) refusal.end()
        else if (passed || relay.aborted || controller?.aborted) {
          if (!passed) this.#origin.abandoned(this.#probe)
          this.#fail(relay.reason ?? error)
        } else this.#judgeFailure(error)
      },
    }
  }

  /** Hands the response on, or keeps it aside and waits for another attempt. */
  #judge(
    controller: Controller,
    status: number,
    fields: Fields,
    message: string | undefined,
  ): Refusal | undefined {
    this.#attempts.push({ status, waitedMs: this.#waitedMs })
    if (status < 300 && this.#attempts.length === 1 && !this.#client.settings.onDecision) {
      this.#origin.succeeded(this.#probe)
      return undefined
    }
    const afterMs = this.#settle({ kind: 'response', status, field: (name) => fields[name] })
    if (typeof afterMs !== 'number') return undefined
    const refusal = new Refusal(controller, status, fields, message)
    this.#refusal = refusal
    this.#waitFor(afterMs)
    return refusal
  }

  #judgeFailure(error: Error): void {
    this.#attempts.push({ error, waitedMs: this.#waitedMs })
    const failure = readFailure(error)
    if (failure === 'lasting') {
      this.#origin.abandoned(this.#probe)
      this.#fail(error)
      return
    }
    const sent = failure === 'never-sent' ? 'never' : 'maybe'
    const next = this.#settle({ kind: 'failure', sent }, error)
    this.#refusal = undefined
    if (typeof next === 'number') this.#waitFor(next)
    else this.#fail(this.#error(next))
  }

  /** How long to wait for another attempt, or why there is none. */
  #settle(outcome: Outcome, error?: unknown): number | Ending {
    const { url, method, repeatable, replayable } = this.#asked
    const decision = this.#client.settle(this.#origin, {
      url: url.href,
      method,
      outcome,
      error,
      retries: this.#retries,
      repeatable,
      replayable,
      deadlineMs: this.#deadlineMs,
      probe: this.#probe,
    })
    this.#probe = false
    if (decision.kind === 'give-up') {
      const { because, retryAfterMs } = decision
      return { because, retryAfterMs }
    }
    if (decision.kind !== 'retry') return {}
    this.#retries += 1
    return decision.afterMs
  }

  #waitFor(afterMs: number): void {
    void this.#sendAfter(performance.now() + afterMs)
  }

  async #sendAfter(readyMs: number): Promise<void> {
    const { method, repeatable } = this.#asked
    const startMs = performance.now()
    const rank = this.#retries * 2 + (repeatable || isIdempotent(method) ? 0 : 1)
    const turn = await this.#origin.wait(rank, readyMs, this.#deadlineMs, this.#waits.signal)
    this.#waitedMs = performance.now() - startMs
    if (typeof turn === 'string') {
      this.#end(turn)
      return
    }
    this.#probe = turn
    this.#refusal?.cut()
    if (this.#done) this.#origin.abandoned(turn)
    else this.#again()
  }

  #again(): void {
    try {
      this.#send(this.#attempt())
    } catch (error) {
      this.#origin.abandoned(this.#probe)
      this.#fail(error instanceof Error ? error : new Error('dispatch failed', { cause: error }))
    }
  }

  /** The wait ended without a turn: the last refusal is what there is to hand over. */
  #end(turn: Exclude<Turn, boolean>): void {
    if (turn === 'aborted' || this.#done) return
    if (this.#refusal?.whole === true) {
      this.#finish()
      this.#refusal.replay(this.#handler, this.#relay)
    } else this.#fail(this.#error({ because: turn }))
  }

  #error(ending: Ending): Error {
    const error = new RetryError({ attempts: this.#attempts, ...ending })
    const cause: unknown = error.cause
    // Callers of undici look for the code of an error.
    return cause instanceof Error && 'code' in cause
      ? Object.assign(error, { code: cause.code })
      : error
  }

  #finish(): void {
    this.#done = true
    clearTimeout(this.#timer)
  }

  #fail(error: Error): void {
    if (this.#done) return
    this.#finish()
    this.#waits.abort()
    this.#handler.onResponseError?.(this.#relay, error)
  }
}
