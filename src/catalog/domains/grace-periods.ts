import type { Source } from '../../model/responder.ts'
import { sourceOf } from './marker.ts'

/** Days that a name spends in each phase after it lapsed. */
export interface GracePeriods {
  /** Longest time between expiry and deletion by the registrar. */
  readonly autoRenewDays: number
  readonly redemptionDays: number
  readonly pendingDeleteDays: number
  readonly source: Source
}

/** gTLDs: Expired Domain Deletion Policy, Expired Registration Recovery Policy, RFC 3915. */
export const gtldPeriods: GracePeriods = {
  autoRenewDays: 45,
  redemptionDays: 30,
  pendingDeleteDays: 5,
  source: sourceOf('errp'),
}

/** Country codes with rules of their own. All but .au are recalled and not verified. */
export const countryPeriods: Readonly<Record<string, GracePeriods>> = {
  au: { autoRenewDays: 0, redemptionDays: 30, pendingDeleteDays: 1, source: sourceOf('au_status') },
  de: { autoRenewDays: 0, redemptionDays: 30, pendingDeleteDays: 0, source: sourceOf('recalled') },
  eu: { autoRenewDays: 0, redemptionDays: 40, pendingDeleteDays: 0, source: sourceOf('recalled') },
  fr: { autoRenewDays: 0, redemptionDays: 30, pendingDeleteDays: 0, source: sourceOf('recalled') },
  nl: { autoRenewDays: 0, redemptionDays: 40, pendingDeleteDays: 0, source: sourceOf('recalled') },
  ch: { autoRenewDays: 0, redemptionDays: 40, pendingDeleteDays: 0, source: sourceOf('recalled') },
  li: { autoRenewDays: 0, redemptionDays: 40, pendingDeleteDays: 0, source: sourceOf('recalled') },
  uk: { autoRenewDays: 30, redemptionDays: 62, pendingDeleteDays: 0, source: sourceOf('recalled') },
  ru: { autoRenewDays: 30, redemptionDays: 0, pendingDeleteDays: 0, source: sourceOf('recalled') },
}
