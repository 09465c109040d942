import { allowedWaiting } from './allowed-wait.ts'
import type { Arrival } from './arrival.ts'
import { matchesPath } from './arrival.ts'
import type { Backlog } from './choose-retry-after.ts'
import { chooseRetryAfter, isCrowded } from './choose-retry-after.ts'
import type { ClientQuota } from './client-quota.ts'
import { rateLimitFields } from './client-quota.ts'
import type { GateOptions, GateReading, GateSources } from './gate-options.ts'
import { checkOptions } from './gate-options.ts'
import type { GuardState, LoadSample } from './guard-share.ts'
import { calm, nextGuard, refusedShare } from './guard-share.ts'
import type { Outcome } from './load-meter.ts'
import { LoadMeter } from './load-meter.ts'
import type { Admission, Pass } from './pass.ts'
import { CountedPass, gone, uncounted } from './pass.ts'
import type { Refusal, RefusalReason } from './refusal.ts'
import { makeRefusal } from './refusal.ts'
import { ReturnLedger } from './return-ledger.ts'
import { spreadSeconds } from './spread-seconds.ts'
import type { Priority, Waiting } from './waiting-line.ts'
import { WaitingLine } from './waiting-line.ts'
import { watchLoad } from './watch-load.ts'

interface Waiter extends Waiting {
  readonly arrival: Arrival
  readonly settle: (admission: Admission) => void
}

/** Called with a way out when a request has to wait, so that a client which hangs up leaves the queue. */
export type OnWait = (giveUp: () => void) => void

/** So many times what is allowed may wait where the times of return are full: chance fills some, and empties others. */
const slack = 1.25

const realSources: GateSources = {
  clock: () => performance.now(),
  wallClock: () => Date.now(),
  random: () => Math.random(),
}

