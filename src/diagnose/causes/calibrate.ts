/** Constants that turn shares into probabilities that hold. They are the only fitted ones. */
export interface Calibration {
  /** From this share on a cause dominates: several signs agree, which multiplied odds understate. */
  readonly dominantFrom: number
  /** Its odds are multiplied by this. */
  readonly dominance: number
  /** Kept back from everything: nothing seen from outside is certain. */
  readonly doubt: number
}

/**
 * Fitted by the Brier score on the fault lab; docs/lab-report.md has the reliability table, and the score of each
 * gateway with these constants fitted without it.
 */
export const fittedCalibration: Calibration = { dominantFrom: 0.6, dominance: 3, doubt: 0.01 }

/** Probabilities for weights, in the same order. */
export function calibrate(
  weights: readonly number[],
  { dominantFrom, dominance, doubt }: Calibration,
): readonly number[] {
  const total = sumOf(weights)
  const sharpened = weights.map((weight) =>
    weight / total > dominantFrom ? weight * dominance : weight,
  )
  const all = sumOf(sharpened)
  return sharpened.map((weight) => (weight / all) * (1 - doubt))
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}
