import type { LogReport } from '../../model/log-report.ts'

const v4 = /\b(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}\b/g
/** At least three groups, or `::`, so that times of the day are none. */
const v6 =
  /(?<![\w:.])(?:[\da-f]{1,4}:){2,7}(?::|[\da-f]{1,4})(?:[\da-f:]*)(?![\w.])|(?<![\w:.])(?:[\da-f]{1,4}:){1,6}:[\da-f:]*/gi

/** The report with the last part of every IP address taken out, in samples and sentences, too; names of files stay. */
export function maskAddresses(report: LogReport): LogReport {
  return { ...masked(report), sources: report.sources }
}

/** An address shortened to its network: `203.0.113.x`, `2001:db8:1::x`. */
export function maskText(text: string): string {
  return text.replace(v4, '$1.x').replace(v6, (address) =>
    // `10:11:12` is a time, unless letters, a gap or eight groups show that it is an address.
    /[a-f]|::/i.test(address) || address.split(':').length === 8
      ? `${address.split(/::/, 1)[0]?.split(':').slice(0, 3).join(':') ?? ''}::x`
      : address,
  )
}

/** The same structure with its texts masked. */
function masked<T>(value: T): T
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value)
  if (isList(value)) return value.map((one: unknown): unknown => masked(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]))
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
