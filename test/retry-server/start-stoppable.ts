import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import { until } from './serve.ts'

/** A server that ends on SIGTERM, in a process of its own. */
export interface Started {
  readonly child: ChildProcess
  readonly port: number
  readonly messages: unknown[]
  readonly exited: Promise<unknown[]>
}

export async function start(deadlineMs: number): Promise<Started> {
  const program = fileURLToPath(new URL('stop-me.ts', import.meta.url))
  const child = fork(program, [String(deadlineMs)])
  onTestFinished(() => void child.kill('SIGKILL'))
  const messages: unknown[] = []
  child.on('message', (message) => messages.push(message))
  const exited = once(child, 'exit')
  await until(() => messages.length > 0)
  const { port } = z.object({ port: z.number() }).parse(messages[0])
  return { child, port, messages, exited }
}
