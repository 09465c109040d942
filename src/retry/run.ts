import type { Call } from './call.ts'
import type { Client } from './client.ts'
import type { Decision } from './decide.ts'
import { isIdempotent, isRedirect } from './decide.ts'
import type { KeptResponse } from './kept-response.ts'
import { keepResponse } from './kept-response.ts'
import type { Origin, Turn } from './origin.ts'
import { readFailure } from './read-failure.ts'
import { recoverBody } from './recover-body.ts'
import type { Hop } from './redirect.ts'
import { followRedirect, readUrl } from './redirect.ts'
import type { Ending, SentAttempt } from './retry-error.ts'
import { reports, RetryError } from './retry-error.ts'

/** What one request came to. Without a response there is an error. */
interface Result {
  readonly response?: Response
  readonly error?: unknown
}

/** One call of fetch. Most succeed at once, so nothing is made for the others before that is known. */
export function run(client: Client, send: typeof fetch, call: Call): Promise<Response> {
  const { input, address, request, source, method } = call
  const origin = client.origin(address)
  if (client.settings.onDecision || source || !origin.gate.letsNew) return runOn(client, send, call)
  origin.arrive()
  const fail = (error: unknown): Promise<Response> => runOn(client, send, call, { error })
  return send(input, request).then((response) => {
    if (!isGood(call, response)) return runOn(client, send, call, { response })
    origin.succeeded(false)
    if (isSafe(call, method)) recoverBody(response, fail)
    return response
  }, fail)
}

/** Nothing that a retry could mend. */
function isGood({ follows }: Call, { status }: Response): boolean {
  return status < 300 || (!follows && isRedirect(status))
}

/** A repetition does no harm. */
function isSafe({ repeatable }: Call, method: string): boolean {
  return repeatable || isIdempotent(method)
}

/** The attempts of one call, one after the other, from its first result on, until there is a response to hand over. */
async function runOn(
  client: Client,
  send: typeof fetch,
  call: Call,
  first?: Result,
): Promise<Response> {
  const { input, address, method, request, source, signal, deadlineMs, repeatable } = call
  const attempts: SentAttempt[] = []
  let hop: Hop = { url: readUrl(address), method, request, source }
  let retries = 0
  let waitedMs = 0
  let kept: KeptResponse | undefined
  let ending: Ending = {}

  let response = await reach(first)
  for (let followed = 0; call.follows && isRedirect(response.status); followed += 1) {
    const next = !ending.because && followRedirect(hop, response, followed)
    if (!next) break
    hop = next
    response.body?.cancel().catch(() => undefined)
    response = await reach()
    Object.defineProperty(response, 'redirected', { value: true })
  }
  const report = { attempts, ...ending }
  if (ending.because || attempts[1]) reports.set(response, report)
  if (ending.because && client.settings.throwResponses) throw new RetryError(report, response)
  return response

  /** One hop with its retries; given a result, it goes on from there. */
  async function reach(given?: Result): Promise<Response> {
    const origin = client.origin(hop.url.href)
    let result = given
    let turn: Turn = !result && !origin.arrive() ? await line(origin, 0) : false
    for (;;) {
      if (typeof turn === 'string') {
        if (turn === 'aborted') signal?.throwIfAborted()
        else ending = { because: turn }
        return end(kept?.take())
      }
      result ??= await sendOnce()
      // What of an earlier response has not come by now would come too late.
      kept?.drop()
      const { response: got } = result
      const decision = settle(origin, result, turn)
      if (got && isGood(call, got)) {
        if (isSafe(call, hop.method)) recoverBody(got, (error) => reach({ error }))
        return got
      }
      if (!('afterMs' in decision)) {
        ending = { because: decision.because, retryAfterMs: decision.retryAfterMs }
        return end(got)
      }
      kept = got && keepResponse(got)
      if (decision.kind === 'retry') retries += 1
      turn = await line(origin, performance.now() + decision.afterMs)
      if (decision.kind === 'follow' && typeof turn === 'boolean') {
        // The next hop may be on its way to somewhere else, so it is no probe.
        origin.abandoned(turn)
        return end(got)
      }
      result = undefined
    }
  }

  /** Sends the hop once more. */
  async function sendOnce(): Promise<Result> {
    try {
      const body = await hop.source?.next()
      const init = { ...hop.request, ...(body && { body }) }
      return { response: await send(input instanceof Request ? input : hop.url.href, init) }
    } catch (error) {
      return { error }
    }
  }

  /** Decides about a result. Throws an abort, and an error that no retry changes. */
  function settle(origin: Origin, result: Result, probe: boolean): Decision {
    const { response: got, error } = result
    attempts.push({ status: got?.status, error, waitedMs })
    const failed = got ? undefined : readFailure(error)
    const isOver = request.signal?.aborted
    if (failed && (isOver || failed === 'lasting')) {
      origin.abandoned(probe)
      if (!isOver || signal?.aborted) throw error
      ending = { because: 'deadline' }
      end()
    }
    return client.settle(origin, {
      url: hop.url.href,
      method: hop.method,
      outcome: got
        ? { kind: 'response', status: got.status, field: (name) => got.headers.get(name) }
        : { kind: 'failure', sent: failed === 'never-sent' ? 'never' : 'maybe' },
      error,
      retries,
      repeatable,
      replayable: hop.source?.canRepeat() !== false,
      deadlineMs,
      probe,
    })
  }

  async function line(origin: Origin, readyMs: number): Promise<Turn> {
    const startMs = performance.now()
    // Best to risk is a call that has lost nothing yet and may be sent again.
    const rank = retries * 2 + (isSafe(call, method) ? 0 : 1)
    const turn = await origin.wait(rank, readyMs, deadlineMs, signal)
    waitedMs = performance.now() - startMs
    return turn
  }

  function end(last?: Response): Response {
    if (last) return last
    throw new RetryError({ attempts, ...ending }, kept?.take())
  }
}
