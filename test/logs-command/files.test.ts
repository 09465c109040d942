import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { logReportSchema } from '../../src/app/log-report-schema.ts'
import type { LogReport } from '../../src/model/log-report.ts'
import { line, lines, logs, newFolder } from './command.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function report(args: readonly string[], input: string | Uint8Array = ''): LogReport {
  return logReportSchema.parse(JSON.parse(logs(['--json', ...args], input).out))
}

const text = lines(0, 900, 200) + lines(900, 1200, 502) + lines(1200, 1500, 200)
const file = join(folder, 'access.log')
writeFileSync(file, text)

test('a plain file', () => {
  const { verdict, lines: counted, incidents } = report([file])
  expect([verdict, counted.requests]).toEqual(['outage', 1500])
  expect(incidents[0]?.start).toBe('2026-11-22T10:15:00.000Z')
})

const packed: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
  ['gz', (bytes) => gzipSync(bytes)],
  ['zst', (bytes) => zstdCompressSync(bytes)],
  ['br', (bytes) => brotliCompressSync(bytes)],
  ['xz', (input) => execFileSync('xz', ['-c'], { input })],
  ['bz2', (input) => execFileSync('bzip2', ['-c'], { input })],
]

test.each(packed)('packed with %s, as a file', (extension, pack) => {
  const path = join(folder, `packed.log.${extension}`)
  writeFileSync(path, pack(Buffer.from(text)))
  expect(report([path]).lines.requests).toBe(1500)
})

test.each(packed.filter(([extension]) => extension !== 'br'))(
  'packed with %s, from standard input',
  (_extension, pack) => {
    expect(report(['-'], pack(Buffer.from(text))).lines.requests).toBe(1500)
  },
)

test('a log on standard input that is not packed', () => {
  expect(report(['-'], text.repeat(5)).lines.requests).toBe(7500)
})

test('gzip in several members, and damaged', () => {
  const members = join(folder, 'members.log.gz')
  writeFileSync(members, Buffer.concat([gzipSync(lines(0, 10, 200)), gzipSync(lines(10, 20, 200))]))
  expect(report([members]).lines.requests).toBe(20)
  const damaged = join(folder, 'damaged.log.gz')
  writeFileSync(damaged, gzipSync(text).subarray(0, 900))
  const { code, out, err } = logs(['--json', damaged, members])
  expect(code).toBe(0)
  expect(err).toMatch(/damaged.log.gz: the packed data is damaged/)
  const { requests } = logReportSchema.parse(JSON.parse(out)).lines
  expect(requests).toBeGreaterThan(100)
  expect(requests).toBeLessThan(1500)
  writeFileSync(damaged, gzipSync(text).subarray(0, 12))
  expect(logs([damaged])).toMatchObject({ code: 2, out: '' })
})

test('a directory of rotated files is read in the order of time', () => {
  const rotated = join(folder, 'rotated')
  mkdirSync(rotated)
  writeFileSync(join(rotated, 'access.log'), lines(20, 30, 200))
  writeFileSync(join(rotated, 'access.log.1'), lines(10, 20, 200))
  writeFileSync(join(rotated, 'access.log.2.gz'), gzipSync(lines(0, 10, 200)))
  writeFileSync(join(rotated, 'notes.png'), 'no log')
  const { sources, lines: counted } = report([rotated])
  expect(sources.map((path) => path.slice(rotated.length + 1))).toEqual([
    'access.log.2.gz',
    'access.log.1',
    'access.log',
  ])
  expect(counted.requests).toBe(30)
  expect(report([join(rotated, 'access.log*')]).lines.requests).toBe(30)
})

test('--since and --until', () => {
  const within = report([
    '--since',
    '2026-11-22T10:10:00Z',
    '--until',
    '2026-11-22T10:19:59Z',
    file,
  ])
  expect(within.lines.requests).toBe(600)
  expect(within.statuses).toEqual({ '200': 300, '502': 300 })
  const { verdict, summary } = report(['--since', '5m', file])
  expect(verdict).toBe('unknown')
  expect(summary).toMatch(/No line lies in the time asked for/)
  expect(logs(['--since', 'noon', file]).err).toMatch(/is no time/)
})

test('a rotated file that was last written long before is not opened', () => {
  const old = join(folder, 'old.log.1')
  writeFileSync(old, lines(0, 10, 200))
  utimesSync(old, new Date('2026-11-01T00:00:00Z'), new Date('2026-11-01T00:00:00Z'))
  expect(report(['--since', '2026-11-20', old]).lines.total).toBe(0)
  expect(report(['--since', '2026-10-20', old]).lines.total).toBe(10)
})

test('--since answers at once from the end of a long file', () => {
  const long = join(folder, 'long.log')
  const minute = lines(0, 60, 200).repeat(20)
  for (let at = 0; at < 24 * 60; at += 1) {
    const clock = `:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:`
    appendFileSync(long, minute.replaceAll(':10:00:', clock))
  }
  const { lines: counted } = report(['--since', '2026-11-22T23:50:00Z', long])
  expect(counted.requests).toBe(10 * 1200)
  // Of 1.7 million lines.
  expect(counted.total).toBeLessThan(60_000)
})

