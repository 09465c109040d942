/**
 * Picks whole seconds from `seconds` up to a fifth more, at least one and at most `mostSeconds`, so that who is told the
 * same time does not come back at the same time. Never less than `seconds`.
 */
export function spreadSeconds(
  seconds: number,
  random: () => number,
  mostSeconds: number = Infinity,
): number {
  const first = Math.max(1, Math.ceil(seconds))
  const last = Math.floor(seconds + Math.min(mostSeconds, Math.max(1, seconds * 0.2)))
  return first + Math.floor(random() * (Math.max(0, last - first) + 1))
}
