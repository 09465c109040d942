import type { CauseType } from '../../model/cause.ts'
import type { ClientErrorEntry } from '../../model/status.ts'

/** Code, number, phase, side, meaning, usual causes, causes with shares, and sentences that stand for it. */
export type ClientErrorRow = readonly [
  code: string,
  number: number | null,
  phase: ClientErrorEntry['phase'],
  side: ClientErrorEntry['side'],
  meaning: string,
  usualCauses: readonly string[],
  priors: readonly (readonly [CauseType, number])[],
  phrases?: readonly string[],
]
