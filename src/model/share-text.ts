/** A share for people, with enough digits to tell small ones apart: `12 %`, `0.11 %`. */
export function shareText(share: number): string {
  const value = share * 100
  // Below a ten-thousandth it is nothing but rounding.
  return `${value >= 10 || value < 0.0001 ? value.toFixed(0) : value.toPrecision(2)} %`
}
