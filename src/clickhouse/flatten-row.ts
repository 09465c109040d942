import type { SqlRow } from './database.ts'

/**
 * A row as one line of JSON for the readers of log lines: what stands in maps (OpenTelemetry's attributes) is lifted to
 * the top, where a column of the same name has the right of way.
 */
export function flattenRow(row: SqlRow): string {
  const flat = new Map<string, unknown>()
  for (const [name, value] of Object.entries(row)) if (!isMap(value)) flat.set(name, value)
  for (const value of Object.values(row)) {
    if (!isMap(value)) continue
    for (const [key, inner] of Object.entries(value)) if (!flat.has(key)) flat.set(key, inner)
  }
  return JSON.stringify(Object.fromEntries(flat))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
