import { expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import { diagnose } from '../diagnose.ts'
import { rows } from './example-names.ts'
import {
  checked,
  dns,
  found,
  later,
  missing,
  name,
  now,
  page,
  registry,
  servers,
  unregistered,
} from './example-observations.ts'

function look(observations: readonly Observation[], domain = name): Diagnosis {
  return diagnose({
    traceVersion: 1,
    tool: { name: 'statusdetector', version: '0' },
    startedAt: now,
    target: { input: name, url: `https://${name}/`, scheme: 'https', host: name, port: 443 },
    options: { domain },
    observations,
  })
}

test.each<readonly [string, readonly Observation[], RegExp, RegExp]>([
  [
    'lapsed',
    [missing, registry(['redemption period'], '2026-10-01T00:00:00Z', { registrar: 'Acme' })],
    /renew it at Acme, before 20/,
    /redemption/,
  ],
  [
    'to be deleted',
    [missing, registry(['pending delete'], '2026-09-01T00:00:00Z')],
    /renewed no more: it will be free about 20/,
    /waiting to be deleted/,
  ],
  ['free again', [missing, unregistered, checked('2026-01-05')], /registers it anew/, /lapsed/],
  ['never there', [missing, unregistered], /Compare the spelling/, /no such name/],
  ['on hold', [missing, registry(['client hold'], later)], /why it is suspended/, /client hold/],
  [
    'without name servers',
    [missing, registry(['inactive'], later)],
    /name servers/,
    /without name/,
  ],
  [
    'parked',
    [found, servers('ns1.sedoparking.com'), registry(['active'], later), page('<p>x</p>')],
    /under another name/,
    /parked/,
  ],
  [
    'lame',
    [dns('SERVFAIL', {}, 22), registry(['active'], later)],
    /name servers at the registry/,
    /lame delegation/,
  ],
  [
    'closed',
    [found, registry(['active'], later), page('<h1>This domain has been seized</h1>')],
    /replace what relies on it/,
    /has ended/,
  ],
])('what to do about a name that is %s', (_title, seen, first, summary) => {
  const made = look(seen)
  expect(made.nextSteps[0]?.text).toMatch(first)
  expect(made.summary).toMatch(summary)
  const texts = made.nextSteps.map(({ text }) => text).join(' ')
  expect(texts).not.toContain('the machine that answered')
})

test('an end that is announced is told with its day, although the site works', () => {
  const site = `<title>Bakery</title><h1>Bakery is shutting down</h1><p>Bakery will close on 31 March 2027. ${'We baked bread. '.repeat(9)}</p>`
  const made = look([found, registry(['active'], later), page(site)])
  expect(made.verdict).toBe('working')
  expect(made.summary).toBe('It works, and its end is announced for 2027-03-31.')
  expect(made.nextSteps[0]?.text).toContain('before 2027-03-31')
})

test('what stays open is told with the reason', () => {
  const silent = registry([], later, { status: 429, found: false })
  const { verdict, summary } = look([missing, silent])
  expect(verdict).toBe('unknown')
  expect(summary).toContain('we ask too often')
})

test('of all examples: whoever is gone is not asked again, and no step is said twice', () => {
  for (const { seen, verdict } of rows) {
    const made = look(seen)
    const isGone = /^(?:expired|parked|for_sale|shut_down|never_existed)$/.test(verdict)
    expect(made.retryAdvice.kind === 'never' || !isGone).toBe(true)
    expect(made.nextSteps.length > 0 || !isGone).toBe(true)
    const texts = made.nextSteps.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('a name out of somebody else’s trace brings no command into a shell', () => {
  const { nextSteps } = look(
    [missing, registry(['client hold'], later)],
    'a.example; rm -rf "$HOME" #',
  )
  for (const { command } of nextSteps) expect(command ?? '').not.toContain('rm -rf')
})
