import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReturnLedger } from './return-ledger.ts'

test('who is due counts until the moment, those of the slot that is passing in part', () => {
  const ledger = new ReturnLedger(60)
  ledger.promise(0, 1000)
  ledger.promise(0, 1000)
  expect(ledger.outstanding(0)).toBe(2)
  expect(ledger.outstanding(999)).toBe(2)
  expect(ledger.outstanding(1010)).toBe(1)
  expect(ledger.outstanding(1020)).toBe(0)
})

test('the fullest 100 ms around a moment are found, whatever lies outside', () => {
  const ledger = new ReturnLedger(60)
  for (const atMs of [880, 990, 1000, 1010, 1079, 1200]) ledger.promise(0, atMs)
  expect(ledger.dueAround(0, 1000)).toBe(4)
  expect(ledger.dueAround(0, 5000)).toBe(0)
})

test('after any promises and pauses it holds as many as are still due, but for the slot that is passing', () => {
  const step = fc.record({ waitMs: fc.nat(90_000), afterMs: fc.nat(60_000) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const ledger = new ReturnLedger(60)
      const due: number[] = []
      let nowMs = 0
      for (const { waitMs, afterMs } of steps) {
        nowMs += waitMs
        ledger.promise(nowMs, nowMs + afterMs)
        due.push(nowMs + afterMs)
        const outstanding = ledger.outstanding(nowMs)
        const from = nowMs
        expect(outstanding).toBeLessThanOrEqual(due.filter((atMs) => atMs > from - 20).length)
        expect(outstanding).toBeGreaterThanOrEqual(due.filter((atMs) => atMs >= from + 20).length)
      }
    }),
  )
})
