import type { CauseType, FaultDomain } from '../../src/model/cause.ts'

/** A paste as people make them, and what is true of it. */
export interface MessyPaste {
  readonly name: string
  readonly paste: string
  /** Absent: the paste has none. */
  readonly status?: number
  /** Null: nothing in it names one, and naming one would be a guess; absent: not asked. */
  readonly responder?: string | null
  /** Any of these is right; absent: the paste leaves it open. */
  readonly causes?: readonly CauseType[]
  /** Any of these is right; absent: not asked. */
  readonly domains?: readonly FaultDomain[]
}
