import type { StatusCount } from './scanner.ts'

/** More cells than this make the unit of time longer. */
export const mostCells: number = 1 << 18

/** Units in minutes: minute, hour, day, 30 days, 3600 days: with the last one, a thousand years fit. */
const units = [1, 60, 1440, 43_200, 5_184_000] as const

/** Exact counts by minute and status in bounded memory, wherever the minutes lie. */
export interface MinuteCells {
  add(minute: number, status: number, count: number): void
  entries(): Iterable<StatusCount>
}

export function createMinuteCells(): MinuteCells {
  let step = 0
  let cells = new Map<number, number>()
  const unit = (): number => units[step] ?? 1

  function coarsen(): void {
    const factor = (units[step + 1] ?? 1) / unit()
    step += 1
    const coarser = new Map<number, number>()
    for (const [key, count] of cells) {
      const cell = Math.floor(Math.floor(key / 1000) / factor) * 1000 + (key % 1000)
      coarser.set(cell, (coarser.get(cell) ?? 0) + count)
    }
    cells = coarser
  }

  return {
    add(minute, status, count) {
      const key = Math.floor(minute / unit()) * 1000 + status
      cells.set(key, (cells.get(key) ?? 0) + count)
      while (cells.size > mostCells && step < units.length - 1) coarsen()
    },
    *entries() {
      const unitMs = unit() * 60_000
      for (const [key, count] of cells)
        yield { minuteMs: Math.floor(key / 1000) * unitMs, status: key % 1000, count }
    },
  }
}
