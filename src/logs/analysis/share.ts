/** A share with its 95 % interval. */
export interface Share {
  readonly hits: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** 97.5 % point of the normal distribution. */
const z = 1.96

/** Wilson's interval (JASA 1927), which holds for small numbers and for shares near 0 and 1. */
export function shareOf(hits: number, of: number): Share {
  if (of <= 0) return { hits, of, share: 0, low: 0, high: 1 }
  const share = Math.min(1, hits / of)
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half =
    (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { hits, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
