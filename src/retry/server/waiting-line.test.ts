import { expect, test } from 'vitest'
import type { Priority, Waiting } from './waiting-line.ts'
import { WaitingLine } from './waiting-line.ts'

function waiter(priority: Priority, deadlineMs = 100): Waiting {
  return { priority, deadlineMs }
}

function lineOf(...items: readonly Waiting[]): WaitingLine<Waiting> {
  const line = new WaitingLine<Waiting>()
  for (const item of items) line.push(item)
  return line
}

test('the class goes first, and in it who came first', () => {
  const low = waiter('low')
  const first = waiter('normal')
  const second = waiter('normal')
  const high = waiter('high')
  const line = lineOf(low, first, second, high)
  expect([line.shift(), line.shift(), line.shift(), line.shift(), line.shift()]).toEqual([
    high,
    first,
    second,
    low,
    undefined,
  ])
  expect(line.length).toBe(0)
})

test('room is made by the newest of those that matter least, and by none that matters as much', () => {
  const old = waiter('low')
  const newest = waiter('low')
  const line = lineOf(old, newest, waiter('normal'))
  expect(line.evictBelow('normal')).toBe(newest)
  expect(line.evictBelow('low')).toBeUndefined()
  expect(line.evictBelow('high')).toBe(old)
  expect(line.length).toBe(1)
})

test('the expired leave, of every class', () => {
  const soon = waiter('high', 10)
  const sooner = waiter('low', 5)
  const late = waiter('normal', 50)
  const line = lineOf(soon, sooner, late)
  expect(line.nextDeadline()).toBe(5)
  expect(line.takeExpired(20)).toEqual([soon, sooner])
  expect(line.nextDeadline()).toBe(50)
  expect(line.remove(soon)).toBe(false)
  expect(line.length).toBe(1)
})
