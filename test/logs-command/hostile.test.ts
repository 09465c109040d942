import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { logReportSchema } from '../../src/app/log-report-schema.ts'
import { line, lines, logs, newFolder } from './command.ts'
import { measured } from './measured.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a gzip bomb ends in bounded memory', () => {
  const path = join(folder, 'bomb.log.gz')
  // 200 MB of zeros in 200 kB, and 100 MB of one line without an end.
  const zeros = gzipSync(Buffer.alloc(100_000_000))
  writeFileSync(
    path,
    Buffer.concat([gzipSync(lines(0, 500, 200)), zeros, zeros, gzipSync(`\n${line(501, 200)}`)]),
  )
  const { report, peakMiB } = measured([path])
  expect(report.lines.requests).toBe(501)
  expect(report.lines.overLong).toBe(1)
  expect(peakMiB).toBeLessThan(260)
})

test('lines of 100 MB, and of exactly what is taken', () => {
  const path = join(folder, 'long-lines.log')
  const fd = openSync(path, 'w')
  writeSync(fd, lines(0, 500, 200))
  for (let part = 0; part < 100; part += 1) writeSync(fd, Buffer.alloc(1_000_000, 'x'))
  writeSync(fd, `\n${line(500, 502)}`)
  writeSync(fd, `${line(501, 502).trimEnd().padEnd(65_536, 'y')}\n`)
  writeSync(fd, `${line(502, 502).trimEnd().padEnd(65_537, 'y')}\n`)
  closeSync(fd)
  const { report, peakMiB } = measured([path])
  expect(report.statuses).toEqual({ '200': 500, '502': 2 })
  expect(report.lines.overLong).toBe(2)
  expect(peakMiB).toBeLessThan(220)
})

test('a flood of lines that nothing reads stays within memory', () => {
  const path = join(folder, 'foreign.log')
  writeFileSync(path, lines(0, 500, 200) + '"\\"\\"\\"\n'.repeat(3_000_000))
  const { report, peakMiB } = measured([path])
  expect(report.lines).toMatchObject({ requests: 500, foreign: 3_000_000 })
  expect(peakMiB).toBeLessThan(220)
})

test('a hundred thousand different paths of a kilobyte stay within memory', () => {
  const path = join(folder, 'paths.log')
  const fd = openSync(path, 'w')
  for (let part = 0; part < 100; part += 1) {
    const some = Array.from({ length: 1000 }, (_, index) =>
      line(
        part,
        index % 3 === 0 ? 500 : 200,
        `/${'p'.repeat(1000)}-${String.fromCharCode(97 + (part % 26), 97 + (index % 26), 97 + ((index / 26) % 26))}`,
      ),
    )
    writeSync(fd, some.join(''))
  }
  closeSync(fd)
  const { report, peakMiB } = measured([path])
  expect(report.lines.requests).toBe(100_000)
  expect(peakMiB).toBeLessThan(260)
})

const nasty = [
  line(0, 502, '/<script>alert(1)</script>'),
  line(1, 502, "/=cmd|'/c calc'!A0"),
  line(2, 502, '/\u001b[2J\u001b]0;owned\u0007'),
  line(3, 502, '/\u202egpj.exe'),
  line(4, 502, '/a', '"><img src=x onerror=alert(1)>'.replaceAll('"', String.raw`\"`)),
  '{"__proto__":{"status":500},"constructor":{"prototype":{"polluted":1}},"time":"2026-11-22T10:00:05Z","status":503,"method":"GET","path":"/__proto__"}\n',
  '\u001b[31mpanic\u001b[0m \u0000\u0001\u0002\n',
  '='.repeat(60_000) + '\n',
  '[[[[[[[[[[[[[[[[ "" "" "" 502 502 502\n',
].join('')

test('markup, formulas, control bytes and keys of prototypes come out clean everywhere', () => {
  const path = join(folder, 'nasty.log')
  writeFileSync(path, nasty.repeat(60) + lines(100, 200, 200))
  const page = join(folder, 'nasty.html')
  const human = logs(['--html', page, path])
  // eslint-disable-next-line no-control-regex -- control bytes are what this looks for
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/
  expect(human.out).not.toMatch(control)
  expect(human.err).toBe('')
  const html = readFileSync(page, 'utf8')
  expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/)
  expect(html).not.toMatch(control)
  const json = logs(['--json', path]).out
  expect(json).not.toMatch(control)
  expect(logReportSchema.safeParse(JSON.parse(json)).success).toBe(true)
  const csv = logs(['--csv', path]).out
  for (const cell of csv.split(/[,\r\n]+/))
    expect(cell).toMatch(/^(?:[a-z]+(?:_\d+)?|[\d:.TZ-]+|)$/)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test.each([
  ['nothing', ''],
  ['one byte', 'x'],
  ['only newlines', '\n'.repeat(5000)],
  ['only NUL', '\0'.repeat(5000)],
  ['random bytes', Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256))],
])('%s is no log, and says so', (_name, bytes) => {
  const { code, out, err } = logs(['-'], bytes)
  expect([code, err]).toEqual([4, ''])
  expect(out).toMatch(/^UNKNOWN/)
})
