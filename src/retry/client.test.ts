import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Client } from './client.ts'
import { readOptions } from './options.ts'

test('an address belongs to the origin that a parser reads, however it is written', () => {
  const client = new Client(readOptions({}))
  const pieces = [
    'http:',
    'https:',
    '/',
    '//',
    '\\',
    '@',
    ':',
    ':80',
    '?',
    '#',
    'a.test',
    'b',
    '\t',
    'A',
  ]
  const known = new Map(
    ['http://a.test', 'https://a.test', 'http://b', 'http://a.test:8080'].map((origin) => [
      origin,
      client.origin(`${origin}/`),
    ]),
  )
  const written = fc.array(fc.constantFrom(...pieces), { maxLength: 7 })
  fc.assert(
    fc.property(fc.constantFrom('http://a.test', 'http://', ''), written, (start, rest) => {
      const address = start + rest.join('')
      if (!URL.canParse(address)) return
      const { origin } = new URL(address)
      // That of an address with another scheme is opaque.
      if (origin === 'null') return
      expect(client.origin(address)).toBe(client.origin(`${origin}/`))
      const expected = known.get(origin)
      if (expected !== undefined) expect(client.origin(address)).toBe(expected)
    }),
    { numRuns: 3000 },
  )
})
