import type { Call } from './call.ts'
import type { Client } from './client.ts'
import type { Decision, Outcome } from './decide.ts'
import { idempotent, isRedirect } from './decide.ts'
import type { KeptResponse } from './kept-response.ts'
import { keepResponse } from './kept-response.ts'
import type { Origin } from './origin.ts'
import { readFailure } from './read-failure.ts'
import { isSame, recoverBody } from './recover-body.ts'
import { followRedirect, mostRedirects } from './redirect.ts'
import type { EndReason, RetryReport } from './retry-error.ts'
import { RetryError } from './retry-error.ts'
import type { Turn } from './wait-in-line.ts'
import { waitInLine } from './wait-in-line.ts'

/** What one request came to. */
type Result =
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'error'; readonly error: unknown }

/** The attempts of one call of fetch, one after the other. */
export class Run {
  readonly #client: Client
  readonly #send: typeof globalThis.fetch
  readonly #call: Call
  #waitedMs = 0
  #kept: KeptResponse | undefined
  #because: EndReason | undefined
  #retryAfterMs: number | undefined

  constructor(client: Client, send: typeof globalThis.fetch, call: Call) {
    this.#client = client
    this.#send = send
    this.#call = call
  }

  get report(): RetryReport {
    const { attempts } = this.#call
    const because = this.#because
    const retryAfterMs = this.#retryAfterMs
    return {
      attempts,
      ...(because !== undefined && { because }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }
  }

  /** Sends, waits and follows redirects until there is a response to hand over. */
  async finish(): Promise<Response> {
    let response = await this.#reach()
    if (!this.#call.follows) return response
    for (let followed = 0; isRedirect(response.status); followed += 1) {
      if (this.#because !== undefined || !this.#turnTo(response, followed)) break
      response.body?.cancel().catch(() => undefined)
      response = await this.#reach()
      Object.defineProperty(response, 'redirected', { value: true })
    }
    return response
  }

  /** One hop with its retries. Given an error, it goes on from there: that broke the body of the response. */
  async #reach(broken?: Result): Promise<Response> {
    const origin = this.#client.origin(this.#call.url.origin)
    let probe = false
    if (broken === undefined && !origin.arrive()) {
      const turn = await this.#line(origin, 0)
      if (turn.kind === 'too-long') return this.#leave(turn.because)
      probe = turn.probe
    }
    let result = broken ?? (await this.#sendOnce())
    for (;;) {
      if (result.kind === 'response' && result.response.status < 300) {
        origin.succeeded(probe)
        return this.#handOver(result.response)
      }
      const decision = this.#settle(origin, result, probe)
      if (decision.kind === 'accept' || decision.kind === 'give-up') {
        return this.#end(result, decision)
      }
      this.#keep(result)
      if (decision.kind === 'retry') this.#call.retries += 1
      const turn = await this.#line(origin, performance.now() + decision.afterMs)
      if (turn.kind === 'too-long') return this.#leave(turn.because)
      if (decision.kind === 'follow' && result.kind === 'response') return result.response
      probe = turn.probe
      result = await this.#sendOnce()
    }
  }

  async #sendOnce(): Promise<Result> {
    const { input, init, hop, anySignal, headers, follows, source } = this.#call
    try {
      const body = hop?.withBody === false ? null : await source.next()
      const request: RequestInit = {
        ...init,
        ...(headers !== undefined && { headers }),
        ...(hop !== undefined && { headers: hop.headers, method: hop.method }),
        ...(body !== undefined && { body, duplex: 'half' }),
        ...(follows && { redirect: 'manual' }),
        ...(anySignal !== undefined && { signal: anySignal }),
      }
      return { kind: 'response', response: await this.#send(hop?.url ?? input, request) }
    } catch (error) {
      return { kind: 'error', error }
    }
  }

  /** Decides about a result that is no plain success. Throws an abort, and an error that no retry changes. */
  #settle(origin: Origin, result: Result, probe: boolean): Decision {
    const { url, method, retries, repeatable, source, deadlineMs, follows } = this.#call
    this.#note(result)
    if (result.kind === 'error') this.#throwLasting(origin, result.error, probe)
    const decision = this.#client.settle(origin, {
      url: url.href,
      method,
      outcome: outcomeOf(result),
      ...(result.kind === 'error' && { error: result.error }),
      retries,
      repeatable,
      replayable: source.canRepeat(),
      remainingMs: deadlineMs - performance.now(),
      probe,
    })
    return decision.kind === 'follow' && !follows ? { kind: 'accept' } : decision
  }

