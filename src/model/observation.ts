import type { CauseType, FaultDomain } from './cause.ts'
import type {
  AnnouncementObservation,
  ExpectationObservation,
  HistoryObservation,
  RegistryObservation,
  StatusPageObservation,
} from './name-observations.ts'
import type { ObservationBase } from './observation-base.ts'

export type {
  AnnouncementObservation,
  ExpectationObservation,
  HistoryObservation,
  RegistryEvent,
  RegistryObservation,
  StatusPageObservation,
} from './name-observations.ts'
export type { Purpose } from './observation-base.ts'

/** One DNS question and its answer. */
export interface DnsObservation extends ObservationBase {
  readonly kind: 'dns'
  readonly name: string
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'HTTPS' | 'MX' | 'NS' | 'SOA' | 'TXT'
  /** `192.0.2.53:53`, or `system` for the hosts file and getaddrinfo. */
  readonly resolver: string
  /** Response code by name: `NOERROR`, `NXDOMAIN`, `SERVFAIL`; absent when nothing came back. */
  readonly rcode?: string
  readonly answers?: readonly DnsAnswer[]
  /** Asked with the CD bit: the resolver was told not to validate. */
  readonly unchecked?: boolean
  /** Extended DNS Errors, RFC 8914. */
  readonly extendedErrors?: readonly { readonly code: number; readonly text?: string }[]
}

export interface DnsAnswer {
  readonly name: string
  readonly type: string
  readonly ttl: number
  /** Presentation form: an address, a target name, or the service parameters as text. */
  readonly data: string
}

/** One TCP connect to one address. */
export interface TcpObservation extends ObservationBase {
  readonly kind: 'tcp'
  readonly address: string
  readonly port: number
}

export interface CertificateReading {
  readonly subject: string
  readonly issuer: string
  /** DNS names and addresses of the subject alternative name, at most 100. */
  readonly names: readonly string[]
  /** ISO 8601. */
  readonly validFrom: string
  readonly validTo: string
  readonly fingerprint256: string
  readonly selfSigned: boolean
}

/** One TLS handshake. An invalid certificate is recorded in `failure` and `verifyError`, with the facts still read. */
export interface TlsObservation extends ObservationBase {
  readonly kind: 'tls'
  readonly address: string
  readonly port: number
  readonly serverName?: string
  /** `TLSv1.3` and the like. */
  readonly version?: string
  readonly cipher?: string
  readonly alpn?: string
  /** The server's certificate first, at most 10. */
  readonly chain?: readonly CertificateReading[]
  /** OpenSSL's or Node's code: `CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`. */
  readonly verifyError?: string
  /** Alert received from the peer, by name: `handshake_failure`. */
  readonly alert?: string
}

/** A header field, name and value exactly as received. */
export interface Field {
  readonly name: string
  readonly value: string
}

/** One request and what came back. Every part is optional but `kind`: a paste may hold two lines of a response. */
export interface HttpObservation extends ObservationBase {
  readonly kind: 'http'
  readonly method?: string
  readonly url?: string
  readonly address?: string
  readonly port?: number
  readonly httpVersion?: '0.9' | '1.0' | '1.1' | '2' | '3'
  readonly status?: number
  readonly reason?: string
  /** In the order and case received. */
  readonly fields?: readonly Field[]
  readonly interim?: readonly { readonly status: number; readonly fields: readonly Field[] }[]
  readonly trailers?: readonly Field[]
  readonly body?: BodyReading
  /** The head as received, one character a byte (Latin-1), at most 256 KiB. Not for HTTP/2. */
  readonly rawHead?: string
  /** First bytes (Latin-1, at most 1 KiB) of an answer that is not HTTP. */
  readonly unparsed?: string
  /** Whether the message ended as its framing promised; absent when that is not known. */
  readonly complete?: boolean
  readonly firstByteMs?: number
  readonly totalMs?: number
  /** The redirect hop this is: 0 for the first request. */
  readonly redirect?: number
}

export interface BodyReading {
  /** Decoded to text, at most 64 KiB kept. */
  readonly text: string
  /** Bytes received on the wire before decoding, kept or not. */
  readonly receivedBytes: number
  /** More came than was kept. */
  readonly cut?: boolean
}

/** An error name or number without a message around it: `ERR_CONNECTION_REFUSED`, `curl: (7)`, `522`, `H12`. */
export interface CodeObservation extends ObservationBase {
  readonly kind: 'code'
  readonly family:
    | 'chromium'
    | 'firefox'
    | 'safari'
    | 'curl'
    | 'node'
    | 'program'
    | 'status'
    | 'sub-code'
  readonly code: string
  /** The text beside the code, which often tells the phase: `Operation timed out after 5001 milliseconds`. */
  readonly text?: string
  /** Responder id that the code belongs to, for sub-codes. */
  readonly responder?: string
}

/** One line of an access or error log. */
export interface LogObservation extends ObservationBase {
  readonly kind: 'log'
  /** The line without shipper prefixes, at most 8 KiB. */
  readonly line: string
  readonly log?: 'access' | 'error'
  /** Responder id, when the form of the line names the product. */
  readonly responder?: string
  readonly status?: number
  /** Flags in the product's own words: `SC--`, `UF,URX`, `H12`. */
  readonly flags?: string
  /** Request duration in milliseconds as logged. */
  readonly durationMs?: number
  /** Why the request failed, by a field or message that knows. */
  readonly cause?: LoggedCause
}

/** A cause that the writer of a log line names. */
export interface LoggedCause {
  readonly type: CauseType
  readonly faultDomain?: FaultDomain
  /** The product's own word. */
  readonly by: string
}

/** How often something was counted, by cause. */
export interface CountedCause {
  /** A cause type. */
  readonly type: string
  /** The product's own word. */
  readonly by: string
  readonly count: number
}

/** The requests of one incident in a log, counted together. */
export interface TallyObservation extends ObservationBase {
  readonly kind: 'tally'
  readonly requests: number
  readonly failed: number
  /** Share of the requests that fail where the incident is: in its path, upstream or client; else of all. 0 to 1. */
  readonly failingShare: number
  readonly statuses: readonly { readonly status: number; readonly count: number }[]
  /** From the fields that know: termination states, response flags, error types. */
  readonly causes: readonly CountedCause[]
  /** Share of the failures that carry such a field. */
  readonly causeCoverage: number
  /** From the error log of the same time. */
  readonly complaints: readonly CountedCause[]
  /** Durations that pile up at one value. */
  readonly pileUp?: { readonly seconds: number; readonly share: number; readonly count: number }
  /** Share of the failures that took less than 50 ms. */
  readonly fastShare?: number
  /** Share of the failures whose status came from the upstream itself. */
  readonly relayedShare?: number
  /** How far the tries at the upstream came, in the failures that say so: shares that add up to 1. */
  readonly reached?: {
    readonly nothing: number
    readonly connection: number
    readonly head: number
  }
}

/** Loose text around or instead of a message: a rendered error page, an exception, a sentence. */
export interface TextObservation extends ObservationBase {
  readonly kind: 'text'
  readonly text: string
}

export type Observation =
  | DnsObservation
  | TcpObservation
  | TlsObservation
  | HttpObservation
  | CodeObservation
  | LogObservation
  | TallyObservation
  | RegistryObservation
  | HistoryObservation
  | AnnouncementObservation
  | StatusPageObservation
  | ExpectationObservation
  | TextObservation
