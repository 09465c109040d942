import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, zstdCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { line, lines, newFolder } from './command.ts'
import { measured } from './measured.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** 500 lines, a line of 100 MB of zeros, and another line. */
const bomb = Buffer.concat([
  Buffer.from(lines(0, 500, 200)),
  Buffer.alloc(100_000_000),
  Buffer.from(`\n${line(501, 200)}`),
])

function packWith(program: string): Buffer {
  const { stdout, status } = spawnSync(program, ['-1', '-c'], { input: bomb, maxBuffer: 1 << 28 })
  expect(status).toBe(0)
  return stdout
}

test.each([
  ['zst', () => zstdCompressSync(bomb)],
  ['br', () => brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
  ['xz', () => packWith('xz')],
  ['bz2', () => packWith('bzip2')],
])('a bomb of %s ends in bounded memory', (ending, pack) => {
  const packed = pack()
  expect(packed.length).toBeLessThan(1_000_000)
  const path = join(folder, `bomb.log.${ending}`)
  writeFileSync(path, packed)
  const { report, peakMiB } = measured([path])
  expect(report.statuses).toEqual({ '200': 501 })
  expect(report.lines.overLong).toBe(1)
  expect(peakMiB).toBeLessThan(220)
})

/** A request as JSON, that many seconds after 10:00:00. */
function json(second: number, path: string): string {
  const time = new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString()
  return JSON.stringify({ time, status: 200, method: 'GET', path, duration_ms: 12 })
}

test('JSON of 100 MB a line, deeply nested, and with the keys of prototypes, among plain lines', () => {
  const path = join(folder, 'json.log')
  const fd = openSync(path, 'w')
  const plain = Array.from({ length: 500 }, (_, index) => `${json(index, '/a')}\n`).join('')
  writeSync(fd, plain)
  writeSync(fd, '{"status":200,"x":"')
  for (let part = 0; part < 100; part += 1) writeSync(fd, Buffer.alloc(1_000_000, '"\\'))
  writeSync(fd, `"}\n${'{"a":'.repeat(10_000)}\n${'['.repeat(60_000)}\n`)
  for (const key of ['__proto__', 'constructor', 'toString'])
    writeSync(fd, `${json(501, `/${key}`).replace('{', `{"${key}":{"status":500,"time":1},`)}\n`)
  writeSync(fd, plain)
  closeSync(fd)
  const { report, peakMiB } = measured([path])
  expect(report.statuses).toEqual({ '200': 1003 })
  expect(report.lines.overLong).toBe(1)
  expect(report.verdict).toBe('healthy')
  expect(peakMiB).toBeLessThan(220)
})
