import type { Field } from '../../model/observation.ts'

/** One response as a page, with what is known around it. Absent means not observed. */
export interface PageInput {
  /** Where it was found at last, and what was asked at first. */
  readonly url?: string
  readonly askedUrl?: string
  readonly status?: number
  readonly fields?: readonly Field[]
  readonly body: string
  /** The answer to a path beside it that cannot exist. */
  readonly sibling?: { readonly status?: number; readonly body: string }
  /** Alias targets of the host. */
  readonly aliases?: readonly string[]
}
