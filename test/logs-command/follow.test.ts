import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { followLogs } from '../../src/app/index.ts'
import type { LogReport } from '../../src/model/log-report.ts'
import { bin, lines, newFolder } from './command.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Following {
  /** Waits until so many requests were counted. */
  until(requests: number): Promise<void>
  end(): Promise<LogReport>
}

function follow(path: string): Following {
  const stop = new AbortController()
  let requests = 0
  const done = followLogs([path], {
    signal: stop.signal,
    everyMs: 20,
    report(report) {
      ;({ requests } = report.lines)
    },
  })
  return {
    async until(wanted) {
      for (let turn = 0; turn < 300; turn += 1) {
        if (requests >= wanted) break
        await setTimeout(20)
      }
      expect(requests).toBe(wanted)
    },
    async end() {
      stop.abort()
      return await done
    },
  }
}

test('what is appended is read, a line only when it is complete', async () => {
  const path = join(folder, 'append.log')
  writeFileSync(path, lines(0, 10, 200))
  const following = follow(path)
  await following.until(10)
  appendFileSync(path, lines(10, 20, 502))
  await following.until(20)
  const more = lines(20, 21, 502)
  appendFileSync(path, more.slice(0, 30))
  await setTimeout(100)
  await following.until(20)
  appendFileSync(path, more.slice(30))
  await following.until(21)
  expect((await following.end()).statuses).toEqual({ '200': 10, '502': 11 })
})

test('rotation by a new name: nothing is lost, not even what the writer still adds to the old file', async () => {
  const path = join(folder, 'renamed.log')
  writeFileSync(path, lines(0, 10, 200))
  const following = follow(path)
  await following.until(10)
  renameSync(path, `${path}.1`)
  appendFileSync(`${path}.1`, lines(10, 15, 200))
  await following.until(15)
  writeFileSync(path, lines(15, 30, 500))
  await following.until(30)
  appendFileSync(path, lines(30, 35, 500))
  await following.until(35)
  expect((await following.end()).lines.foreign).toBe(0)
})

test('copytruncate', async () => {
  const path = join(folder, 'cut.log')
  writeFileSync(path, lines(0, 100, 200))
  const following = follow(path)
  await following.until(100)
  copyFileSync(path, `${path}.1`)
  truncateSync(path, 0)
  appendFileSync(path, lines(100, 110, 200))
  await following.until(110)
  expect((await following.end()).lines.foreign).toBe(0)
})

test('copytruncate, and longer again before the next look', async () => {
  const path = join(folder, 'cut-long.log')
  writeFileSync(path, lines(0, 100, 200))
  const following = follow(path)
  await following.until(100)
  writeFileSync(path, lines(100, 400, 200))
  await following.until(400)
  const { foreign, empty } = (await following.end()).lines
  expect([foreign, empty]).toEqual([0, 0])
})

test('the old file is read on while its writer has not been told of the new one', async () => {
  const path = join(folder, 'late.log')
  writeFileSync(path, lines(0, 10, 200))
  const following = follow(path)
  await following.until(10)
  renameSync(path, `${path}.1`)
  writeFileSync(path, '')
  for (let second = 10; second < 20; second += 1) {
    appendFileSync(`${path}.1`, lines(second, second + 1, 200))
    await setTimeout(5)
  }
  appendFileSync(path, lines(20, 30, 200))
  await following.until(30)
  const { total, empty } = (await following.end()).lines
  expect([total, empty]).toEqual([30, 0])
})

test('the command ends with 1 when the verdict is bad enough, and tells of each change', async () => {
  const path = join(folder, 'command.log')
  writeFileSync(path, lines(0, 600, 200))
  const args = [bin, 'logs', '--follow', '--fail-on', 'degraded', path]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (out.startsWith('HEALTHY') && !out.includes('OUTAGE'))
      appendFileSync(path, lines(600, 900, 503))
  })
  await once(child, 'close')
  expect(child.exitCode).toBe(1)
  expect(out).toMatch(/^HEALTHY .*\nOUTAGE /)
})
