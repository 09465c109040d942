import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRequest } from './request-head.ts'

test('a request is what RFC 9112 asks for', () => {
  const fields = [{ name: 'X-Test', value: 'ü' }]
  expect(
    formatRequest({ method: 'POST', url: 'http://example.org:81/a?b', fields, body: 'é' }),
  ).toBe(
    'POST /a?b HTTP/1.1\r\nHost: example.org:81\r\nX-Test: Ã¼\r\nAccept: */*\r\nContent-Length: 2\r\nConnection: close\r\n\r\nÃ©',
  )
})

test('no value can add a line', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('a\r\nX-Evil: 1', '\u560d\u560aX-Evil: 1', 'a\nb', 'a\0b'),
  )
  fc.assert(
    fc.property(value, (text) => {
      const request = formatRequest({
        method: 'GET',
        url: 'http://example.org/',
        fields: [{ name: 'X-Test', value: text }],
      })
      expect(request.split('\r\n')).toHaveLength(7)
      expect(request.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
    }),
  )
})
