import type { Failure } from './failure.ts'

/** Why a step was made; the engine reads observations by purpose, never by position. */
export type Purpose =
  /** The request that the person asked for. */
  | 'target'
  /** The same request again: consistent or intermittent. */
  | 'repeat'
  /** A harmless request that the first hop answers by itself, to learn its handwriting. */
  | 'handwriting'
  /** A static neighbour such as `/robots.txt`. */
  | 'neighbour'
  /** TLS to the plain port, or plain to the TLS port. */
  | 'scheme-mismatch'
  /** The same host in plain text on port 80, after nothing answered on 443. */
  | 'plain-port'
  /** The same with `www.` before the name, after the bare domain could not be reached. */
  | 'www'
  /** Around the CDN, to the address given as the origin. */
  | 'direct-origin'
  /** One of the other addresses of the name. */
  | 'address'
  /** What the registry, and the name servers of the domain as a whole, say of the name. */
  | 'domain'
  /** The host at another resolver, to compare. */
  | 'second-resolver'
  /** A name or path that cannot exist, to learn what a miss looks like here. */
  | 'control'
  /** Read from a paste or a file, not sent by us. */
  | 'pasted'

/** What all observations have. */
export interface ObservationBase {
  readonly purpose: Purpose
  /** Milliseconds since the start of the trace; absent in pastes. */
  readonly atMs?: number
  /** Milliseconds the step took; absent in pastes that carry no times. */
  readonly tookMs?: number
  readonly failure?: Failure
}
