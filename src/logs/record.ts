import type { CauseType, FaultDomain } from '../model/cause.ts'

/** Why the writer of the line says that a request failed, by a field that knows: a flag, a state, a message. */
export interface CauseReading {
  readonly type: CauseType
  readonly faultDomain?: FaultDomain
  /** The product's own word: `SC--`, `UF`, `H12`, `connect() failed (111: Connection refused)`; at most 200 characters. */
  readonly by: string
}

/** Nothing: there was no connection. Connection: but no response head. Head: it answered. */
export type UpstreamStage = 'nothing' | 'connection' | 'head'

/**
 * One line of a log in the words that all formats share. Every part is optional: absent means that the line does not
 * say, never that it is zero or empty.
 */
export interface LogRecord {
  /** Milliseconds since 1970, UTC. Without a zone in the line, the local time read as if it were UTC. */
  readonly timeMs?: number
  /** The line gives no zone, so `timeMs` is off by the server's offset. */
  readonly localTime?: true
  /** `timeMs` marks the start of the request; absent: its end, as in most formats. */
  readonly startsAt?: true
  /** As sent to the client; absent when nothing was sent or the log does not say. 0: the log says that nothing was sent. */
  readonly status?: number
  /** As received from the upstream; the last one where several were tried. */
  readonly upstreamStatus?: number
  /** How far the last try at the upstream came; absent where the line does not say. */
  readonly reached?: UpstreamStage
  /** Upstream servers tried for this request. */
  readonly tries?: number
  readonly durationMs?: number
  /** Time until the upstream's whole response, or until it was given up. */
  readonly upstreamMs?: number
  readonly connectMs?: number
  readonly method?: string
  /** Request target without query and fragment, as logged; at most 1 KiB. */
  readonly path?: string
  readonly host?: string
  /** Address of the client, without port. */
  readonly client?: string
  readonly agent?: string
  /** The server behind: address with port, or its name in the product's configuration. */
  readonly upstream?: string
  /** Edge location, zone or point of presence. */
  readonly edge?: string
  /** Version or deployment that answered. */
  readonly release?: string
  /** Service, pool, backend or virtual server that the request was routed to. */
  readonly service?: string
  readonly requestId?: string
  /** Present when a cause field says something; a plain success has none. */
  readonly cause?: CauseReading
  /** In an error log: `emerg` … `debug`, lower case. */
  readonly level?: string
  /** In an error log: the message without its variable tail; at most 500 characters. */
  readonly message?: string
  /** Why the line must not be counted as a request of its own: `shield`, `subrequest`, `mesh-inbound`. */
  readonly double?: string
}

/** A record while it is being read. */
export type Draft = { -readonly [Key in keyof LogRecord]: LogRecord[Key] }

/** Longest texts kept of a line; what is longer is cut. */
export const textLimits = { path: 1024, agent: 300, other: 256, message: 500 } as const