/** Decides for each request whether it goes ahead, waits, or is refused and when it should come back. */
export class Gate {
  readonly #options: GateOptions
  readonly #sources: GateSources
  readonly #meter: LoadMeter
  readonly #line = new WaitingLine<Waiter>()
  readonly #ledger: ReturnLedger
  readonly #maxSeconds: number
  readonly #stopWatching: (() => void) | undefined
  #guard: GuardState = calm
  #emptyAtMs: number
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: GateOptions = {}, sources: GateSources = realSources) {
    checkOptions(options)
    this.#options = options
    this.#sources = sources
    const nowMs = sources.clock()
    this.#meter = new LoadMeter(options.limit ?? {}, nowMs)
    this.#emptyAtMs = nowMs
    this.#maxSeconds = options.retryAfter?.maxSeconds ?? 60
    this.#ledger = new ReturnLedger(this.#maxSeconds)
    if (options.guards !== 'off') this.#stopWatching = watchLoad(this.see, sources.clock)
  }

  /** Lets a request in at once or when its turn comes, or refuses it. */
  admit(arrival: Arrival, onWait: OnWait): Admission | Promise<Admission> {
    const { exempt, maintenance, clients } = this.#options
    if (exempt !== undefined && matchesPath(arrival.path, exempt)) return uncounted
    if (maintenance !== undefined) {
      const refusal = this.#underMaintenance(arrival)
      if (refusal !== undefined) return refusal
    }
    if (clients === undefined) return this.#admitLoad(arrival, onWait)
    const key = clients.key === undefined ? arrival.address : clients.key(arrival)
    if (key === undefined) return this.#admitLoad(arrival, onWait)
    // A limiter that fails is no reason to refuse anybody: the load still decides.
    let quota: ClientQuota | undefined | Promise<ClientQuota | undefined>
    try {
      quota = clients.limiter.take(key, this.#sources.wallClock())
    } catch {
      quota = undefined
    }
    return quota instanceof Promise
      ? quota.catch(() => undefined).then((known) => this.#admitQuota(known, arrival, onWait))
      : this.#admitQuota(quota, arrival, onWait)
  }

  /** What the gate is doing now. */
  read(): GateReading {
    const nowMs = this.#sources.clock()
    const servedPerSecond = this.#meter.servedPerSecond(nowMs)
    return {
      limit: this.#meter.limit,
      running: this.#meter.running,
      waiting: this.#line.length,
      promised: Math.ceil(this.#ledger.outstanding(nowMs)),
      ...(servedPerSecond !== undefined && { servedPerSecond }),
      meetsLagMs: this.#guard.meetsLagMs,
    }
  }

  /** Stops watching event loop, heap and maintenance. Requests that wait still get their turn or their refusal. */
  close(): void {
    this.#stopWatching?.()
    this.#options.maintenance?.close?.()
  }

  /** Takes a sample of event loop and heap. */
  readonly see = (sample: LoadSample): void => {
    const { guards = {} } = this.#options
    if (guards === 'off') return
    this.#guard = nextGuard(this.#guard, sample, guards)
    this.#markBusy(this.#sources.clock())
  }

  #underMaintenance(arrival: Arrival): Refusal | undefined {
    const { maintenance } = this.#options
    const now = this.#sources.wallClock()
    const end = maintenance?.until(now)
    if (end === undefined || matchesPath(arrival.path, maintenance?.allow ?? [])) return undefined
    // Rounded up to what a date can say; and not everyone comes back at the same one, an hour or not.
    const endSeconds = Math.ceil(end.getTime() / 1000)
    const leftSeconds = Math.max(1, endSeconds - Math.floor(now / 1000))
    const extra = spreadSeconds(leftSeconds, this.#sources.random, 60) - leftSeconds
    const date = new Date((endSeconds + extra) * 1000)
    return this.#told(makeRefusal('maintenance', { kind: 'date', date }), arrival)
  }

  #admitQuota(
    quota: ClientQuota | undefined,
    arrival: Arrival,
    onWait: OnWait,
  ): Admission | Promise<Admission> {
    if (quota === undefined) return this.#admitLoad(arrival, onWait)
    if (!quota.allowed) {
      const seconds = spreadSeconds(quota.resetMs / 1000, this.#sources.random)
      return this.#told(
        makeRefusal('client-limit', { kind: 'seconds', seconds }, { quota }),
        arrival,
      )
    }
    const withFields = (admission: Admission): Admission => withQuota(admission, quota)
    const admission = this.#admitLoad(arrival, onWait)
    return admission instanceof Promise ? admission.then(withFields) : withFields(admission)
  }

  #admitLoad(arrival: Arrival, onWait: OnWait): Admission | Promise<Admission> {
    const priority = this.#options.priority?.(arrival) ?? 'normal'
    const nowMs = this.#sources.clock()
    if (priority === 'always') return this.#start(nowMs)
    if (this.#guard.loop > 0 || this.#guard.heap > 0) {
      const reason = this.#guard.loop >= this.#guard.heap ? 'event-loop' : 'heap'
      const share = refusedShare(this.#guard, priority)
      if (this.#sources.random() < share) return this.#refuse(reason, arrival, nowMs)
    }
    if (this.#line.length === 0) {
      this.#emptyAtMs = nowMs
      if (this.#meter.hasRoom()) return this.#start(nowMs)
    }
    return this.#queue(arrival, priority, nowMs, onWait)
  }

  #start(nowMs: number): Pass {
    this.#meter.begin()
    if (!this.#meter.hasRoom()) this.#markBusy(nowMs)
    return new CountedPass(nowMs, this.#end)
  }

  readonly #end = (startedMs: number, outcome: Outcome): void => {
    const nowMs = this.#sources.clock()
    this.#meter.end(startedMs, nowMs, outcome)
    while (this.#line.length > 0 && this.#meter.hasRoom()) {
      const next = this.#line.shift()
      if (next === undefined) break
      if (next.deadlineMs <= nowMs) next.settle(this.#refuse('queue-timeout', next.arrival, nowMs))
      else next.settle(this.#start(nowMs))
    }
    if (this.#line.length === 0) this.#emptyAtMs = nowMs
    this.#markBusy(nowMs)
  }

  #queue(
    arrival: Arrival,
    priority: Priority,
    nowMs: number,
    onWait: OnWait,
  ): Admission | Promise<Admission> {
    const { queue = {} } = this.#options
    const servedPerSecond = this.#meter.servedPerSecond(nowMs)
    const allowed = allowedWaiting(
      {
        limit: this.#meter.limit,
        ...(servedPerSecond !== undefined && { servedPerSecond }),
        notEmptyForMs: nowMs - this.#emptyAtMs,
      },
      queue,
    )
    const most = priority === 'low' ? allowed / 2 : allowed
    if (this.#line.length >= most && !this.#mayWaitLonger(most, nowMs)) {
      const evicted = allowed === 0 ? undefined : this.#line.evictBelow(priority)
      if (evicted === undefined) return this.#refuse('overload', arrival, nowMs)
      evicted.settle(this.#refuse('overload', evicted.arrival, nowMs))
    }
    return new Promise((settle) => {
      // Who was let in by the estimate is given twice the time before it counts as wrong.
      const deadlineMs = nowMs + 2 * (queue.burstMs ?? 500)
      const waiter: Waiter = { arrival, priority, deadlineMs, settle }
      this.#line.push(waiter)
      this.#armTimer(nowMs)
      onWait(() => {
        if (this.#line.remove(waiter)) settle(gone)
      })
    })
  }

  /** A few more may wait rather than come back when too many do. */
  #mayWaitLonger(most: number, nowMs: number): boolean {
    const { maxLength = 1000 } = this.#options.queue ?? {}
    const isClose = this.#line.length < Math.min(most * slack, maxLength)
    return isClose && isCrowded(this.#backlog(nowMs), nowMs, this.#maxSeconds)
  }

  #armTimer(nowMs: number): void {
    if (this.#timer !== undefined) return
    const deadlineMs = this.#line.nextDeadline()
    if (deadlineMs === undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      const atMs = this.#sources.clock()
      for (const waiter of this.#line.takeExpired(atMs)) {
        waiter.settle(this.#refuse('queue-timeout', waiter.arrival, atMs))
      }
      this.#armTimer(atMs)
    }, deadlineMs - nowMs)
  }

  #markBusy(nowMs: number): void {
    this.#meter.setBusy(!this.#meter.hasRoom() || this.#guard.pressed, nowMs)
  }

  #refuse(reason: RefusalReason, arrival: Arrival, nowMs: number): Refusal {
    const seconds = chooseRetryAfter(
      this.#backlog(nowMs),
      nowMs,
      this.#sources.random,
      this.#maxSeconds,
    )
    return this.#told(makeRefusal(reason, { kind: 'seconds', seconds }), arrival)
  }

  #backlog(nowMs: number): Backlog {
    // Before anything has finished nobody knows: a second each is assumed.
    const servedPerSecond = this.#meter.servedPerSecond(nowMs) ?? this.#meter.limit
    const returning = this.#options.retryAfter?.returning ?? 1
    const waiting = this.#line.length + this.#meter.running
    return { waiting, servedPerSecond, ledger: this.#ledger, returning }
  }

  #told(refusal: Refusal, arrival: Arrival): Refusal {
    try {
      this.#options.onRefusal?.(refusal, arrival)
    } catch (error) {
      // It is reported like any uncaught error, but later: others wait for what this call decides.
      queueMicrotask(() => {
        throw error
      })
    }
    return refusal
  }
}

/** A refusal for load keeps its own Retry-After and no RateLimit, whose `t` might be later. */
function withQuota(admission: Admission, quota: ClientQuota): Admission {
  if (admission.kind !== 'pass') return admission
  return {
    kind: 'pass',
    fields: rateLimitFields(quota),
    leave: (outcome) => admission.leave(outcome),
  }
}
