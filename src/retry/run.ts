import type { Call } from './call.ts'
import type { Client } from './client.ts'
import type { Decision } from './decide.ts'
import { isIdempotent, isRedirect } from './decide.ts'
import type { KeptResponse } from './kept-response.ts'
import { keepResponse } from './kept-response.ts'
import type { Origin } from './origin.ts'
import { readFailure } from './read-failure.ts'
import { isSame, recoverBody } from './recover-body.ts'
import { followRedirect } from './redirect.ts'
import type { EndReason, RetryReport, SentAttempt } from './retry-error.ts'
import { keepReport, RetryError } from './retry-error.ts'
import type { Turn } from './wait-in-line.ts'
import { waitInLine } from './wait-in-line.ts'

/** What one request came to. */
type Result = { readonly response: Response } | { readonly error: unknown }

/** The attempts of one call of fetch, one after the other, until there is a response to hand over. */
export async function run(client: Client, send: typeof fetch, call: Call): Promise<Response> {
  const { settings } = client
  const { source, signal, anySignal, deadlineMs, repeatable } = call
  const attempts: SentAttempt[] = []
  let { hop } = call
  let retries = 0
  let waitedMs = 0
  let kept: KeptResponse | undefined
  let report: RetryReport = { attempts }

  let response = await reach()
  for (let followed = 0; call.follows && isRedirect(response.status); followed += 1) {
    if (report.because !== undefined) break
    const next = followRedirect(hop, response, followed)
    if (next === undefined) break
    hop = next
    response.body?.cancel().catch(() => undefined)
    response = await reach()
    Object.defineProperty(response, 'redirected', { value: true })
  }
  if (report.because !== undefined || attempts.length > 1) keepReport(response, report)
  return response

  /** One hop with its retries. Given an error, it goes on from there: that broke the body of the response. */
  async function reach(broken?: Result): Promise<Response> {
    const origin = client.origin(hop.url.origin)
    let turn: Turn = { kind: 'go', probe: false }
    if (broken === undefined && !origin.arrive()) turn = await line(origin, 0)
    let result = broken
    for (;;) {
      if (turn.kind === 'too-long') {
        const again = kept?.take()
        if (again === undefined) throw failure(turn.because)
        report = { attempts, because: turn.because }
        return again
      }
      result ??= await sendOnce()
      if ('response' in result && result.response.status < 300) {
        origin.succeeded(turn.probe)
        return handOver(result.response)
      }
      const decision = settle(origin, result, turn.probe)
      if (decision.kind === 'accept' || decision.kind === 'give-up') return end(result, decision)
      kept?.drop()
      kept = 'response' in result ? keepResponse(result.response) : undefined
      if (decision.kind === 'retry') retries += 1
      turn = await line(origin, performance.now() + decision.afterMs)
      if (decision.kind === 'follow' && turn.kind === 'go' && 'response' in result) {
        return result.response
      }
      result = undefined
    }
  }

  async function sendOnce(): Promise<Result> {
    try {
      const body = hop.withBody ? await source.next() : null
      const request: RequestInit = {
        ...call.init,
        ...(hop.headers !== undefined && { headers: hop.headers }),
        ...(hop.method !== call.method && { method: hop.method }),
        ...(body !== undefined && { body, duplex: 'half' }),
        ...(call.follows && { redirect: 'manual' }),
        ...(anySignal !== undefined && { signal: anySignal }),
      }
      return { response: await send(hop === call.hop ? call.input : hop.url, request) }
    } catch (error) {
      return { error }
    }
  }

  /** Decides about a result that is no plain success. Throws an abort, and an error that no retry changes. */
  function settle(origin: Origin, result: Result, probe: boolean): Decision {
    note(result)
    const failed = 'error' in result ? readFailure(result.error) : undefined
    if ('error' in result && (anySignal?.aborted === true || failed === 'lasting')) {
      origin.abandoned(probe)
      throw anySignal?.aborted === true && signal?.aborted !== true
        ? failure('deadline')
        : result.error
    }
    const decision = client.settle(origin, {
      ...result,
      url: hop.url.href,
      method: hop.method,
      outcome:
        'response' in result
          ? {
              kind: 'response',
              status: result.response.status,
              field: (name) => result.response.headers.get(name),
            }
          : { kind: 'failure', sent: failed === 'never-sent' ? 'never' : 'maybe' },
      retries,
      repeatable,
      replayable: source.canRepeat(),
      deadlineMs,
      probe,
    })
    return decision.kind === 'follow' && !call.follows ? { kind: 'accept' } : decision
  }

  function note(result: Result): void {
    attempts.push(
      'error' in result
        ? { error: result.error, waitedMs }
        : { status: result.response.status, waitedMs },
    )
  }

  async function line(origin: Origin, readyMs: number): Promise<Turn> {
    const startMs = performance.now()
    const turn = await waitInLine(origin, {
      // Best to risk is a call that has lost nothing yet and may be sent again.
      rank: retries * 2 + (call.mayRepeat ? 0 : 1),
      readyMs,
      deadlineMs,
      patienceMs: settings.maxWaitMs,
      longestMs: settings.maxWaitMs + settings.maxRetryAfter * 1000,
      signal,
    })
    waitedMs = performance.now() - startMs
    return turn
  }

  function end(result: Result, decision: Decision): Response {
    if (decision.kind === 'give-up') {
      const { because, retryAfterMs } = decision
      report = { attempts, because, ...(retryAfterMs !== undefined && { retryAfterMs }) }
    }
    if ('error' in result) throw failure(report.because)
    kept?.drop()
    return result.response
  }

  function failure(because: EndReason | undefined): RetryError {
    report = { attempts, ...(because !== undefined && { because }) }
    return new RetryError(report, kept?.take())
  }

  /** A good response; where its body is cut, the methods that read it whole ask once more. */
  function handOver(good: Response): Response {
    kept?.drop()
    if (attempts.length > 0) note({ response: good })
    if (good.body === null || retries >= settings.maxBareRetries) return good
    if (repeatable || isIdempotent(hop.method)) {
      recoverBody(good, async (error) => {
        if (signal?.aborted === true || readFailure(error) === 'lasting') return undefined
        const again = await reach({ error })
        return isSame(good, again) ? again : undefined
      })
    }
    return good
  }
}
