import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The programs of the suite's own packages; undefined where they are not installed. */
export interface Runtimes {
  readonly deno: string | undefined
  readonly bun: string | undefined
  readonly workerd: string | undefined
}

/** `npm run test:runtimes` installs them; the program itself is in a package for each system. */
export function findRuntimes(): Runtimes {
  const system = `${process.platform}-${process.arch}`
  const windows = process.platform === 'win32' ? '.exe' : ''
  const libc = process.platform === 'linux' ? '-glibc' : ''
  return {
    deno: find(`@deno/${system}${libc}`, `deno${windows}`),
    // Its installation moves the program to where it is, on any system, without looking for the best package.
    bun: find('bun', 'bin/bun.exe'),
    workerd: find(`@cloudflare/workerd-${system.replace('x64', '64')}`, `bin/workerd${windows}`),
  }
}

function find(name: string, program: string): string | undefined {
  const { resolve } = createRequire(import.meta.url)
  try {
    const path = new URL(program, `file://${resolve(`${name}/package.json`)}`).pathname
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
