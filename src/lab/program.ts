import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { closed, listen } from './loopback.ts'

/** Every program that runs, so that none outlives this process. */
const running = new Set<ChildProcess>()

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export interface Program {
  stop(): Promise<void>
}

/** Starts a program in the foreground and waits until its port accepts; its output is quoted when it does not. */
export async function startProgram(
  command: string,
  args: readonly string[],
  port: number,
  folder: string,
  outputFile?: string,
): Promise<Program> {
  const child = spawn(command, [...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: false,
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      if (outputFile !== undefined) appendFileSync(outputFile, data)
      if (output.length < 4000) output += String(data)
    })
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child)
      resolve()
    })
    child.once('error', () => {
      running.delete(child)
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), 2000)
    await ended
    clearTimeout(force)
  }
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) break
    if (await accepts(port)) return { stop }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await stop()
  throw new Error(
    `${command} did not start listening on port ${port}: ${output.trim().slice(0, 1000)}`,
  )
}

/** Whether something takes connections on that loopback port. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}

/** Ports that systems give to outgoing connections begin above these (32 768 on Linux): nobody takes one by chance. */
const firstPort = 20_000
const portCount = 12_000
const given = new Set<number>()

/** A loopback port that was free a moment ago; another one at each call. */
export async function freePort(): Promise<number> {
  const port = firstPort + Math.floor(Math.random() * portCount)
  if (given.has(port)) return freePort()
  given.add(port)
  return (await isFree(port)) ? port : freePort()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await listen(server, '127.0.0.1', port)
  } catch {
    return false
  }
  await closed(server)
  return true
}
