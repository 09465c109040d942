import type { CauseType, FaultDomain } from './cause.ts'
import type { HopRole } from './responder.ts'
import type { Target } from './target.ts'
import type { Trace } from './trace.ts'

export const verdicts = [
  'working',
  'degraded',
  'broken',
  'expired',
  'parked',
  'for_sale',
  'shut_down',
  'never_existed',
  'unknown',
] as const

export type Verdict = (typeof verdicts)[number]

export const flags = [
  'abandoned',
  'about_to_drop',
  'access_denied',
  'auth_required',
  'blocked',
  'bot_wall',
  'certificate_expired',
  'certificate_expires_soon',
  'certificate_invalid',
  'content_unverified',
  'default_page',
  'dns_rewriting',
  'dnssec_broken',
  'dropped',
  'error_page_with_200',
  'expectation_unmet',
  'expires_soon',
  'for_sale',
  'host_only',
  'ipv6_broken',
  'lame_delegation',
  'maintenance',
  'mixed_addresses',
  'moved',
  'new_registration',
  'no_website',
  'not_found',
  'parked',
  'provider_not_found',
  'rate_limited',
  'rdap_unavailable',
  'recently_past_expiry_date',
  'redirect_loop',
  'redirect_to_acquirer',
  'relayed',
  'reserved',
  'resolvers_disagree',
  'seized',
  'shutdown_announced',
  'soft_404',
  'stale_answer',
  'suspended',
  'takeover_risk',
  'unverified_contact',
] as const

export type Flag = (typeof flags)[number]

/** Which responder wrote the response, and how sure that is. */
export interface ResponderReport {
  readonly id: string
  readonly name: string
  readonly role: HopRole
  /** 0 to 1. */
  readonly probability: number
  readonly because: readonly string[]
}

export interface CauseReport {
  readonly type: CauseType
  /** 0 to 1; the causes of one diagnosis add up to at most 1. */
  readonly probability: number
  readonly faultDomain: FaultDomain
  /** One plain sentence. */
  readonly title: string
  readonly because: readonly string[]
  readonly against: readonly string[]
}

/** One place on the path, client first. */
export interface HopReport {
  readonly role: HopRole
  /** Responder id, when known. */
  readonly id: string | null
  readonly name: string
  readonly state: 'ok' | 'failed' | 'suspect' | 'not_reached' | 'unknown'
  /** It wrote the response that is judged. */
  readonly answered: boolean
  readonly note: string | null
}

/** One of the four questions of the decision tree. */
export interface QuestionReport {
  /** A short answer, or null when it was not observed. */
  readonly answer: string | null
  readonly evidence: readonly string[]
  /** How to observe it, when it was not. */
  readonly observe: string | null
}

export interface NextStep {
  readonly text: string
  readonly command: string | null
  /** Causes that this step would tell apart. */
  readonly decides: readonly CauseType[]
}

/** How sure the state of a name is: two kinds of evidence or an authority, one firm kind, less. */
export type Confidence = 'confirmed' | 'likely' | 'possible'

/** What is known of the name as such: registration, delegation, and what its page says of it. */
export interface DomainReport {
  /** The registrable domain. */
  readonly name: string
  /** Of the verdict as a whole. */
  readonly confidence: Confidence
  /** One clause each, the weightiest first. */
  readonly evidence: readonly string[]
  /** What would have been asked or read and was not to be had. */
  readonly notAvailable: readonly string[]
  /** ISO 8601; null: not told. */
  readonly registered: string | null
  readonly expires: string | null
  /** When the name will be free again, if that is in sight. */
  readonly drops: string | null
  /** Statuses in the words of RDAP. */
  readonly statuses: readonly string[]
  readonly registrar: string | null
  /** The day a closing notice names. */
  readonly closes: string | null
}

export interface RetryAdvice {
  readonly kind: 'no_need' | 'never' | 'once_if_idempotent' | 'after'
  /** With `after`: seconds from when the response was received. */
  readonly seconds: number | null
  readonly because: string
}

/** What is printed, stored, served, and described by `schema/diagnosis.schema.json`. */
export interface Diagnosis {
  readonly schemaVersion: 1
  /** False: the input is no error, code, message or log that we know; nothing else is claimed then. */
  readonly recognised: boolean
  readonly target: Target
  readonly verdict: Verdict
  /** One sentence with its evidence. */
  readonly summary: string
  readonly status: number | null
  /** The product's own finer code: `1016`, `H12`, `ERR_DNS_FAIL`. */
  readonly subCode: string | null
  readonly responder: ResponderReport | null
  /** The likeliest of `causes`, when there is one. */
  readonly cause: CauseReport | null
  /** Every cause that cannot be told apart, likeliest first. */
  readonly causes: readonly CauseReport[]
  readonly faultDomain: FaultDomain | null
  readonly intermittent: boolean | null
  /** Seconds; null when the response carried no usable Retry-After. */
  readonly retryAfter: number | null
  readonly retryAdvice: RetryAdvice
  readonly flags: readonly Flag[]
  /** Null: the target is no public name, or was not asked by us. */
  readonly domain: DomainReport | null
  readonly hops: readonly HopReport[]
  readonly questions: {
    readonly origin: QuestionReport
    readonly reachable: QuestionReport
    readonly consistent: QuestionReport
    readonly timing: QuestionReport
  }
  readonly nextSteps: readonly NextStep[]
  /** What we could not see, one sentence each. */
  readonly notObserved: readonly string[]
  readonly trace: Trace
}
