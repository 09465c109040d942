import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** What the server under test is; `server.ts` reads it. */
export interface ServerSettings {
  readonly places: number
  readonly serviceMs: number
  readonly spin?: boolean
  readonly gate: 'none' | 'adaptive' | 'fixed'
  readonly burstMs?: number
}

export interface Started {
  readonly port: number
  readonly child: ChildProcess
}

/** Runs `use` against a server in a process of its own. */
export async function withServer<T>(
  settings: ServerSettings,
  use: (started: Started) => Promise<T>,
): Promise<T> {
  const program = fileURLToPath(new URL('server.ts', import.meta.url))
  const child = fork(program, [JSON.stringify(settings)])
  try {
    const message: unknown[] = await once(child, 'message')
    const { port } = z.object({ port: z.number() }).parse(message[0])
    return await use({ port, child })
  } finally {
    child.kill()
  }
}