  #note(result: Result): void {
    const waitedMs = this.#waitedMs
    this.#call.attempts.push(
      result.kind === 'error'
        ? { error: result.error, waitedMs }
        : { status: result.response.status, waitedMs },
    )
  }

  #throwLasting(origin: Origin, error: unknown, probe: boolean): void {
    const { signal, anySignal } = this.#call
    const aborted = anySignal?.aborted === true
    if (!aborted && readFailure(error) !== 'lasting') return
    origin.abandoned(probe)
    throw aborted && signal?.aborted !== true ? this.#failure('deadline') : error
  }

  #keep(result: Result): void {
    this.#kept?.drop()
    this.#kept = result.kind === 'response' ? keepResponse(result.response) : undefined
  }

  async #line(origin: Origin, readyMs: number): Promise<Turn> {
    const { mayRepeat, retries, deadlineMs, signal } = this.#call
    const { maxWaitMs, policy } = this.#client.settings
    const startMs = performance.now()
    const turn = await waitInLine(origin, {
      // Best to risk is a call that has lost nothing yet and may be sent again.
      rank: retries * 2 + (mayRepeat ? 0 : 1),
      readyMs,
      deadlineMs,
      patienceMs: maxWaitMs,
      longestMs: maxWaitMs + policy.maxRetryAfter * 1000,
      signal,
    })
    this.#waitedMs = performance.now() - startMs
    return turn
  }

  /** Its turn did not come: the last response is handed over, if there was one. */
  #leave(because: EndReason): Response {
    const response = this.#kept?.take()
    if (response === undefined) throw this.#failure(because)
    this.#because = because
    return response
  }

  #end(result: Result, decision: Decision): Response {
    if (decision.kind === 'give-up') {
      this.#because = decision.because
      this.#retryAfterMs = decision.retryAfterMs
    }
    if (result.kind === 'error') throw this.#failure(this.#because)
    this.#kept?.drop()
    return result.response
  }

  #failure(because: EndReason | undefined): RetryError {
    this.#because = because
    return new RetryError(this.report, this.#kept?.take())
  }

  /** A good response; where its body is cut, the methods that read it whole ask once more. */
  #handOver(response: Response): Response {
    const { retries, method, repeatable, source, signal } = this.#call
    this.#kept?.drop()
    if (this.#call.attempts.length > 0) this.#note({ kind: 'response', response })
    const { maxBareRetries } = this.#client.settings.policy
    if (retries >= maxBareRetries || response.body === null) return response
    if (!repeatable && !idempotent.has(method)) return response
    recoverBody(response, async (error) => {
      if (signal?.aborted === true || readFailure(error) === 'lasting' || !source.canRepeat()) {
        return undefined
      }
      const again = await this.#reach({ kind: 'error', error })
      return isSame(response, again) ? again : undefined
    })
    return response
  }

  /** Makes the call that which a redirect asks for; false when it names no place to go. */
  #turnTo(response: Response, followed: number): boolean {
    const call = this.#call
    const { url, method } = call
    const headers = call.hop?.headers ?? call.headers ?? new Headers()
    const withBody = call.hop?.withBody ?? true
    const from = { url: url.href, method, headers, withBody }
    const hop = followRedirect(from, response.status, response.headers.get('location'))
    if (hop === undefined) return false
    if (followed >= mostRedirects) {
      throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') })
    }
    call.hop = hop
    call.url = new URL(hop.url)
    call.method = hop.method
    return true
  }
}

function outcomeOf(result: Result): Outcome {
  if (result.kind === 'error') {
    return { kind: 'failure', sent: readFailure(result.error) === 'never-sent' ? 'never' : 'maybe' }
  }
  const { status, headers } = result.response
  return { kind: 'response', status, field: (name) => headers.get(name) }
}
