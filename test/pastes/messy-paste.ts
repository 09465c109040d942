import type { CauseType } from '../../src/model/cause.ts'

/** A paste as people make them, and what is true of it. */
export interface MessyPaste {
  readonly name: string
  readonly paste: string
  /** Absent: the paste has none. */
  readonly status?: number
  /** Absent: nothing in it names one, and naming one would be a guess. */
  readonly responder?: string
  /** Any of these is right; absent: the paste leaves it open. */
  readonly causes?: readonly CauseType[]
}
