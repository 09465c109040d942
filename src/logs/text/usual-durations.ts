import type { Draft } from '../record.ts'
import { parseDuration } from './assign.ts'

/** `duration_ms`, `latencyUs`, `responseTime`, `elapsed`, `took`, `request_time_seconds` and the like. */
const form =
  /^(?:(?:http|request|req|response|resp|res|total|server|handler)[_.-]?)??(duration|latency|elapsed|took|runtime|rt|dur|(?:response|request|process(?:ing)?|execution|exec|total|elapsed)[_.-]?time|time[_.-]?(?:taken|elapsed|spent)|time)(?:[_.-]total)?[_.-]?(ns|nanos|nanoseconds|us|µs|micros|microseconds|ms|msec|millis|milliseconds|s|sec|secs|seconds|human)?$/i

/** All of a request, with its unit. */
const whole = /^(total|latency|duration)_?(ns|us|ms)$/i

const perMs: Readonly<Record<string, number>> = { n: 1e-6, u: 1e-3, µ: 1e-3, m: 1, s: 1000 }

/** What earlier lines showed: a bare whole number that only nanoseconds reach. */
export interface SeenDurations {
  nanos: boolean
  /** A fraction that its writer filled up to six digits. */
  micros?: boolean
}

/** Seconds with microseconds, as C prints them: nobody fills milliseconds up to nanoseconds with noughts. */
const fixedMicros =
  /"(?:duration|latency|elapsed|took|request[_-]?time|response[_-]?time)":"?\d+\.\d{5}0[",}]/i

/** Whether a line of JSON has a duration with exactly six digits behind the point, the last of them a nought. */
export function hasFixedMicros(line: string): boolean {
  return fixedMicros.test(line)
}

/**
 * Reads the duration of a request by the usual names. The unit is taken from the name or the value; without either, a
 * whole number is milliseconds, or nanoseconds in a stream that has shown one too large for them; a fraction could be
 * seconds as well and is left alone, unless the name is one that Node programs use for milliseconds.
 */
export function readUsualDuration(
  draft: Draft,
  pairs: Iterable<readonly [string, unknown]>,
  seen: SeenDurations,
): void {
  let best: number | undefined
  for (const [name, value] of pairs) {
    if (name.length > 40) continue
    const match = form.exec(name) ?? whole.exec(name)
    if (match === null) continue
    const [, base = '', unit = ''] = match
    // Serilog's request logging: milliseconds, and in .NET names begin with a capital.
    const ms =
      name === 'Elapsed' && typeof value === 'number'
        ? value
        : readValue(base.toLowerCase(), unitOf(unit), value, seen)
    if (ms === undefined) continue
    best = ms
    // A name or a value with its unit leaves no doubt.
    if (unit !== '' || typeof value === 'string') break
  }
  if (best !== undefined) draft.durationMs = best
}

function unitOf(unit: string): string {
  const lower = unit.toLowerCase()
  if (lower === '' || lower === 'human') return lower
  return lower.startsWith('mic') ? 'u' : lower.slice(0, 1)
}

function readValue(
  base: string,
  unit: string,
  value: unknown,
  seen: SeenDurations,
): number | undefined {
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, '').replace('μ', 'µ')
    const named = parseDuration(text)
    if (named !== undefined) return named
    if (!/^\d{1,18}(?:\.\d{1,18})?$/.test(text)) return undefined
    // Short for nginx's $request_time.
    if (base === 'rt' && unit === '' && /^\d+\.\d{3}$/.test(text)) return Number(text) * 1000
    return readNumber(base, unit, Number(text), seen)
  }
  return typeof value === 'number' && value >= 0 ? readNumber(base, unit, value, seen) : undefined
}

function readNumber(
  base: string,
  unit: string,
  value: number,
  seen: SeenDurations,
): number | undefined {
  const factor = perMs[unit]
  if (factor !== undefined) return value * factor
  if (base === 'time') return undefined
  if (seen.micros === true && value < 3600) return Math.round(value * 1e6) / 1000
  if (!Number.isInteger(value)) {
    if (/^response[_.-]?time$|^took$/.test(base)) return value
    // nginx's $request_time is in seconds with three decimals.
    return /^request[_.-]?time$/.test(base) ? value * 1000 : undefined
  }
  // Longer than a quarter of an hour in milliseconds: Go writes a Duration in nanoseconds.
  if (value > 900_000) seen.nanos = true
  if (seen.nanos) return value * 1e-6
  return value >= 10 || value === 0 || base === 'took' || base.startsWith('response')
    ? value
    : undefined
}
