import { expect, test } from 'vitest'
import type { RefusalReason } from './refusal.ts'
import { makeRefusal } from './refusal.ts'

const quota = {
  allowed: false,
  policy: 'per "key"',
  quota: 100,
  windowSeconds: 60,
  remaining: 0,
  resetMs: 6001,
}

test.each<[RefusalReason, number, string | undefined]>([
  ['overload', 503, 'temporary-reduced-capacity'],
  ['queue-timeout', 503, 'temporary-reduced-capacity'],
  ['event-loop', 503, 'temporary-reduced-capacity'],
  ['heap', 503, 'temporary-reduced-capacity'],
  ['client-limit', 429, 'quota-exceeded'],
  ['maintenance', 503, undefined],
  ['shutdown', 503, undefined],
])('%s is a %d with problem details', (reason, status, type) => {
  const refusal = makeRefusal(reason, { kind: 'seconds', seconds: 7 })
  expect(refusal.status).toBe(status)
  expect(JSON.parse(refusal.body)).toMatchObject({
    status,
    ...(type !== undefined && {
      type: `https://iana.org/assignments/http-problem-types#${type}`,
    }),
  })
  expect(refusal.body).toContain('Come back in 7 seconds.')
  expect(refusal.fields).toMatchObject({
    'Retry-After': '7',
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
  expect(Buffer.byteLength(refusal.body)).toBeLessThanOrEqual(1024)
})

test('a quota is told in fields of its own, whose time Retry-After is not earlier than', () => {
  const { fields } = makeRefusal('client-limit', { kind: 'seconds', seconds: 7 }, { quota })
  expect(fields).toMatchObject({
    'RateLimit-Policy': '"per__key_";q=100;w=60',
    RateLimit: '"per__key_";r=0;t=7',
  })
})

test('a date is an IMF-fixdate, and a connection that ends says so', () => {
  const date = new Date('2026-11-25T12:00:00Z')
  const { fields } = makeRefusal('shutdown', { kind: 'date', date }, { close: true })
  expect(fields).toMatchObject({
    'Retry-After': 'Wed, 25 Nov 2026 12:00:00 GMT',
    Connection: 'close',
  })
})
