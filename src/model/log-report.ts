import type { FaultDomain } from './cause.ts'
import type { CauseReport, NextStep, ResponderReport } from './diagnosis.ts'

/** Whether the requests of a log were served: nearly none, some not, all as usual, or the log does not say. */
export const logVerdicts = ['outage', 'degraded', 'healthy', 'unknown'] as const

export type LogVerdict = (typeof logVerdicts)[number]

/** A share with its 95 % interval. */
export interface ShareReport {
  readonly hits: number
  readonly of: number
  /** 0 to 1. */
  readonly share: number
  readonly low: number
  readonly high: number
}

/** What the failing requests have in common and others have not. */
export interface CulpritReport {
  /** `path`, `upstream`, `host`, `service`, `method`, `client`, `network`, `agent`, `edge`, `release`, and the values. */
  readonly cell: Readonly<Record<string, readonly string[]>>
  /** What nearly all failures share besides, as others do. */
  readonly common: Readonly<Record<string, readonly string[]>>
  /** Share of the failures that lie in the cell, 0 to 1. */
  readonly explains: number
  /** Share of the requests that lie in the cell. */
  readonly traffic: number
  /** Share of the cell's requests that fail. */
  readonly failing: number
  readonly failingElsewhere: number
}

export interface IncidentReport {
  /** How bad it is: for everybody, for some requests, or for one client alone (`contained`). */
  readonly severity: 'outage' | 'degraded' | 'contained'
  /** What shape it has; see `docs/logs.md`. */
  readonly pattern: string
  /** All shapes that fit, `pattern` first. */
  readonly patterns: readonly string[]
  /** One sentence with its evidence. */
  readonly summary: string
  /** What there is too much of: `failed`, `limited` (429), `left` (499 and its like), `refused` (other 4xx). */
  readonly series: string
  /** ISO 8601. */
  readonly start: string
  readonly end: string
  /** The log begins within it. */
  readonly startUnknown: boolean
  /** It runs to the end of the log. */
  readonly ongoing: boolean
  readonly seconds: number
  readonly share: ShareReport
  /** Share before and after it; null: the log has no quieter part. */
  readonly usual: number | null
  /** Failures by status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly responder: ResponderReport | null
  readonly cause: CauseReport | null
  readonly causes: readonly CauseReport[]
  readonly faultDomain: FaultDomain | null
  readonly culprit: CulpritReport | null
  /** Durations of the failures pile up at one value: a time-out. */
  readonly timeout: { readonly seconds: number; readonly share: number } | null
  /** The one failure from which a block of others followed. */
  readonly seed: {
    readonly at: string
    readonly status: number
    readonly path: string | null
    readonly followed: number
    readonly seconds: number
  } | null
  readonly retryStorm: {
    readonly share: number
    readonly clients: number
    readonly most: number
  } | null
  /** Groups in order of their start, when they did not start together. */
  readonly course: readonly {
    readonly kind: string
    readonly value: string
    readonly start: string
    readonly count: number
  }[]
  /** From the error log of the same time. */
  readonly complaints: readonly {
    readonly count: number
    readonly cause: string | null
    readonly sample: string
  }[]
  readonly nextSteps: readonly NextStep[]
}

/** The same requests in the logs of two hops, and failures of which no log speaks. */
export interface PairingReport {
  /** Null: no two access logs are of the same traffic. */
  readonly hops: {
    /** Names of the logs. */
    readonly edge: string
    readonly origin: string
    /** How the requests were found again. */
    readonly by: 'request_id' | 'client_path_time' | 'path_time'
    /** Share of the edge's successes that the origin saw, too; what is missing came from a cache. */
    readonly overlap: number
    /** Requests that failed at the edge, at most 20 000 of them; the next three add up to it. */
    readonly failedAtEdge: number
    readonly failedThere: number
    /** The origin answered them well: too late, or the way back broke. */
    readonly answeredThere: number
    /** The origin has no line of them. */
    readonly neverThere: number
    /** Requests that came to the origin more than once with the same id. */
    readonly repeated: number
    /** The logs are longer than what is kept of them. */
    readonly partial: boolean
  } | null
  /** 500s for which neither an error log nor an application's has a line; null: there are no 500s or no such logs. */
  readonly silent: {
    readonly source: string
    readonly failures: number
    readonly withoutLine: number
  } | null
}

/** What `logs --json` prints; `schema/log-report.schema.json` describes it. */
export interface LogReport {
  readonly schemaVersion: 1
  readonly verdict: LogVerdict
  /** The pattern of the gravest incident; null when there is none. */
  readonly pattern: string | null
  readonly summary: string
  /** Files read, as named. */
  readonly sources: readonly string[]
  /** Null: no line had a time. */
  readonly span: {
    readonly start: string
    readonly end: string
    readonly seconds: number
    readonly localTime: boolean
  } | null
  readonly lines: {
    readonly total: number
    /** Requests counted. */
    readonly requests: number
    /** Lines of error logs. */
    readonly complaints: number
    /** The same request logged twice, left out. */
    readonly doubles: number
    readonly empty: number
    readonly overLong: number
    readonly binary: number
    readonly foreign: number
    readonly foreignSamples: readonly string[]
  }
  readonly formats: readonly {
    readonly id: string
    readonly name: string
    readonly lines: number
  }[]
  readonly statuses: Readonly<Record<string, number>>
  readonly failed: ShareReport
  /** 499 and its like. */
  readonly left: number
  /** 429. */
  readonly limited: number
  readonly timeline: {
    readonly bucketSeconds: number
    readonly buckets: readonly {
      readonly start: string
      readonly total: number
      readonly failed: number
      readonly statuses: Readonly<Record<string, number>>
    }[]
  }
  /** Paths with the most failures. */
  readonly topPaths: readonly { readonly path: string; readonly failed: number }[]
  readonly incidents: readonly IncidentReport[]
  /** Null: one log, or logs that have nothing in common. */
  readonly pairing: PairingReport | null
  /** What the error logs say, those that name a cause first; of the whole log, incidents or not. */
  readonly complaints: readonly {
    readonly count: number
    readonly cause: string | null
    readonly sample: string
  }[]
  /** Only with an objective. */
  readonly burnRates: readonly {
    readonly longSeconds: number
    readonly shortSeconds: number
    readonly long: number
    readonly short: number
    readonly limit: number
    readonly burning: boolean
    readonly severity: 'page' | 'ticket'
  }[]
  /** What the log cannot tell, and what to add to it. */
  readonly missing: readonly string[]
}
