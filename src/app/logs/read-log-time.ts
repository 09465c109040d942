import { InputError } from '../../model/input-error.ts'

/** A moment, and the same on the clock of this machine, read as if it were UTC. */
export interface LogTime {
  readonly ms: number
  readonly localMs: number
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/**
 * Reads `15m`, `2h30m`, `3d` as that long before `now`, and ISO dates and times (`2026-11-22`, `2026-11-22T10:11`,
 * `… 10:11:12Z`) as they stand; without a zone they are as the log has them: UTC where it has a zone, local time where it has
 * none. Throws an `InputError` for anything else.
 */
export function readLogTime(text: string, now: Date): LogTime {
  const relative = /^(?:\d+[smhdw])+$/.exec(text)
  if (relative !== null) {
    let seconds = 0
    for (const [, amount, unit] of text.matchAll(/(\d+)([smhdw])/g))
      seconds += Number(amount) * (units[unit ?? 's'] ?? 1)
    return onThisClock(now.getTime() - seconds * 1000)
  }
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    )
  const value =
    iso === null ? Number.NaN : Date.parse(`${iso[1]}T${iso[2] ?? '00:00'}${iso[3] ?? 'Z'}`)
  if (Number.isNaN(value)) {
    throw new InputError(
      `'${text}' is no time: write 15m, 2h30m or 3d for so long ago, or 2026-11-22T10:11:12Z.`,
    )
  }
  return iso?.[3] === undefined ? { ms: value, localMs: value } : onThisClock(value)
}

function onThisClock(ms: number): LogTime {
  return { ms, localMs: ms - new Date(ms).getTimezoneOffset() * 60_000 }
}
