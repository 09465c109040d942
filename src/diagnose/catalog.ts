import { clientErrors } from '../catalog/client-errors/index.ts'
import type { Phrase } from '../catalog/phrases.ts'
import { phrases } from '../catalog/phrases.ts'
import { responders } from '../catalog/responders/index.ts'
import { statusEntry } from '../catalog/statuses.ts'
import type { Calibration } from './causes/calibrate.ts'
import { fittedCalibration } from './causes/calibrate.ts'
import type { Responder } from '../model/responder.ts'
import type { ClientErrorEntry, StatusEntry } from '../model/status.ts'

/** The reference data that a diagnosis reads; a test may give a small one. */
export interface Catalog {
  readonly responders: readonly Responder[]
  readonly statusEntry: (code: number) => StatusEntry | undefined
  readonly clientErrors: readonly ClientErrorEntry[]
  readonly phrases: readonly Phrase[]
  readonly calibration: Calibration
}

export const fullCatalog: Catalog = {
  responders,
  statusEntry,
  clientErrors,
  phrases,
  calibration: fittedCalibration,
}
