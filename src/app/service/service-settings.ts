import type { CheckReport } from '../../model/check-report.ts'
import type { BootstrapOptions } from '../../probe/domain/bootstrap.ts'
import type { HistoryOptions } from '../../probe/domain/ask-history.ts'
import type { RegistryOptions } from '../../probe/domain/ask-registry.ts'
import type { StorePlace } from '../../store/open-store.ts'

/** How many checks are made, of whom and for whom. */
export interface CheckLimits {
  readonly clientPerMinute: number
  readonly clientPerHour: number
  readonly hostPerHour: number
  readonly hostInFlight: number
  /** More than for a host: many share the addresses of a CDN. */
  readonly addressPerHour: number
  readonly addressInFlight: number
  /** All checks at once. */
  readonly inFlight: number
  /** Total deadline of one check. */
  readonly timeoutMs: number
  /** A result as young as this is shared by all who ask for the same. */
  readonly shareMs: number
}

export const defaultLimits: CheckLimits = {
  clientPerMinute: 30,
  clientPerHour: 300,
  hostPerHour: 60,
  hostInFlight: 4,
  addressPerHour: 300,
  addressInFlight: 10,
  inFlight: 64,
  timeoutMs: 10_000,
  shareMs: 15_000,
}

/** Whom checks of names ask besides registries and the resolver. */
export interface NameSources {
  /** `address:port` of a DNS resolver whose answers are compared. */
  readonly secondResolver?: string
  /** The archives that are asked when a visitor wants the past of a name; default the usual ones. */
  readonly archives?: HistoryOptions
  /** Where the list of registry servers is fetched, and where it is kept; absent: the bundled one is used. */
  readonly bootstrap?: BootstrapOptions
  /** Registries of our own, for names that no public one knows. */
  readonly registry?: RegistryOptions
}

/** What a service is opened with. */
export interface ServiceSettings {
  readonly store: StorePlace
  readonly userAgent: string
  readonly keepDays: number
  /** Ranges that may be asked although they are not public. */
  readonly allowPrivate: readonly string[]
  /** Text of the opt-out list, and what it is called in messages. */
  readonly optOut?: { readonly text: string; readonly name: string }
  readonly limits?: Partial<CheckLimits>
  /** `address:port` of the DNS resolver; default the system's. */
  readonly resolver?: string
  readonly names?: NameSources
  /** Told of every report that is ready. */
  readonly onDone?: (report: CheckReport) => void
  /** Told of what went wrong inside and was survived. */
  readonly onError?: (error: unknown) => void
}
