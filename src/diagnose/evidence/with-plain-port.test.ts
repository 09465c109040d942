import { expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import type { Target } from '../../model/target.ts'
import { diagnose } from '../diagnose.ts'

const host = 'shop.example'
const secure: Target = { input: host, url: `https://${host}/`, scheme: 'https', host, port: 443 }
const plain: Target = {
  input: `http://${host}/`,
  url: `http://${host}/`,
  scheme: 'http',
  host,
  port: 80,
}
const connect = (port: number, refused: boolean): Observation => ({
  kind: 'tcp',
  purpose: 'target',
  address: '203.0.113.7',
  port,
  ...(refused && { failure: { type: 'connection_refused', code: 'ECONNREFUSED' } }),
})
const answer = (
  status: number,
  url = `http://${host}/`,
  location?: string,
  purpose: 'target' | 'control' = 'target',
): Observation => ({
  kind: 'http',
  purpose,
  status,
  url,
  complete: true,
  fields: location === undefined ? [] : [{ name: 'location', value: location }],
  body: { text: '<h1>Lamps</h1>', receivedBytes: 14 },
})
const shut = connect(443, true)
const uncertified: Observation = { kind: 'history', purpose: 'domain', from: 'certificates' }

test.each<readonly [string, Target, readonly Observation[], string]>([
  ['port 443 shut, a page on port 80', secure, [shut, connect(80, false), answer(200)], 'degraded'],
  ['the same in another order', secure, [answer(200), shut], 'degraded'],
  ['the page called a control', secure, [shut, answer(200, undefined, '', 'control')], 'degraded'],
  ['without a scheme', { input: host, host }, [shut, answer(200)], 'degraded'],
  [
    'port 80 leads to the port that is shut',
    secure,
    [shut, answer(301, undefined, `https://${host}/`)],
    'broken',
  ],
  [
    'a name without a scheme, and no certificate ever logged',
    secure,
    [shut, answer(200), uncertified],
    'working',
  ],
  [
    'https:// asked for, and no certificate ever logged',
    { ...secure, input: `https://${host}/` },
    [shut, answer(200), uncertified],
    'degraded',
  ],
  [
    'the log of certificates did not answer',
    secure,
    [shut, answer(200), { ...uncertified, failure: { type: 'connection_timeout' } }],
    'degraded',
  ],
  ['plain text asked for', plain, [connect(80, false), answer(200)], 'working'],
  ['plain text asked for, and TLS tried', plain, [answer(200), shut], 'degraded'],
  [
    'plain text asked for, TLS tried, and no certificate ever logged',
    plain,
    [answer(200), shut, uncertified],
    'working',
  ],
  [
    'plain text asked for, which leads to TLS that is shut',
    plain,
    [connect(80, false), answer(301, undefined, `https://${host}/`), shut],
    'broken',
  ],
  [
    'plain text asked for, which leads to TLS that works',
    plain,
    [
      connect(80, false),
      answer(301, undefined, `https://${host}/`),
      connect(443, false),
      answer(200, `https://${host}/`),
    ],
    'working',
  ],
  [
    'one of two addresses is shut',
    secure,
    [shut, connect(443, false), answer(200, `https://${host}/`)],
    'working',
  ],
])('%s', (_title, target, observations, verdict) => {
  for (const options of [{}, { domain: host }]) {
    const made = diagnose({
      traceVersion: 1,
      tool: { name: 'statusdetector', version: '0' },
      startedAt: '2026-11-22T12:00:00Z',
      target,
      options,
      observations,
    })
    expect(`${made.verdict}: ${made.summary}`).toMatch(new RegExp(`^${verdict}:`))
    if (verdict === 'degraded') expect(made.summary).toMatch(/https:\/\/ does not work.*port 80/)
    expect(made.trace.observations).toEqual(observations)
  }
})
