import type { ClientErrorEntry, StatusEntry } from '../model/status.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Observation } from '../model/observation.ts'
import type { Responder } from '../model/responder.ts'
import type { CauseType } from '../model/cause.ts'

/** What a visitor may ask for. Method, body, fields, resolver and address are never the caller's to choose. */
export interface CheckRequest {
  /** A URL, domain, `host:port` or address; or the id of an example. */
  readonly target: string
  readonly kind?: 'target' | 'example'
  /** One request only. */
  readonly passive?: boolean
  /** Keep the whole URL, and the report until its owner deletes it; else the host only, for `keepDays`. */
  readonly permanent?: boolean
}

/** A check that was accepted. */
export interface StartedCheck {
  readonly id: string
  /** The capability to delete the report: shown to its owner once, kept hashed. Absent when a recent result is shared. */
  readonly deleteKey?: string
  /** Resolves when the report is stored. Never rejects: a check that breaks gives a report in state `interrupted`. */
  readonly done: Promise<CheckReport>
}

/** A report at the moment it is asked for. */
export type CheckReport =
  | (ReportBase & { readonly state: 'running'; readonly observations: readonly Observation[] })
  | (ReportBase & {
      readonly state: 'done'
      /** ISO 8601. */
      readonly finishedAt: string
      readonly diagnosis: Diagnosis
    })
  /** The server ended while the check ran. */
  | (ReportBase & { readonly state: 'interrupted' })

interface ReportBase {
  readonly id: string
  /** What was asked: as typed while it is fresh, the host alone when only that was kept. */
  readonly target: string
  /** ISO 8601. */
  readonly startedAt: string
  /** ISO 8601; null: kept until its owner deletes it. */
  readonly expiresAt: string | null
  readonly permanent: boolean
}

/** What a running check tells its listeners; `report` is the last. */
export type CheckEvent =
  | { readonly kind: 'observation'; readonly index: number; readonly observation: Observation }
  | { readonly kind: 'report'; readonly report: CheckReport }

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
}

/** Everything that pages and the API ask for; nothing else of the program is open to them. */
export interface Services {
  readonly site: Site
  /**
   * Starts a check, or shares one of the same target that is younger than 15 seconds. `client` is the key for rate limits.
   * Rejects with an InputError when the target cannot be understood, and with a RefusedError when it must not be asked now.
   */
  startCheck(request: CheckRequest, client: string): Promise<StartedCheck>
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
