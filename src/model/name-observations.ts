import type { ObservationBase } from './observation-base.ts'

/** What the registry says of a registrable domain, by RDAP (RFC 9083) or WHOIS. */
export interface RegistryObservation extends ObservationBase {
  readonly kind: 'registry'
  readonly name: string
  readonly protocol: 'rdap' | 'whois'
  /** Base URL or host name; absent when no server is known for the top-level domain. */
  readonly server?: string
  /** The server speaks for the top-level domain: only then does its silence about a name mean anything. */
  readonly authoritative: boolean
  /** HTTP status of an RDAP answer. */
  readonly status?: number
  /** Whether the name is registered; absent: no statement. */
  readonly found?: boolean
  /** In the words of RDAP: `client hold`, `redemption period`. */
  readonly statuses?: readonly string[]
  readonly events?: readonly RegistryEvent[]
  readonly nameServers?: readonly string[]
  readonly registrar?: string
}

export interface RegistryEvent {
  /** In the words of RDAP: `registration`, `expiration`, `registrar expiration`. */
  readonly action: string
  /** ISO 8601. */
  readonly date: string
}

/** What earlier checks or an archive know of the target. */
export interface HistoryObservation extends ObservationBase {
  readonly kind: 'history'
  readonly from: 'checks' | 'archive' | 'certificates'
  /** Whether there is any trace of it; absent: not known. */
  readonly existed?: boolean
  /** ISO 8601 or a part of it. */
  readonly firstSeen?: string
  readonly lastSeen?: string
  /** The last good answer. */
  readonly lastGood?: string
  /** Since when every check has said the same. */
  readonly sameSince?: string
  /** Checks of the last hour. */
  readonly recent?: { readonly good: number; readonly failed: number }
}

/** A statement that the service ends or has ended, made somewhere else than on the page. */
export interface AnnouncementObservation extends ObservationBase {
  readonly kind: 'announcement'
  /** By the service itself. */
  readonly official: boolean
  /** ISO date, gone by or to come. */
  readonly date?: string
  readonly source?: string
}

/** What the service says of itself on its status page, in the form of Statuspage's `status.json`. */
export interface StatusPageObservation extends ObservationBase {
  readonly kind: 'status-page'
  readonly url: string
  readonly indicator?: 'none' | 'minor' | 'major' | 'critical' | 'maintenance'
  readonly description?: string
}

/** How an answer compares with what the person said that it must be. */
export interface ExpectationObservation extends ObservationBase {
  readonly kind: 'expectation'
  readonly what: 'status' | 'json' | 'schema' | 'latency'
  /** In the person's words, or as a clause. */
  readonly expected: string
  readonly seen?: string
  /** Absent: it could not be tried. */
  readonly met?: boolean
}
