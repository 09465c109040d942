import type { Source } from './responder.ts'

/** What a page turned out to be. Guards come first: behind one, nothing else may be concluded from the page. */
export const pageStates = [
  'bot_wall',
  'blocked',
  'nxdomain_rewrite',
  'maintenance',
  'seized',
  'expired_notice',
  'hold',
  'parked',
  'for_sale',
  'suspended',
  'provider_not_found',
  'default_page',
  'shut_down',
  'shutdown_announced',
  'soft_404',
  'not_found',
  'access_denied',
  'error_page',
  'ordinary',
] as const

export type PageState = (typeof pageStates)[number]

/** Strong: nearly nothing else carries it. Medium: needs a second sign or a short page. Weak: only raises a question. */
export type SignStrength = 'strong' | 'medium' | 'weak'

/** Where a literal sign is looked for; `whole` is the body as a whole, `refresh` the target of a meta refresh. */
export type MarkerPlace =
  | 'html'
  | 'text'
  | 'title'
  | 'description'
  | 'whole'
  | 'header'
  | 'url'
  | 'refresh'

export interface PageMarker {
  readonly state: PageState
  readonly where: MarkerPlace
  readonly value: string
  readonly strength: SignStrength
  readonly source: Source
  readonly service?: string
}

/** A sentence, as a pattern over lower-case text, that says what the page is. */
export interface PagePhrase {
  readonly state: PageState
  readonly lang: string
  readonly pattern: RegExp
  readonly strength: SignStrength
}

export type Intent =
  | 'parked'
  | 'placeholder'
  | 'for_sale'
  | 'expired'
  | 'hold'
  | 'suspended'
  /** Looks like parking by its name and is not. */
  | 'none'

/** A name server, alias target or address block that serves one purpose. */
export interface InfrastructureSign {
  readonly pattern: string
  readonly intent: Intent
  readonly strength: SignStrength
  readonly source: Source
  readonly service?: string
}

/** A platform that answers for hosts of its customers. */
export interface Provider {
  readonly name: string
  /** Ends of the names that lead to it. */
  readonly suffixes: readonly string[]
  /** Words that only it uses for a host that nobody has set up. */
  readonly says: readonly string[]
  /** Words that count only together with one of the names. */
  readonly alsoSays: readonly string[]
  readonly source: Source
}
