/** Values after which their sizes together tell. */
const enough = 40
/** Milliseconds; a server of which most requests take longer is not one that people put up with. */
const longMs = 20_000

/**
 * Makes a judge of whole numbers that are milliseconds in some servers and microseconds in others: no server answers in
 * less than 10 µs, hardly any request takes more than ten minutes, and not most of them take more than twenty seconds.
 * Undefined as long as no number has told.
 */
export function startUnitGuess(): (value: number) => 'ms' | 'us' | undefined {
  let unit: 'ms' | 'us' | undefined
  let values = 0
  let long = 0
  return (value) => {
    if (unit !== undefined) return unit
    // Nought is the same in both.
    if (value === 0) return 'ms'
    values += 1
    if (value > longMs) long += 1
    if (value < 10) unit = 'ms'
    else if (value > 600_000 || (values >= enough && long > 0.6 * values)) unit = 'us'
    return unit
  }
}
