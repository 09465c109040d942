import { expect, test } from 'vitest'
import { formats } from '../formats/index.ts'
import { openLogStream } from '../reading/log-stream.ts'
import { createTally } from '../tally/tally.ts'
import { missingReadings } from './missing-readings.ts'

function missingIn(lines: string): readonly string[] {
  const tally = createTally()
  const stream = openLogStream(tally)
  stream.push(new TextEncoder().encode(lines))
  stream.end()
  return missingReadings(tally.finish())
}

test.each(formats.filter(({ log }) => log === 'access').map(({ id, advice }) => [id, advice]))(
  '%s says what to add',
  (_, advice) => {
    expect(advice?.length ?? 0).toBeGreaterThan(20)
  },
)

test('a combined log lacks duration and everything of the upstream', () => {
  const said = missingIn(
    '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 157 "-" "curl/8.5.0"\n',
  ).join('\n')
  expect(said).toContain('No request duration')
  expect(said).toContain('No upstream time')
  expect(said).toContain('$upstream_response_time')
})

test('an application has no upstream to log', () => {
  const said = missingIn('GET /cart?id=7 500 12.345 ms - 145\n').join('\n')
  expect(said).not.toContain('upstream')
  expect(said).toContain('No time')
})

test('a log with everything lacks nothing', () => {
  const said = missingIn(
    '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/2.0" 502 61 "-" "x" 34 0.003 [ns-svc-80] [] 10.0.0.5:80 0 0.003 502 835136ae24486dbb4156dcbe21f5d402\n',
  )
  expect(said.filter((one) => one.startsWith('No upstream'))).toEqual([])
})
