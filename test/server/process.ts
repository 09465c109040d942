import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that serves HTTP on loopback until it is stopped. */
export interface RunningProcess {
  readonly child: ChildProcess
  /** What it has written so far. */
  readonly output: () => string
  /** Milliseconds until it answered. */
  readonly startedInMs: number
  /** Resolves to the exit code. */
  stop(): Promise<number | null>
}

/** Starts a program and waits until its URL answers. */
export async function startProcess(
  command: string,
  args: readonly string[],
  url: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> {
  const startedAt = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let output = ''
  const append = (data: Buffer): void => {
    output = `${output}${data.toString()}`.slice(-100_000)
  }
  child.stdout.on('data', append)
  child.stderr.on('data', append)
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() - startedAt > 20_000) {
      child.kill('SIGKILL')
      throw new Error(`${command} did not answer at ${url}:\n${output}`)
    }
    await sleep(10)
  }
  return {
    child,
    output: () => output,
    startedInMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGTERM')
      return await ended
    },
  }
}

/** `statusdetector serve` with these flags. */
export async function startServe(
  port: number,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> {
  const script = join(import.meta.dirname, 'serve.ts')
  const args = [script, 'serve', '--port', String(port), ...flags]
  return await startProcess(process.execPath, args, `http://127.0.0.1:${port}/healthz`, environment)
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return true
  } catch {
    return false
  }
}
