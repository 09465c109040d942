interface Rate {
  readonly perSecond: number
  readonly cpuMs: number
}

/** One row of the table: medians and their ratios. */
export function summarise(name: string, ours: readonly Rate[], theirs: readonly Rate[]): string[] {
  const rate = [
    median(ours.map((one) => one.perSecond)),
    median(theirs.map((one) => one.perSecond)),
  ] as const
  const cpu = [
    median(ours.map((one) => one.cpuMs)),
    median(theirs.map((one) => one.cpuMs)),
  ] as const
  return [
    name,
    rate[0].toFixed(0),
    rate[1].toFixed(0),
    (rate[0] / rate[1]).toFixed(2),
    cpu[0].toFixed(3),
    cpu[1].toFixed(3),
    (cpu[0] / cpu[1]).toFixed(2),
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
