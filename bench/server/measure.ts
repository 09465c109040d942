import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { accepts } from '../../src/lab/program.ts'

const run = promisify(execFile)

/** Clock ticks a second of /proc/PID/stat: fixed at 100 on Linux. */
const ticks = 100

/** Servers have the first core, whatever drives them or is asked by them the second. */
const serverCore = '0'
const otherCore = '1'

/** A program that listens, on a core of its own. */
export interface Served {
  readonly child: ChildProcess
  readonly port: number
  readonly startedInMs: number
  stop(): Promise<void>
}

/** Starts a program and waits until it accepts connections. */
export async function serveOn(
  port: number,
  command: string,
  args: readonly string[],
  core: 'server' | 'other' = 'server',
): Promise<Served> {
  const startedAt = performance.now()
  const cpu = core === 'server' ? serverCore : otherCore
  const child = spawn('taskset', ['-c', cpu, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, GOMAXPROCS: '1' },
  })
  let said = ''
  child.stderr?.on('data', (data) => {
    said = `${said}${String(data)}`.slice(-2000)
  })
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${said}`)
    if (performance.now() - startedAt > 20_000) throw new Error(`${command} does not listen`)
    await sleep(5)
  }
  const startedInMs = performance.now() - startedAt
  return {
    child,
    port,
    startedInMs,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(force)
    },
  }
}

/** What is asked, as load.ts reads it. */
export interface Load {
  readonly requests: readonly string[]
  readonly good: string
  readonly connections: number
  readonly count?: number
  readonly seconds?: number
}

export interface Rate {
  readonly perSecond: number
  readonly p99Ms: number
  /** The server's own, a request. */
  readonly cpuUs: number
  /** Share of the requests that were refused as too many; they count as not served. */
  readonly refused: number
}

const loadResult = z.object({
  requests: z.number(),
  seconds: z.number(),
  p99Ms: z.number(),
  refused: z.number(),
  wrong: z.number(),
})

/** A round in which the machine did something else, and the server refused work for it, says nothing: it is made again. */
const mostTries = 5
const mostRefused = 0.01

/** Drives a server and says how it did; throws when an answer was not the one that was wanted. */
export async function drive(server: Served, load: Load): Promise<Rate> {
  let rate = await driveOnce(server, load)
  for (let tries = 1; tries < mostTries && rate.refused > mostRefused; tries += 1) {
    await sleep(1000)
    rate = await driveOnce(server, load)
  }
  return rate
}

async function driveOnce({ child, port }: Served, load: Load): Promise<Rate> {
  const program = fileURLToPath(new URL('load.ts', import.meta.url))
  const pid = child.pid ?? 0
  const before = cpuSeconds(pid)
  const words = [process.execPath, program, JSON.stringify({ port, ...load })]
  const { stdout } = await run('taskset', ['-c', otherCore, ...words])
  const { requests, seconds, p99Ms, refused, wrong } = loadResult.parse(JSON.parse(stdout))
  if (wrong > 0) throw new Error(`${wrong} of ${requests} answers lack ${load.good}`)
  const cpuUs = ((cpuSeconds(pid) - before) * 1e6) / requests
  return { perSecond: (requests - refused) / seconds, p99Ms, cpuUs, refused: refused / requests }
}

/** CPU seconds that a process has used, user and system. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}

/** Resident memory, MiB. */
export function residentMiB({ child }: Served): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024
}

/** The run in the middle, by what it cost. */
export function medianOf(rates: readonly Rate[]): Rate {
  const middle = (pick: (rate: Rate) => number): number =>
    rates.map(pick).toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p99Ms: middle(({ p99Ms }) => p99Ms),
    cpuUs: middle(({ cpuUs }) => cpuUs),
    refused: middle(({ refused }) => refused),
  }
}
