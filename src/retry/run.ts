import type { Call } from './call.ts'
import type { Client } from './client.ts'
import type { Decision } from './decide.ts'
import { isIdempotent, isRedirect } from './decide.ts'
import type { KeptResponse } from './kept-response.ts'
import { keepResponse } from './kept-response.ts'
import type { Origin, Turn } from './origin.ts'
import { readFailure } from './read-failure.ts'
import { isSame, recoverBody } from './recover-body.ts'
import { followRedirect } from './redirect.ts'
import type { Ending, SentAttempt } from './retry-error.ts'
import { keepReport, RetryError } from './retry-error.ts'

/** What one request came to. Without a response there is an error. */
interface Result {
  readonly response?: Response
  readonly error?: unknown
}

/** The attempts of one call of fetch, one after the other, until there is a response to hand over. */
export async function run(client: Client, send: typeof fetch, call: Call): Promise<Response> {
  const { settings } = client
  const { source, signal, anySignal, deadlineMs, repeatable } = call
  const attempts: SentAttempt[] = []
  let { hop } = call
  let retries = 0
  let waitedMs = 0
  let kept: KeptResponse | undefined
  let ending: Ending = {}

  let response = await reach()
  for (let followed = 0; call.follows && isRedirect(response.status); followed += 1) {
    const next = ending.because === undefined && followRedirect(hop, response, followed)
    if (!next) break
    hop = next
    response.body?.cancel().catch(() => undefined)
    response = await reach()
    Object.defineProperty(response, 'redirected', { value: true })
  }
  if (ending.because !== undefined || attempts.length > 1) {
    keepReport(response, { attempts, ...ending })
  }
  return response

  /** One hop with its retries. Given a result, it goes on from there: that broke the body of the response. */
  async function reach(broken?: Result): Promise<Response> {
    const origin = client.origin(hop.url.origin)
    let turn: Turn = broken === undefined && !origin.arrive() ? await line(origin, 0) : false
    let result = broken
    for (;;) {
      if (typeof turn === 'string') {
        if (turn === 'aborted') signal?.throwIfAborted()
        else ending = { because: turn }
        const again = kept?.take()
        if (again === undefined) throw failure()
        return again
      }
      result ??= await sendOnce()
      // What of an earlier response has not come by now would come too late.
      kept?.drop()
      const got = result.response
      const isGood =
        got !== undefined && (got.status < 300 || (!call.follows && isRedirect(got.status)))
      if (isGood && attempts.length === 0) {
        origin.succeeded(turn)
        return handOver(got)
      }
      const decision = settle(origin, result, turn)
      if (isGood) return handOver(got)
      if (!('afterMs' in decision)) {
        const { because, retryAfterMs } = decision
        ending = { because, retryAfterMs }
        if (got === undefined) throw failure()
        return got
      }
      kept = got && keepResponse(got)
      if (decision.kind === 'retry') retries += 1
      turn = await line(origin, performance.now() + decision.afterMs)
      if (decision.kind === 'follow' && typeof turn === 'boolean' && got !== undefined) {
        // The next hop may be on its way to somewhere else, so it is no probe.
        origin.abandoned(turn)
        return got
      }
      result = undefined
    }
  }

  async function sendOnce(): Promise<Result> {
    try {
      const body = hop.withBody ? await source.next() : undefined
      const request: RequestInit = {
        ...call.init,
        ...(hop.headers && { headers: hop.headers }),
        ...(hop.method !== call.method && { method: hop.method }),
        body: body ?? null,
        duplex: 'half',
        ...(call.follows && { redirect: 'manual' }),
        signal: anySignal ?? null,
      }
      return { response: await send(hop === call.hop ? call.input : hop.url, request) }
    } catch (error) {
      return { error }
    }
  }

  /** Decides about a result that is no success at once. Throws an abort, and an error that no retry changes. */
  function settle(origin: Origin, result: Result, probe: boolean): Decision {
    const { response: got, error } = result
    attempts.push({ status: got?.status, error, waitedMs })
    const failed = got === undefined ? readFailure(error) : undefined
    if (failed !== undefined && (anySignal?.aborted === true || failed === 'lasting')) {
      origin.abandoned(probe)
      if (anySignal?.aborted !== true || signal?.aborted === true) throw error
      ending = { because: 'deadline' }
      throw failure()
    }
    return client.settle(origin, {
      url: hop.url.href,
      method: hop.method,
      outcome:
        got === undefined
          ? { kind: 'failure', sent: failed === 'never-sent' ? 'never' : 'maybe' }
          : { kind: 'response', status: got.status, field: (name) => got.headers.get(name) },
      error,
      retries,
      repeatable,
      replayable: !hop.withBody || source.canRepeat(),
      deadlineMs,
      probe,
    })
  }

  async function line(origin: Origin, readyMs: number): Promise<Turn> {
    const startMs = performance.now()
    // Best to risk is a call that has lost nothing yet and may be sent again.
    const rank = retries * 2 + (call.mayRepeat ? 0 : 1)
    const turn = await origin.wait(rank, readyMs, deadlineMs, signal)
    waitedMs = performance.now() - startMs
    return turn
  }

  function failure(): RetryError {
    return new RetryError({ attempts, ...ending }, kept?.take())
  }

  /** A good response; where its body is cut, the methods that read it whole ask once more. */
  function handOver(good: Response): Response {
    const repeats = repeatable || isIdempotent(hop.method)
    if (repeats && good.body !== null && retries < settings.maxBareRetries) {
      recoverBody(good, async (error) => {
        const again = await reach({ error })
        return isSame(good, again) ? again : undefined
      })
    }
    return good
  }
}
