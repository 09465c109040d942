import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/lab/program.ts'
import type { Block, Step } from './read-blocks.ts'

export interface StepResult {
  readonly step: Step
  readonly output: readonly string[]
}

/** All commands of an article together take no longer than this. */
const longestMs = 50_000
const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
/** Ports that articles use; each is replaced by a free one, in commands and files, and put back in what they print. */
const portOfText = /(?<=[ :=(])[89]\d{3}(?=[;\s/:'),$]|$)/gm
const mark = '@@@'

/** Runs the commands of an article one after another in one shell, in a folder of its own with the article's files. */
export async function runArticle(blocks: readonly Block[]): Promise<readonly StepResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'statusdetector-docs-'))
  const ports = new Map<string, string>()
  try {
    const steps = blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []))
    const files = blocks.flatMap((block) => (block.kind === 'file' ? [block] : []))
    const texts = [...steps.map(({ command }) => command), ...files.map(({ text }) => text)]
    for (const one of texts)
      for (const [port] of one.matchAll(portOfText))
        if (!ports.has(port)) ports.set(port, String(await freePort()))
    const swap = (text: string): string =>
      text.replaceAll(portOfText, (port) => ports.get(port) ?? port)
    // Servers that were started as root read it as nobody.
    await chmod(folder, 0o755)
    for (const { name, text } of files) await writeFile(join(folder, name), swap(text))
    await writeFile(
      join(folder, 'statusdetector'),
      `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`,
    )
    await chmod(join(folder, 'statusdetector'), 0o755)
    await mkdir(join(folder, 'node_modules'))
    await symlink(root, join(folder, 'node_modules', 'statusdetector'))
    const script = steps
      .map(({ command }, index) => `echo; echo "${mark}${index}"\n${swap(command)}\n`)
      .join('')
    const output = await shell(script, folder)
    let text = output
    for (const [port, used] of ports) text = text.replaceAll(used, port)
    const parts = text.split(new RegExp(`\\n?${mark}\\d+\\n`)).slice(1)
    return steps.map((step, index) => ({ step, output: tidy(parts[index] ?? '') }))
  } finally {
    await stopDaemons(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

async function shell(script: string, folder: string): Promise<string> {
  const path = [folder, dirname(process.execPath), process.env['PATH'], '/usr/sbin'].join(delimiter)
  const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    // A group of its own, so that what it left running in the background ends with it.
    detached: true,
    env: { ...process.env, PATH: path, NO_COLOR: '1', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const timer = setTimeout(() => killGroup(child.pid), longestMs)
  await once(child, 'exit')
  clearTimeout(timer)
  killGroup(child.pid)
  return output
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended by itself.
  }
}

/** Daemons leave the group; their files with a process number tell which they are. */
async function stopDaemons(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.pid')) continue
    const pid = Number(await readFile(join(folder, name), 'utf8'))
    try {
      if (pid > 1) process.kill(pid, 'SIGTERM')
    } catch {
      // It has ended.
    }
  }
}

function tidy(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  while (lines.at(-1) === '') lines.pop()
  while (lines[0] === '') lines.shift()
  return lines
}

/** Whether the output is what the article shows: `…` stands for any text, alone in a line for any lines. */
export function isAsShown(output: readonly string[], expected: readonly string[]): boolean {
  const shown = tidy(expected.join('\n'))
  const pattern = shown
    .map((line) =>
      line.trim() === '…' ? '(?:.*\\n)*' : `${line.split('…').map(escapeRegExp).join('.*')}\\n`,
    )
    .join('')
  return new RegExp(`^${pattern}$`).test(`${output.join('\n')}\n`.replace(/^\n$/, ''))
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
