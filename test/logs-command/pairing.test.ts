import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { analyseLogs } from '../../src/app/index.ts'
import { logs, newFolder } from './command.ts'

const folder = newFolder()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const startMs = Date.UTC(2026, 10, 22, 10)

/** A number of a seed that looks like chance, 0 to 1. */
function chance(index: number, salt: number): number {
  const mixed = Math.imul((index + 1) * 2_654_435_761 + salt * 40_503, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

function stamp(ms: number, zone = '+0000', shiftHours = 0): string {
  const time = new Date(ms + shiftHours * 3_600_000).toISOString()
  return `[22/Nov/2026:${time.slice(11, 19)} ${zone}]`
}

const timing = (status: number, id: string): string =>
  `0.010 "10.0.0.5:8080" "${status}" "0.010" rid=${id}`

interface Made {
  readonly edge: string
  readonly origin: string
  readonly lost: number
}

/** An edge and the server behind it: between 10:20 and 10:25 a third of the requests get lost on the way. */
function twoHops(ids: boolean, clients: boolean): Made {
  const edge: string[] = []
  const origin: string[] = []
  let lost = 0
  for (let index = 0; index < 6000; index += 1) {
    const ms = startMs + index * 500
    const minute = Math.floor(index / 120)
    const isLost = minute >= 20 && minute < 25 && chance(index, 1) < 0.33
    const failsThere = !isLost && chance(index, 2) < 0.004
    const status = isLost ? 502 : failsThere ? 500 : 200
    const id = `a${index.toString(16).padStart(31, '0')}`
    const client = `203.0.${Math.floor(chance(index, 3) * 200)}.${Math.floor(chance(index, 4) * 250)}`
    const path = `/p/${Math.floor(chance(index, 5) * 900)}/v`
    const request = `"GET ${path} HTTP/1.1"`
    edge.push(
      `${client} - - ${stamp(ms)} ${request} ${status} 17 "-" "x" ${ids ? timing(status, id) : '0.010'}\n`,
    )
    if (isLost) lost += 1
    else {
      const seen = clients ? client : '10.0.0.1'
      // The other server's zone lies an hour east.
      origin.push(
        `${seen} - - ${stamp(ms + 300, '+0100', 1)} ${request} ${status} 17 "-" "x" ${ids ? timing(status, id) : '0.009'}\n`,
      )
    }
  }
  return { edge: edge.join(''), origin: origin.join(''), lost }
}

test.each([
  ['request_id', true, true],
  ['client_path_time', false, true],
  ['path_time', false, false],
] as const)('two hops are compared, by %s', async (way, ids, clients) => {
  const { edge, origin, lost } = twoHops(ids, clients)
  const names = [join(folder, `${way}-edge.log`), join(folder, `${way}-origin.log`)]
  for (const [at, text] of [edge, origin].entries()) writeFileSync(names[at] ?? '', text)
  const { pairing, lines } = await analyseLogs(names)
  const { hops } = pairing ?? expect.fail('no pairing')
  expect(hops).toMatchObject({ edge: names[0], origin: names[1], by: way, partial: false })
  expect(hops?.overlap).toBeGreaterThan(0.99)
  expect(Math.abs((hops?.neverThere ?? 0) - lost)).toBeLessThanOrEqual(way === 'request_id' ? 0 : 4)
  // The same requests are not counted twice.
  expect(lines.requests).toBe(6000)
  expect(lines.doubles).toBe(6000 - lost)
})

test('logs of different traffic are not compared', async () => {
  const { edge } = twoHops(false, true)
  const { origin } = twoHops(false, true)
  const other = origin.replaceAll('GET /p/', 'GET /q/')
  const names = [join(folder, 'one.log'), join(folder, 'other.log')]
  writeFileSync(names[0] ?? '', edge)
  writeFileSync(names[1] ?? '', other)
  const { pairing, lines } = await analyseLogs(names)
  expect(pairing?.hops ?? null).toBeNull()
  expect(lines.doubles).toBe(0)
})

test('500s of which the error log says nothing', () => {
  const access: string[] = []
  const errors: string[] = []
  for (let index = 0; index < 900; index += 1) {
    const ms = startMs + index * 4000
    const status = index % 10 === 0 ? 500 : 200
    access.push(`203.0.113.9 - - ${stamp(ms)} "GET /a/${index} HTTP/1.1" ${status} 1 "-" "x"\n`)
    // nginx writes its error log in the server's own zone, here two hours east.
    const local = new Date(ms + 2 * 3_600_000).toISOString().slice(11, 19)
    if (index % 20 === 0)
      errors.push(
        `2026/11/22 ${local} [error] 7#7: *${index} FastCGI sent in stderr: "PHP message: PHP Fatal error: Uncaught Error" while reading response header from upstream, client: 203.0.113.9, server: _, request: "GET /a/${index} HTTP/1.1", upstream: "fastcgi://unix:/run/php.sock:", host: "a"\n`,
      )
  }
  const names = [join(folder, 'fpm-access.log'), join(folder, 'fpm-error.log')]
  writeFileSync(names[0] ?? '', access.join(''))
  writeFileSync(names[1] ?? '', errors.join(''))
  const { out } = logs(names)
  expect(out).toMatch(/45 of 90 answers with 500 in \S+ have no\s+line\s+in\s+any\s+error\s+log/)
})
