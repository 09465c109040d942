import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../model/input-error.ts'
import { parseTarget } from './parse-target.ts'

test.each([
  ['example.org', 'https', 'example.org', 443],
  ['http://example.org', 'http', 'example.org', 80],
  ['EXAMPLE.org:8080/path?q#f', 'http', 'example.org', 8080],
  ['example.org:8443', 'https', 'example.org', 8443],
  ['localhost:80', 'http', 'localhost', 80],
  ['127.0.0.1:3000', 'http', '127.0.0.1', 3000],
  ['192.0.2.1', 'https', '192.0.2.1', 443],
  ['::1', 'https', '::1', 443],
  ['[::1]:8080', 'http', '::1', 8080],
  ['bücher.example', 'https', 'xn--bcher-kva.example', 443],
  ['http://0x7f.1/', 'http', '127.0.0.1', 80],
  ['http://127.1', 'http', '127.0.0.1', 80],
  ['http://017700000001/', 'http', '127.0.0.1', 80],
])('%s', (input, scheme, host, port) => {
  expect(parseTarget(input)).toMatchObject({ input, scheme, host, port })
})

test.each([
  '',
  ' ',
  'http://',
  'ftp://example.org',
  'file:///etc/passwd',
  'unix:/var/run/x.sock:/',
  'http://a b/',
  'http://a\\@b/',
  'http://user:pass@example.org/',
  'http://x:99999/',
  'http://x:0/',
  'http://[::g]/',
  'http://%zz/',
  'http://a\r\nX: y/',
  `http://${'a'.repeat(9000)}/`,
])('%j is refused with one line', (input) => {
  expect(() => parseTarget(input)).toThrow(InputError)
})

test('whatever is typed, the answer is a target or an InputError', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV6()), (input) => {
      try {
        expect(parseTarget(input).url).toMatch(/^https?:\/\/[^/\s]+\//)
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
  )
})
