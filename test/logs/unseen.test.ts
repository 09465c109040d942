import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { differenceOf, lineTruth, requestsOf } from './unseen/read-lines.ts'

/** Logs by somebody who had not seen the formats of this project; the truth was written down with them. */
const folder = fileURLToPath(new URL('unseen/lines-1/', import.meta.url))
const names = readdirSync(folder).flatMap((name) =>
  name.endsWith('.log') ? [name.slice(0, -4)] : [],
)

test.each(names)('%s', (name) => {
  const lines = readFileSync(`${folder}${name}.truth`, 'utf8').split('\n').filter(Boolean)
  const told = lines.map((line) => lineTruth.parse(JSON.parse(line)))
  // Whether a line that ends in no status is one request more is a matter of opinion, but where no line has any.
  const counts = (status = 0): boolean => status > 0 || told.every(([none]) => none === 0)
  const truth = told.filter(([status]) => counts(status))
  const requests = requestsOf(`${folder}${name}.log`).filter(({ status }) => counts(status))
  expect(truth.map((one, at) => differenceOf(requests[at], one)).filter(Boolean)).toEqual([])
  expect(requests.length).toBe(truth.length)
})
