import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnoseTrace } from '../../src/app/diagnose-trace.ts'
import { labCases } from './cases/index.ts'
import type { Score } from './score.ts'
import { reliability, scoreCase, share } from './score.ts'

/** The figures that the project promises, measured on the traces of the last full run of the lab. */
const promised = { responder: 0.97, cause: 0.95, faultDomain: 0.97, ece: 0.05 }

const scores = labCases.map((labCase) => {
  const file = new URL(`traces/${labCase.id}.json`, import.meta.url)
  return scoreCase(labCase, diagnoseTrace(readFileSync(file, 'utf8'), labCase.id))
})

function misses(read: (score: Score) => boolean | undefined): readonly string[] {
  return scores.filter((score) => read(score) === false).map(({ id, said }) => `${id}: ${said}`)
}

test.each([
  ['responder', ({ responder }: Score) => responder, promised.responder],
  ['cause', ({ withinEquivalent }: Score) => withinEquivalent, promised.cause],
  ['fault domain', ({ faultDomain }: Score) => faultDomain, promised.faultDomain],
  ['verdict', ({ verdict }: Score) => verdict, promised.faultDomain],
] as const)('%s is right as often as promised', (_name, read, least) => {
  const [right, of] = share(scores, read)
  expect(right / of, misses(read).join('\n')).toBeGreaterThanOrEqual(least)
})

test('no healthy control is called broken', () => {
  expect(misses(({ falseAlarm }) => !falseAlarm)).toEqual([])
})

test('probabilities hold', () => {
  const claims = scores.filter(({ control }) => !control).flatMap((score) => score.claims)
  expect(reliability(claims).ece).toBeLessThanOrEqual(promised.ece)
})
