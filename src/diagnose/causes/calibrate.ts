/**
 * Nothing read from outside is certain: a share of doubt is kept back, more when only priors spoke.
 * The figures are those that the fault lab's reliability table asks for (docs/lab-report.md).
 */
const doubt = { settled: 0.02, open: 0.05 } as const

/** A probability with the doubt taken off. */
export function calibrated(share: number, settled: boolean): number {
  return share * (1 - (settled ? doubt.settled : doubt.open))
}