test('--slo, --csv, --fail-on and --anonymise', () => {
  expect(report(['--slo', '99.9', file]).burnRates.length).toBe(3)
  const csv = logs(['--csv', file]).out
  expect(csv).toMatch(/^start,total,failed,status_200,status_502\r\n2026-11-22T10:00:00.000Z,/)
  expect(logs(['--fail-on', 'degraded', file]).code).toBe(1)
  expect(logs(['--fail-on', 'degraded', '--until', '2026-11-22T10:05:00Z', file]).code).toBe(0)
  const one = join(folder, 'one-client.log')
  const hurt = Array.from(
    { length: 600 },
    (_, second) => line(second, 200) + line(second, 500).replace(/^\S+/, '198.51.100.77'),
  )
  writeFileSync(one, hurt.join(''))
  expect(logs(['--json', one]).out).toContain('198.51.100.77')
  const masked = logs(['--json', '--anonymise', one]).out
  expect(masked).not.toMatch(/198\.51\.100\.77/)
  expect(masked).toMatch(/198\.51\.100\.x/)
})

test('--html writes a page that needs nothing else', () => {
  const page = join(folder, 'report.html')
  expect(logs(['--html', page, file]).code).toBe(1)
  const html = readFileSync(page, 'utf8')
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/)
  expect(html).toMatch(/<svg .*<rect class="failed"/s)
  expect(html).not.toMatch(/<script|https?:\/\/|@import|url\(/)
  expect(logs(['--html', join(folder, 'missing', 'x.html'), file]).code).toBe(2)
})

test('--until ends behind a whole line', () => {
  const long = join(folder, 'until.log')
  writeFileSync(long, lines(0, 14_000, 200))
  const { lines: counted } = report(['--until', '2026-11-22T10:30:00Z', long])
  expect([counted.requests, counted.foreign]).toEqual([1801, 0])
  expect(counted.total).toBeLessThan(14_000)
})

/** A line of Gin that many minutes ago, on a clock five hours behind UTC. */
function gin(minutes: number): string {
  const time = new Date(Date.now() - (minutes + 300) * 60_000).toISOString()
  return `[GIN] ${time.slice(0, 10).replaceAll('-', '/')} - ${time.slice(11, 19)} | 200 |    1.2ms |     203.0.113.7 | GET      "/a"\n`
}

/** The same as JSON, without a zone. */
function json(minutes: number): string {
  const time = new Date(Date.now() - (minutes + 300) * 60_000).toISOString().slice(0, 19)
  return `{"time":"${time}","method":"GET","path":"/a","status":200}\n`
}

test.each([
  ['Gin', gin],
  ['JSON', json],
])('times without a zone are those of this clock: %s', (_, make) => {
  const local = join(folder, 'local.log')
  // Long enough for the place to be found by halving.
  const old = Array.from({ length: 8000 }, (_one, at) => make(20_000 - at))
  writeFileSync(local, [...old, ...[50, 40, 30, 20, 10, 5].map(make)].join(''))
  const requests = (since: string): number => {
    const { out } = logs(['--json', '--since', since, local], '', { TZ: 'Etc/GMT+5' })
    return logReportSchema.parse(JSON.parse(out)).lines.requests
  }
  expect(requests('25m')).toBe(3)
  const ago = new Date(Date.now() - 35 * 60_000)
  expect(requests(ago.toISOString().slice(0, 19) + 'Z')).toBe(4)
  // As the log has it.
  expect(requests(new Date(ago.getTime() - 300 * 60_000).toISOString().slice(0, 19))).toBe(4)
})

test('--since after --until', () => {
  const { code, err } = logs(['--since', '2026-11-23', '--until', '2026-11-22', file])
  expect(code).toBe(2)
  expect(err).toMatch(/is later than --until/)
})

test('a pipe by its path, packed or not', () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  for (const bytes of [Buffer.from(text), gzipSync(text)]) {
    const plain = join(folder, 'for-pipe')
    writeFileSync(plain, bytes)
    const writer = spawn('sh', ['-c', 'exec cat "$0" > "$1"', plain, pipe])
    expect(report([pipe]).lines.requests).toBe(1500)
    writer.kill()
  }
})

const quoted = {
  nginx: `'$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"'`,
  apache: String.raw`"%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\""`,
  named: String.raw`"%h %{mine}n %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\"" combined`,
}

test.each(Object.entries(quoted))('--format with the quotes of its file: %s', (_, format) => {
  const { formats } = report(['--format', format, file])
  expect(formats.map(({ id, lines: read }) => [id, read])).toEqual([['custom', 1500]])
})

test('a format that fits nothing says so', () => {
  const { verdict, summary } = report(['--format', '$remote_addr|$status', file])
  expect(verdict).toBe('unknown')
  expect(summary).toMatch(/^The format given fits none of the 1500 lines, such as '203/)
})
