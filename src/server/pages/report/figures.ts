/** 95 %, <1 %. */
export function percent(probability: number): string {
  const value = probability * 100
  return value > 0 && value < 1 ? '<1 %' : `${Math.round(value)} %`
}

/** A time for people, in UTC: `24 November 2026, 14:04:16 UTC`. */
export function dateTime(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso.slice(0, 40)
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return `${day}, ${date.toISOString().slice(11, 19)} UTC`
}
