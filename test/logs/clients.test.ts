import { expect, test } from 'vitest'
import { createLogAnalyser } from '../../src/logs/analyser.ts'
import type { LogReport } from '../../src/model/log-report.ts'
import { dice, makeTraffic } from './traffic.ts'
import type { Request } from './traffic.ts'
import { answers, leaves, slow } from './faults.ts'
import { writeLine } from './write-lines.ts'

const startMs = Date.UTC(2026, 10, 22, 10)

function report(requests: readonly Request[]): LogReport {
  const analyser = createLogAnalyser()
  const stream = analyser.open('access.log')
  const text = requests
    .toSorted((a, b) => a.timeMs - b.timeMs)
    .map((request) => `${writeLine(request, 'haproxy')}\n`)
    .join('')
  stream.push(new TextEncoder().encode(text))
  stream.end()
  return analyser.report()
}

test('clients that ask again at once after a 429 do not wait as Retry-After asks', () => {
  const requests = makeTraffic({ seed: 301, startMs, minutes: 40, perSecond: 8 })
  const roll = dice(302)
  const hammering = requests.slice(0, 3).flatMap((model, client) =>
    Array.from({ length: 1200 }, (_none, index): Request => {
      const request = {
        ...model,
        client: `198.51.100.${client + 1}`,
        path: '/api/orders/7',
        timeMs: startMs + 1_200_000 + index * 500,
      }
      answers(429)(request, roll)
      return request
    }),
  )
  const { summary, incidents } = report([...requests, ...hammering])
  expect(incidents[0]?.patterns).toContain('clients_limited')
  expect(JSON.stringify([summary, incidents])).toContain('these do not wait as Retry-After asks')
})

test.each([499, 460])(
  'clients that give up after 30 s, as %i, come before a 504 of 60 s',
  (status) => {
    const requests = makeTraffic({ seed: 303, startMs, minutes: 40, perSecond: 12 })
    const roll = dice(304)
    for (const request of requests) {
      const second = (request.timeMs - startMs) / 1000
      if (second < 900 || second > 1800) continue
      const gaveUp = roll() < 0.4
      if (gaveUp) {
        leaves(30, 1)(request, roll)
        request.status = status
      } else slow(60, 0.02)(request, roll)
    }
    const { incidents } = report(requests)
    const left = incidents.find(({ patterns }) => patterns.includes('clients_leaving'))
    expect(left?.summary).toContain("the clients' own time-out, which comes before the server's")
  },
)
