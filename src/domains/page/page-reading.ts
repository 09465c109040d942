import type { PageState, SignStrength } from '../../model/domain.ts'

export interface PageSign {
  readonly state: PageState
  readonly strength: SignStrength
  /** One clause: what was found, and where. */
  readonly because: string
  readonly service?: string
}

export interface PageReading {
  readonly state: PageState
  readonly strength: SignStrength
  /** Other states that the page shows as well: a notice of expiry on a page of advertisements. */
  readonly also: readonly PageState[]
  readonly signs: readonly PageSign[]
  /** Characters of visible text. */
  readonly textLength: number
  /** ISO dates that a closing notice names. */
  readonly closingDate?: string
  readonly service?: string
}
