import type { CauseType, FaultDomain } from './cause.ts'

/** A place on the path. */
export const hopRoles = [
  'client',
  'network',
  'edge',
  'gateway',
  'origin_server',
  'application',
  'dependency',
] as const

export type HopRole = (typeof hopRoles)[number]

/** Certain: only this product writes it. Strong: rarely anything else. Weak: shared or inferred. */
export type Strength = 'certain' | 'strong' | 'weak'

/**
 * What a sign proves. Authorship: this product wrote the response. Passage: the response went through it.
 * Relayed: it went through it and something behind wrote it.
 */
export type Proof = 'authorship' | 'passage' | 'relayed'

interface SignBase {
  readonly proves: Proof
  readonly strength: Strength
  /** Only with these statuses; absent: any. */
  readonly statuses?: readonly number[]
  /** One clause for people: why this is a sign. */
  readonly why?: string
}

export type Sign =
  /** A field; without a pattern its presence counts. Names are compared without case, patterns as written. */
  | (SignBase & { readonly on: 'field'; readonly name: string; readonly pattern?: RegExp })
  /** Text in the body, as HTML or as rendered text (tags removed, white space folded); both are searched. */
  | (SignBase & { readonly on: 'body'; readonly pattern: RegExp | string })
  /** The whole body is exactly this long, for products with fixed texts. */
  | (SignBase & { readonly on: 'body-length'; readonly bytes: number })
  /** The reason phrase, where the product's differs from the registered one. */
  | (SignBase & { readonly on: 'reason'; readonly pattern: RegExp })
  /** Field names in the order and case in which the product writes its own responses; matched as a subsequence. */
  | (SignBase & { readonly on: 'field-order'; readonly names: readonly string[] })
  /** The name is an alias for one that ends like this. */
  | (SignBase & { readonly on: 'cname'; readonly suffix: string })

/** Where a figure or sentence was read, and when that was last checked. */
export interface Source {
  readonly url: string
  /** ISO date. */
  readonly checked: string
  /** source: read in the program's source; docs: in its documentation; secondary: third-party text; measured: in our lab. */
  readonly kind: 'source' | 'docs' | 'secondary' | 'measured' | 'unverified'
}

/** Something that marks one particular emission and no other: its text, field, or sub-code. */
export type Mark =
  | { readonly on: 'body'; readonly pattern: RegExp | string }
  | { readonly on: 'field'; readonly name: string; readonly pattern?: RegExp }
  | { readonly on: 'reason'; readonly pattern: RegExp }
  /** A sub-code pasted alone or found in a log's flags: `H12`, `1016`, `UF`. */
  | { readonly on: 'sub-code'; readonly code: string }

/** One thing that a product says by itself, and what it means there. */
export interface Emission {
  /** Null: it has no status of its own (a log line, a closed connection). */
  readonly status: number | null
  readonly subCode?: string
  /** In a clause, where the cause's own text does not say enough. */
  readonly when?: string
  readonly cause: CauseType
  readonly faultDomain: FaultDomain
  /**
   * Share of this cause among what this product means by this status when nothing else is known, > 0.
   * Shares of one status need not add up to 1; the engine normalises.
   */
  readonly share: number
  /** Any one of them found makes this emission certain or nearly so. Absent: it has no mark of its own. */
  readonly marks?: readonly Mark[]
  /** Usual time to the answer in seconds, when it is telling. */
  readonly seconds?: { readonly min?: number; readonly max?: number }
  /** Index into the responder's `sources`. */
  readonly source: number
}

export interface Timeout {
  /** As written in the product's configuration: `proxy_read_timeout`. */
  readonly setting: string
  readonly seconds: number
  readonly status?: number
  readonly cause?: CauseType
  readonly configurable: boolean
  readonly source: number
}

/** A pattern in the product's own logs that names a cause. */
export interface LogSignal {
  readonly log: 'access' | 'error'
  readonly pattern: RegExp
  /** Programs of other makes write the same words: they name a cause and not the product. */
  readonly shared?: true
  /** Absent: the line identifies the product but no cause. */
  readonly cause?: CauseType
  readonly faultDomain?: FaultDomain
  readonly status?: number
  readonly source: number
}

/** What to look at next in this product, for one cause or for all. */
export interface ResponderStep {
  readonly causes?: readonly CauseType[]
  readonly text: string
  /** A command or a line to look for, to copy. */
  readonly command?: string
}

/** A product that can answer in the application's place. */
export interface Responder {
  /** Kebab-case, stable. */
  readonly id: string
  readonly name: string
  /** The role it usually has on the path. */
  readonly role: 'edge' | 'gateway' | 'origin_server' | 'application'
  readonly kind:
    | 'cdn'
    | 'load_balancer'
    | 'api_gateway'
    | 'paas'
    | 'app_server'
    | 'framework'
    | 'reverse_proxy'
    | 'service_mesh'
    | 'object_store'
  readonly signs: readonly Sign[]
  readonly emits: readonly Emission[]
  readonly timeouts: readonly Timeout[]
  readonly logSignals: readonly LogSignal[]
  /** Fields that carry a request id to quote to its operator. */
  readonly requestIdFields: readonly string[]
  /** How to make it tell more: request fields that switch debug fields on, or status pages. */
  readonly debug?: readonly string[]
  /** Where its logs are, in a usual installation. */
  readonly logs?: string
  readonly steps: readonly ResponderStep[]
  readonly sources: readonly Source[]
}
