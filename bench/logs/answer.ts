/** The answer to the question of this benchmark: counts by minute and status, and the paths with most 5xx. */
export interface Answer {
  /** `22/Nov/2026:10:11 502` and how often. */
  readonly cells: Readonly<Record<string, number>>
  /** The 20 paths, without query, with most 5xx, most first; at the same count by name. */
  readonly top: readonly (readonly [string, number])[]
}

export function topOf(counts: Iterable<readonly [string, number]>): Answer['top'] {
  const all = [...counts]
  const least =
    Uint32Array.from(all, ([, count]) => count)
      .sort()
      .at(-20) ?? 0
  return all
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 20)
}

/** Lines by which the cells of two answers differ, and whether the top 20 are the same. */
export function compare(answer: Answer, truth: Answer): { wrong: number; top: boolean } {
  let wrong = 0
  for (const key of new Set([...Object.keys(answer.cells), ...Object.keys(truth.cells)]))
    wrong += Math.abs((answer.cells[key] ?? 0) - (truth.cells[key] ?? 0))
  return { wrong, top: JSON.stringify(answer.top) === JSON.stringify(truth.top) }
}
