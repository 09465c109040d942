import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const bin: string = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `statusdetector logs` to its end. */
export function logs(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'logs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    input,
    timeout: 60_000,
    maxBuffer: 1 << 26,
  })
  return { code: status, out: stdout, err: stderr }
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'statusdetector-logs-'))
}

const startMs = Date.UTC(2026, 10, 22, 10)

/** A combined line, that many seconds after 10:00:00. */
export function line(second: number, status: number, path = '/a', agent = 'curl/8.5.0'): string {
  const time = new Date(startMs + second * 1000).toISOString().slice(11, 19)
  return `203.0.113.${second % 200} - - [22/Nov/2026:${time} +0000] "GET ${path} HTTP/1.1" ${status} 17 "-" "${agent}"\n`
}

/** Lines of so many seconds, one each, all with that status. */
export function lines(from: number, to: number, status: number): string {
  return Array.from({ length: to - from }, (_, index) => line(from + index, status)).join('')
}
