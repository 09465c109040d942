import type { CauseType } from './cause.ts'
import type { Source } from './responder.ts'

export type StatusClass =
  | 'informational'
  | 'successful'
  | 'redirection'
  | 'client_error'
  | 'server_error'
  | 'other'

/** One status code, registered or in use. */
export interface StatusEntry {
  readonly code: number
  readonly name: string
  readonly class: StatusClass
  /** In IANA's registry. */
  readonly registered: boolean
  /** IANA, or the product that invented it. */
  readonly owner: string
  /** Responder ids that use it in a sense of their own. */
  readonly responders?: readonly string[]
  readonly meaning: string
  readonly side: 'client' | 'server' | 'gateway' | 'either' | 'neither'
  readonly retry: 'never' | 'once_if_idempotent' | 'after_retry_after' | 'not_needed'
  readonly usualCauses: readonly string[]
  readonly nextStep: string
  /** What it means as a cause when the responder is not known, with shares as in `Emission.share`. */
  readonly priors: readonly { readonly cause: CauseType; readonly share: number }[]
  readonly source: Source
}

/** An error that a client program shows instead of a response. */
export interface ClientErrorEntry {
  /** `ERR_CONNECTION_REFUSED`, `SEC_ERROR_EXPIRED_CERTIFICATE`, `NSURLErrorTimedOut`, `CURLE_COULDNT_CONNECT`, `ECONNRESET`. */
  readonly code: string
  readonly family: 'chromium' | 'firefox' | 'safari' | 'curl' | 'node' | 'program'
  /** Chromium's negative number, NSURLError's, or curl's exit code. */
  readonly number?: number
  readonly meaning: string
  readonly phase:
    | 'client'
    | 'dns'
    | 'connect'
    | 'proxy'
    | 'tls'
    | 'request'
    | 'response'
    | 'redirect'
    | 'content'
    | 'policy'
  readonly side: 'you' | 'network' | 'server' | 'either'
  readonly usualCauses: readonly string[]
  readonly nextStep: string
  /** Causes in the words of RFC 9209 with shares; empty when the error is none of the network's. */
  readonly priors: readonly { readonly cause: CauseType; readonly share: number }[]
  /** Sentences by which people quote it without the code, lower case: `this site can’t be reached`. */
  readonly phrases?: readonly string[]
  readonly source: Source
}
