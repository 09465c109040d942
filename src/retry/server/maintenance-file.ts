import { parseRetryAfter } from '../../fields/parse-retry-after.ts'
import type { Maintenance } from './maintenance.ts'

/** How a flag file is read. */
export interface FlagFile {
  readonly path: string
  /** How long it lasts when the file does not say, from the time it was written. Default 900. */
  readonly seconds?: number
  /** How often the file is looked at. Default every 1000 ms. */
  readonly everyMs?: number
  readonly allow?: readonly string[]
}

/** More than this is no end of a maintenance. */
const readBytes = 256

/**
 * A maintenance that lasts while a file is there, but no longer than the file says: seconds from when it was written, an
 * HTTP-date, an ISO 8601 date, or nothing.
 *
 * @example // touch /run/app/maintenance; echo 600 > /run/app/maintenance; rm /run/app/maintenance
 */
export function maintenanceFile(file: FlagFile): Maintenance {
  const { readFileSync, statSync } = process.getBuiltinModule('node:fs')
  const { path, seconds = 900, everyMs = 1000, allow = [] } = file
  let end: Date | undefined
  const look = (): void => {
    try {
      const stat = statSync(path)
      const text = stat.isFile() && stat.size <= readBytes ? readFileSync(path, 'utf8') : ''
      end = endOf(text, stat.mtime, seconds)
    } catch {
      end = undefined
    }
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    allow,
    until: (nowMs) => (end !== undefined && end.getTime() > nowMs ? end : undefined),
    close: () => clearInterval(timer),
  }
}

/** ISO 8601 with its zone, to the minute at least. */
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** What the content of a flag file means; what cannot be read counts as empty, for the file is there. */
export function endOf(content: string, written: Date, defaultSeconds: number): Date {
  const text = content.trim()
  if (iso.test(text)) {
    const date = new Date(text)
    if (!Number.isNaN(date.getTime())) return date
  }
  const seconds = parseRetryAfter(text, written) ?? defaultSeconds
  return new Date(written.getTime() + seconds * 1000)
}
