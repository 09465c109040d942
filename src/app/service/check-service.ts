import { serviceNamed } from '../../catalog/services/index.ts'
import type {
  CheckEvent,
  CheckReport,
  CheckRequest,
  StartedCheck,
} from '../../model/check-report.ts'
import { InputError } from '../../model/input-error.ts'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import { parseTarget } from '../../probe/parse-target.ts'
import type { IdempotencyRecord, ReportStore, StoredReport } from '../../store/report-store.ts'
import type { Judge } from '../expect/meet-expectations.ts'
import { readExpectations } from '../expect/meet-expectations.ts'
import type { TakeQuota } from './client-limits.ts'
import type { ExampleChains } from './example-chains.ts'
import { FreshChecks } from './fresh-checks.ts'
import { deleteKeyOf, hashOf, newId } from './keys.ts'
import { keptReport } from './kept-report.ts'
import { LiveCheck } from './live-check.ts'
import { RefusedError } from './refused-error.ts'
import type { CheckEngine, RunningCheck } from './run-check.ts'
import type { CheckLimits } from './service-settings.ts'

/** What the service of checks is made of. */
export interface CheckParts {
  readonly reports: ReportStore
  readonly engine: CheckEngine
  readonly examples: ExampleChains
  readonly takeQuota: TakeQuota
  readonly limits: CheckLimits
  readonly keepDays: number
  /** What is asked of a target that is no example. */
  readonly policy: AddressPolicy
}

interface Wanted {
  readonly url: string
  readonly host: string
  readonly policy: AddressPolicy
  readonly example: boolean
  /** Of a service that was asked for by its name. */
  readonly statusPage?: string
}

const dayMs = 86_400_000

/** The answer to "where may it be asked" is waited for this long; a slow resolver does not keep the visitor. */
const admissionMs = 1000

/** Starts checks, tells of them while they run and keeps their reports. */
export class CheckService {
  readonly #parts: CheckParts
  readonly #fresh: FreshChecks
  readonly #repeats = new Map<string, Promise<StartedCheck>>()
  /** Those that run, so that none ends with a store that is closed. */
  readonly #unfinished = new Set<Promise<CheckReport>>()

  constructor(parts: CheckParts) {
    this.#parts = parts
    this.#fresh = new FreshChecks(parts.limits.shareMs)
  }

