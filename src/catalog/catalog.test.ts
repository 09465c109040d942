import { describe, expect, test } from 'vitest'
import { clientErrors, responders, statuses } from './index.ts'
import { phrases } from './phrases.ts'

describe('responders', () => {
  test('there are at least 69, each once', () => {
    expect(responders.length).toBeGreaterThanOrEqual(69)
    expect(new Set(responders.map(({ id }) => id)).size).toBe(responders.length)
  })

  test.each(responders.map((entry) => [entry.id, entry] as const))(
    '%s points at its sources and at known statuses',
    (_id, entry) => {
      expect(entry.sources.length).toBeGreaterThan(0)
      const sourced = [...entry.emits, ...entry.timeouts, ...entry.logSignals]
      expect(sourced.every(({ source }) => entry.sources[source] !== undefined)).toBe(true)
      expect(entry.emits.every(({ share }) => share > 0)).toBe(true)
      for (const { status } of entry.emits) {
        if (status !== null) expect(status >= 100 && status <= 999).toBe(true)
      }
    },
  )

  test('every pattern is done with hostile text in no time', () => {
    const hostile = [
      '1.'.repeat(32_768),
      ' '.repeat(65_536),
      '<h1>'.repeat(16_384),
      'a'.repeat(65_536),
      '"GET /'.repeat(10_000),
    ]
    const patterns = responders.flatMap(({ signs, emits, logSignals }) => [
      ...signs.flatMap((sign) =>
        'pattern' in sign && sign.pattern instanceof RegExp ? [sign.pattern] : [],
      ),
      ...emits.flatMap(({ marks = [] }) =>
        marks.flatMap((mark) =>
          'pattern' in mark && mark.pattern instanceof RegExp ? [mark.pattern] : [],
        ),
      ),
      ...logSignals.map(({ pattern }) => pattern),
    ])
    // A pattern that backtracks takes seconds or hours on these; a hundred times the usual is still far from that.
    const slow = [...patterns, ...phrases.map(({ pattern }) => pattern)].filter((pattern) => {
      const start = performance.now()
      for (const text of hostile) pattern.test(text)
      return performance.now() - start > 2000
    })
    expect(slow.map(({ source }) => source)).toEqual([])
  })
})

describe('statuses', () => {
  test('each once, every error with causes', () => {
    expect(new Set(statuses.map(({ code }) => code)).size).toBe(statuses.length)
    const bare = statuses.filter(
      ({ code, priors }) => code >= 500 && code < 600 && priors.length === 0,
    )
    expect(bare.map(({ code }) => code)).toEqual([])
  })
})

describe('client errors', () => {
  test('at least 350 of browsers, each once in its family', () => {
    const browsers = clientErrors.filter(({ family }) =>
      ['chromium', 'firefox', 'safari'].includes(family),
    )
    expect(browsers.length).toBeGreaterThanOrEqual(350)
    expect(new Set(clientErrors.map(({ family, code }) => `${family} ${code}`)).size).toBe(
      clientErrors.length,
    )
  })

  test('every error on the way to the server names a cause', () => {
    const network = clientErrors.filter(
      ({ phase }) => phase === 'dns' || phase === 'connect' || phase === 'tls',
    )
    expect(
      network
        .filter(({ priors, side }) => priors.length === 0 && side !== 'you')
        .map(({ code }) => code),
    ).toEqual([])
  })
})
