import type { ServerResponse } from 'node:http'
import { Agent, request } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import type { DecisionEvent } from '../../src/retry/index.ts'
import { createFetch, reportOf, retryAfter } from '../../src/retry/index.ts'
import type { TestServer } from './serve.ts'
import { serve } from './serve.ts'

// Every form of Retry-After on the wire, as fetch and as undici give it on. Nothing is waited for: no wait is short enough.

interface Form {
  readonly name: string
  /** One field line each; seconds from the server's clock, or text. */
  readonly lines: readonly (string | { readonly in: number; readonly as: Print })[]
  /** How far the server's clock is ahead, in seconds. */
  readonly ahead?: number
  readonly age?: number
  /** Absent: it is no wait at all. */
  readonly waitSeconds?: number
  readonly status?: number
}

type Print = (date: Date) => string

const imf: Print = (date) => date.toUTCString()
const rfc850: Print = (date) => {
  const [, day, month, year = '', clock] = date.toUTCString().split(' ')
  const weekday = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  return `${weekday}, ${day}-${month}-${year.slice(-2)} ${clock} GMT`
}
const asctime: Print = (date) => {
  const [weekday = '', day = '', month, year, clock] = date.toUTCString().split(' ')
  return `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${clock} ${year}`
}
const year45 = 45 * 365.25 * 86_400

const forms: readonly Form[] = [
  { name: 'seconds', lines: ['120'], waitSeconds: 120 },
  { name: 'leading zeros and a blank at the end', lines: ['002 '], waitSeconds: 2 },
  { name: 'more than 2^31 seconds', lines: ['9'.repeat(20)], waitSeconds: 2_147_483_648 },
  { name: 'IMF-fixdate', lines: [{ in: 30, as: imf }], waitSeconds: 30 },
  { name: 'RFC 850', lines: [{ in: 30, as: rfc850 }], waitSeconds: 30 },
  { name: 'asctime', lines: [{ in: 30, as: asctime }], waitSeconds: 30 },
  {
    name: 'a two-digit year 45 years ahead',
    lines: [{ in: year45, as: rfc850 }],
    waitSeconds: year45,
  },
  { name: 'a server an hour ahead', lines: [{ in: 30, as: imf }], ahead: 3600, waitSeconds: 30 },
  { name: 'a server an hour behind', lines: [{ in: 30, as: imf }], ahead: -3600, waitSeconds: 30 },
  {
    name: 'from a cache, whose Date is old',
    lines: [{ in: 30, as: imf }],
    ahead: 3600,
    age: 600,
    waitSeconds: 30,
  },
  { name: 'two lines', lines: ['3', '70'], waitSeconds: 70 },
  { name: 'two lines, one malformed', lines: ['soon', '5'], waitSeconds: 5 },
  { name: 'two lines, a number and a date', lines: ['5', { in: 50, as: imf }], waitSeconds: 50 },
  { name: 'a redirect', lines: ['40'], status: 301, waitSeconds: 40 },
  { name: 'too large a content', lines: ['40'], status: 413, waitSeconds: 40 },
  { name: 'negative', lines: ['-1'] },
  { name: 'a fraction', lines: ['1.5'] },
  { name: 'empty', lines: [''] },
  { name: 'a unit', lines: ['10 s'] },
  { name: 'a word', lines: ['soon'] },
  { name: 'ISO 8601', lines: ['2030-11-24T12:00:30Z'] },
  { name: 'a date with a wrong weekday', lines: [imf(new Date(0)).replace('Thu', 'Fri')] },
]

function answer({ lines, ahead = 0, age, status = 503 }: Form, response: ServerResponse): void {
  const serverMs = (Math.floor(Date.now() / 1000) + ahead) * 1000
  response.setHeader('Date', new Date(serverMs - (age ?? 0) * 1000).toUTCString())
  if (age !== undefined) response.setHeader('Age', String(age))
  response.setHeader('Location', '/elsewhere')
  response.setHeader(
    'Retry-After',
    lines.map((line) =>
      typeof line === 'string' ? line : line.as(new Date(serverMs + line.in * 1000)),
    ),
  )
  response.writeHead(status).end('busy')
}

async function start(form: Form): Promise<TestServer> {
  const server = await serve((_, response) => answer(form, response))
  onTestFinished(() => server.close())
  return server
}

/** A date and the clock it is compared with are whole seconds. */
function expectWait(waitMs: number | undefined, { waitSeconds }: Form): void {
  if (waitSeconds === undefined) expect(waitMs).toBeUndefined()
  else expect(Math.abs((waitMs ?? Number.NaN) - waitSeconds * 1000)).toBeLessThanOrEqual(1500)
}

const none = { maxRetryAfter: 0, maxBareRetries: 0 } as const

test.each(forms)('$name', async (form) => {
  const server = await start(form)
  const response = await createFetch(none)(server.url)
  expect(response.status).toBe(form.status ?? 503)
  expectWait(reportOf(response)?.retryAfterMs, form)

  const seen: DecisionEvent[] = []
  const onDecision = (event: DecisionEvent): void => void seen.push(event)
  const dispatcher = new Agent().compose(retryAfter({ ...none, onDecision }))
  const { body } = await request(server.url, { dispatcher })
  await body.dump()
  expectWait(seen[0]?.decision.retryAfterMs, form)
  expect(server.received).toHaveLength(2)
})

test.each([
  ['now', '0'],
  ['a date that has passed', 'Sun, 06 Nov 1994 08:49:37 GMT'],
  [
    'a two-digit year more than fifty years ahead, which has passed',
    'Sunday, 06-Nov-94 08:49:37 GMT',
  ],
  ['a leap second that has passed', 'Thu, 31 Dec 1998 23:59:60 GMT'],
])('%s is now, which is a tenth of a second', async (_, value) => {
  const server = await serve((at, response) =>
    at === 0 ? response.writeHead(503, { 'Retry-After': value }).end() : response.end('ok'),
  )
  onTestFinished(() => server.close())
  expect((await createFetch()(server.url)).status).toBe(200)
  const [first, second] = server.received
  const gapMs = (second?.atMs ?? 0) - (first?.atMs ?? 0)
  expect(gapMs).toBeGreaterThanOrEqual(99)
  expect(gapMs).toBeLessThan(1000)
})