  async start(
    request: CheckRequest,
    client: string,
    idempotencyKey?: string,
  ): Promise<StartedCheck> {
    if (idempotencyKey === undefined) return await this.#startNew(request, client)
    const keyId = hashOf(`key ${idempotencyKey}`)
    const running = this.#repeats.get(keyId)
    const started = running ?? this.#startOnce(request, client, idempotencyKey, keyId)
    if (running === undefined) {
      this.#repeats.set(keyId, started)
      void started.catch(() => undefined).finally(() => this.#repeats.delete(keyId))
    }
    return await started
  }

  async find(id: string): Promise<CheckReport | undefined> {
    const live = this.#fresh.live(id)
    if (live !== undefined) return live.report
    const stored = await this.#parts.reports.find(id)
    return stored === undefined ? undefined : keptReport(stored, new Date())
  }

  async remove(id: string, deleteKey: string): Promise<boolean> {
    const removed = await this.#parts.reports.remove(id, hashOf(deleteKey))
    if (removed) this.#fresh.remove(id)
    return removed
  }

  async subscribe(
    id: string,
    listener: (event: CheckEvent) => void,
  ): Promise<(() => void) | undefined> {
    const live = this.#fresh.live(id)
    if (live !== undefined) return live.subscribe(listener)
    const report = await this.find(id)
    if (report === undefined) return undefined
    const observations = report.state === 'done' ? report.diagnosis.trace.observations : []
    for (const [index, observation] of observations.entries()) {
      listener({ kind: 'observation', index, observation })
    }
    listener({ kind: 'report', report })
    return () => undefined
  }

  /** Resolves when no check runs any more, or after so long. */
  async settle(longestMs: number): Promise<void> {
    await withinMs(Promise.all(this.#unfinished), longestMs)
  }

  async #startOnce(
    request: CheckRequest,
    client: string,
    idempotencyKey: string,
    keyId: string,
  ): Promise<StartedCheck> {
    const requestHash = hashOf(JSON.stringify(request))
    const known = await this.#parts.reports.findKey(keyId)
    const now = new Date()
    if (known === undefined || known.expiresAt <= now.toISOString()) {
      const expiresAt = new Date(now.getTime() + dayMs).toISOString()
      const record = { id: keyId, requestHash, expiresAt }
      return await this.#startNew(request, client, { record, idempotencyKey })
    }
    if (known.requestHash !== requestHash) {
      throw new RefusedError(
        'key-reused',
        'This Idempotency-Key was used for another request. Take a new one.',
      )
    }
    const id = known.reportId
    const report = await this.find(id)
    if (report === undefined) throw new RefusedError('gone', 'The report has been deleted.')
    return { id, deleteKey: deleteKeyOf(id, idempotencyKey), done: this.#done(report) }
  }

  async #startNew(
    request: CheckRequest,
    client: string,
    repeat?: {
      readonly record: Omit<IdempotencyRecord, 'reportId'>
      readonly idempotencyKey: string
    },
  ): Promise<StartedCheck> {
    const { takeQuota, engine, reports, keepDays } = this.#parts
    const wanted = await this.#read(request)
    const judge = readExpectations(request.expect)
    const key = JSON.stringify([
      wanted.url,
      request.passive === true,
      request.permanent === true,
      request.expect,
      request.history === true,
    ])
    const shared = repeat === undefined ? this.#fresh.shared(key) : undefined
    if (shared !== undefined) return { id: shared.id, done: shared.done }
    takeQuota(client)
    const id = newId()
    const now = new Date()
    const permanent = request.permanent === true
    const base = {
      id,
      target: wanted.url,
      startedAt: now.toISOString(),
      expiresAt: permanent ? null : new Date(now.getTime() + keepDays * dayMs).toISOString(),
      permanent,
    }
    const live = new LiveCheck(base)
    const run = engine.begin(
      wanted,
      request.passive === true,
      (observation) => {
        live.observe(observation)
      },
      { history: request.history === true },
    )
    const refused = await withinMs(run.firstAddress, admissionMs)
    if (refused !== undefined) throw refused
    const deleteKey = deleteKeyOf(id, repeat?.idempotencyKey)
    const row: StoredReport = {
      ...base,
      state: 'running',
      target: permanent ? wanted.url : wanted.host,
      finishedAt: null,
      deleteKeyHash: hashOf(deleteKey),
      document: null,
    }
    const record = repeat === undefined ? undefined : { ...repeat.record, reportId: id }
    await reports.start(row, record)
    const done = engine.finish(withJudge(run, judge), live, base, async (finishedAt, document) => {
      await reports.finish(id, finishedAt, row.target, document)
    })
    this.#unfinished.add(done)
    void done.then(() => this.#unfinished.delete(done))
    const started: StartedCheck = { id, done }
    this.#fresh.add(key, live, started)
    return { ...started, deleteKey }
  }

  async #read({ target, kind }: CheckRequest): Promise<Wanted> {
    if (kind === 'example') {
      const url = await this.#parts.examples.start(target)
      if (url === undefined) throw new InputError(`'${target.slice(0, 80)}' is no example.`)
      const policy: AddressPolicy = { kind: 'public-and', cidrs: ['127.0.0.1/32'] }
      return { url, host: '127.0.0.1', policy, example: true }
    }
    const service = serviceNamed(target)
    const { url, host } = parseTarget(service?.domains[0] ?? target)
    const page = service?.statusPage
    return {
      url,
      host,
      policy: this.#parts.policy,
      example: false,
      ...(page !== undefined && { statusPage: page }),
    }
  }

  /** The report of a check that was started before, when it has ended. */
  #done(report: CheckReport): Promise<CheckReport> {
    const live = this.#fresh.live(report.id)
    if (live === undefined) return Promise.resolve(report)
    const { promise, resolve } = Promise.withResolvers<CheckReport>()
    live.subscribe((event) => {
      if (event.kind === 'report') resolve(event.report)
    })
    return promise
  }
}

/** The same check, whose trace says how the answer compares with what was expected. */
function withJudge(run: RunningCheck, judge: Judge): RunningCheck {
  return { ...run, trace: run.trace.then(judge) }
}

async function withinMs<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => {
    resolve(undefined)
  }, ms)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
