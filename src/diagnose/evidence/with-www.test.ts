import { expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { diagnose } from '../diagnose.ts'

const host = 'shop.example'
const dead: Observation = {
  kind: 'tcp',
  purpose: 'target',
  address: '203.0.113.7',
  port: 443,
  failure: { type: 'connection_timeout', code: 'ETIMEDOUT' },
}
const answer = (url: string, purpose: 'target' | 'control' | 'www', status = 200): Observation => ({
  kind: 'http',
  purpose,
  status,
  url,
  complete: true,
  body: { text: '<h1>Lamps</h1>', receivedBytes: 14 },
})
const www = `https://www.${host}/`

test.each<readonly [string, readonly Observation[], string]>([
  ['asked on purpose', [dead, answer(www, 'www')], 'degraded'],
  ['called the target’s answer', [dead, answer(www, 'target')], 'degraded'],
  ['called a control', [dead, answer(www, 'control')], 'degraded'],
  ['a path that cannot exist', [dead, answer(`${www}x1`, 'control')], 'broken'],
  ['in trouble as well', [dead, answer(www, 'www', 503)], 'broken'],
  ['another host', [dead, answer(`https://api.${host}/`, 'control')], 'broken'],
  [
    'where the name itself redirects to',
    [answer(`https://${host}/`, 'target', 301), answer(www, 'target')],
    'working',
  ],
])('www. before a name: %s', (_title, observations, verdict) => {
  for (const options of [{}, { domain: host }]) {
    const made = diagnose({
      traceVersion: 1,
      tool: { name: 'statusdetector', version: '0' },
      startedAt: '2026-11-22T12:00:00Z',
      target: { input: host, url: `https://${host}/`, scheme: 'https', host, port: 443 },
      options,
      observations,
    })
    expect(`${made.verdict}: ${made.summary}`).toMatch(new RegExp(`^${verdict}:`))
    if (verdict === 'degraded') expect(made.summary).toContain(`www.${host} works: it answers 200`)
    expect(made.trace.observations).toEqual(observations)
  }
})
