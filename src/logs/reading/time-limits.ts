/** The part of a log that is wanted; milliseconds since 1970. */
export interface TimeLimits {
  /** Earlier records are passed over. */
  readonly sinceMs?: number
  /** Later records are passed over. */
  readonly untilMs?: number
  /** The same moments on the clock of the server, read as if it were UTC, for times without a zone; absent: the same numbers. */
  readonly localSinceMs?: number
  readonly localUntilMs?: number
}

/** Whether a time lies within; one that is not known does. */
export function isWithin(
  {
    sinceMs = -Infinity,
    untilMs = Infinity,
    localSinceMs = sinceMs,
    localUntilMs = untilMs,
  }: TimeLimits,
  { timeMs, localTime }: { readonly timeMs?: number; readonly localTime?: true },
): boolean {
  if (timeMs === undefined) return true
  return localTime
    ? timeMs >= localSinceMs && timeMs <= localUntilMs
    : timeMs >= sinceMs && timeMs <= untilMs
}

/** Whether it matters for the limits if a time has a zone. */
export function dependsOnZone(limits: TimeLimits): boolean {
  const { sinceMs, untilMs, localSinceMs = sinceMs, localUntilMs = untilMs } = limits
  return localSinceMs !== sinceMs || localUntilMs !== untilMs
}
