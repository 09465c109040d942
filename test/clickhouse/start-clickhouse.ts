import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Whether the engine is installed; `npm test` installs it. */
export const hasClickhouse: boolean = existsSync(join(here, 'node_modules', 'chdb'))

export interface RunningClickhouse {
  readonly port: number
  /** An address for the command line. */
  address(table: string): string
  stop(): Promise<void>
}

/** Starts a ClickHouse of its own on loopback, with an empty database `logs`. */
export async function startClickhouse(): Promise<RunningClickhouse> {
  const directory = mkdtempSync(join(tmpdir(), 'statusdetector-clickhouse-'))
  const child = spawn(process.execPath, [join(here, 'server.mjs'), join(directory, 'data')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const first: readonly unknown[] = await once(child.stdout, 'data')
  const port = Number(String(first[0]))
  const base = `http://127.0.0.1:${String(port)}`
  await fetch(base, { method: 'POST', body: 'CREATE DATABASE IF NOT EXISTS logs' })
  return {
    port,
    address: (table) => `clickhouse://127.0.0.1:${String(port)}/logs?table=${table}`,
    async stop() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
