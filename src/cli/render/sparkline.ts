const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A row of bars, at most `cells` wide; neighbours are added up when there are more values. Nothing at all is a blank. */
export function sparkline(values: readonly number[], cells: number): string {
  const each = Math.max(1, Math.ceil(values.length / Math.max(1, cells)))
  const sums: number[] = []
  for (let at = 0; at < values.length; at += each)
    sums.push(values.slice(at, at + each).reduce((sum, value) => sum + value, 0))
  const most = Math.max(...sums, 1)
  return sums
    .map((value) =>
      value === 0 ? ' ' : (levels[Math.min(7, Math.floor((value / most) * 8))] ?? '█'),
    )
    .join('')
}
