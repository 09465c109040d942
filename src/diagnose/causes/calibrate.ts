/** Constants that turn shares into probabilities that hold. They are the only fitted ones. */
export interface Calibration {
  /** The odds of a cause that has nearly everything are multiplied by this: signs that agree say more than their product. */
  readonly dominance: number
  /** The share from which on a cause is raised by all of it. From one half on it is raised by a part. */
  readonly dominantFrom: number
  /** Kept back from everything: nothing seen from outside is certain. */
  readonly doubt: number
}

/**
 * Fitted by the Brier score on the fault lab; docs/lab-report.md has the reliability table, and the score of each
 * gateway with these constants fitted without it.
 */
export const fittedCalibration: Calibration = { dominance: 2, dominantFrom: 0.6, doubt: 0.015 }

/** Probabilities for weights, in the same order. */
export function calibrate(
  weights: readonly number[],
  { dominance, dominantFrom, doubt }: Calibration,
): readonly number[] {
  const total = sumOf(weights)
  const raised = weights.map((weight) => {
    const beyond = (weight / total - 0.5) / (dominantFrom - 0.5)
    return weight * (1 + (dominance - 1) * Math.min(1, Math.max(0, beyond)))
  })
  const all = sumOf(raised)
  return raised.map((weight) => (weight / all) * (1 - doubt))
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}
