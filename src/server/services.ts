import type { ClientErrorEntry, StatusEntry } from '../model/status.ts'
import type { CheckEvent, CheckReport, CheckRequest, StartedCheck } from '../model/check-report.ts'
import type { Diagnosis, Verdict } from '../model/diagnosis.ts'
import type { RadarEvent, Watch } from '../model/radar.ts'
import type { Responder } from '../model/responder.ts'
import type { RadarEditor } from './radar/radar-editor.ts'
import type { CauseType } from '../model/cause.ts'

export type { CheckEvent, CheckReport, CheckRequest, StartedCheck } from '../model/check-report.ts'

/** What became of names that were to be watched. */
export interface AddedWatches {
  readonly added: number
  /** There already. */
  readonly known: number
  /** One line each: what could not be read as a target. */
  readonly refused: readonly string[]
}

/** Watched names, as they are shown. */
export interface RadarView {
  list(query?: {
    readonly verdicts?: readonly Verdict[]
    readonly text?: string
    readonly limit?: number
  }): Promise<readonly Watch[]>
  /** Rejects with an InputError when it is no target. */
  find(target: string): Promise<Watch | undefined>
  /** Newest first, of one name or of all. */
  events(target?: string, limit?: number): Promise<readonly RadarEvent[]>
}

export interface SearchHit {
  readonly kind: 'status' | 'client-error' | 'responder' | 'cause'
  /** Path of the page on this site: `/codes/504`. */
  readonly path: string
  readonly title: string
  /** One sentence. */
  readonly summary: string
}

/** A faulty chain that the server starts on loopback, to try a check without the Internet. */
export interface Example {
  readonly id: string
  readonly title: string
}

/** What about this site a page may have to say. */
export interface Site {
  /** Absolute, without a slash at its end: `https://statusdetector.example`. */
  readonly baseUrl: string
  readonly keepDays: number
  /** What the prober calls itself. */
  readonly userAgent: string
  /** Where the operator is reached: an e-mail address or URL; absent: not told. */
  readonly contact?: string
  readonly logUpload: boolean
  /** How often one host is checked at most, whoever asks. */
  readonly checksPerHost: { readonly hour: number; readonly atOnce: number }
}

/** Everything that pages and the API ask for; nothing else of the program is open to them. */
export interface Services {
  readonly site: Site
  readonly radar: RadarView
  readonly radarEditor: RadarEditor
  /**
   * Starts a check, or shares one of the same target that is younger than 15 seconds. `client` is the key for rate limits.
   * Rejects with an InputError when the target cannot be understood, and with a RefusedError when it must not be asked now.
   * The same `idempotencyKey` within a day starts one check only.
   */
  startCheck(request: CheckRequest, client: string, idempotencyKey?: string): Promise<StartedCheck>
  getReport(id: string): Promise<CheckReport | undefined>
  /** False when there is no such report or the key is not its own. */
  deleteReport(id: string, deleteKey: string): Promise<boolean>
  /** Calls back for each observation made so far and to come, then with the report; undefined when there is none. */
  subscribe(id: string, listener: (event: CheckEvent) => void): Promise<(() => void) | undefined>
  /** Anything pasted. */
  explain(text: string): Diagnosis
  examples(): readonly Example[]
  search(query: string, limit: number): readonly SearchHit[]
  statuses(): readonly StatusEntry[]
  status(code: number): StatusEntry | undefined
  clientErrors(): readonly ClientErrorEntry[]
  /** By code, without regard to case. */
  clientError(code: string): ClientErrorEntry | undefined
  responders(): readonly Responder[]
  responder(id: string): Responder | undefined
  /** Products that answer with this status by themselves. */
  respondersOf(status: number): readonly Responder[]
  /** A cause in one plain sentence. */
  causeTitle(cause: CauseType): string
}
