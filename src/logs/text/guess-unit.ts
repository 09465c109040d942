/**
 * Makes a judge of whole numbers that are milliseconds in some servers and microseconds in others: no server answers in
 * less than 10 µs, and hardly any request takes more than ten minutes. Undefined as long as no number has told.
 */
export function startUnitGuess(): (value: number) => 'ms' | 'us' | undefined {
  let unit: 'ms' | 'us' | undefined
  return (value) => {
    if (unit === undefined && value < 10) unit = 'ms'
    if (unit === undefined && value > 600_000) unit = 'us'
    return unit
  }
}
