import { spawnSync } from 'node:child_process'

/** One run of a command as a process of its own, in seconds. */
export interface TimedRun {
  readonly wall: number
  readonly cpu: number
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

/** Runs a command and times it with all its threads; the shell's own time is left out. */
export function timeCommand(command: readonly string[]): TimedRun {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"'
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script, 'bench', ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [wall = NaN, user = NaN, system = NaN] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return { wall, cpu: user + system, stdout, stderr, status }
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}
