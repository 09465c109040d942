import { expect, test } from 'vitest'
import { looksLikeTarget } from './looks-like-target.ts'

test.each([
  'https://example.org/a?b',
  'example.org',
  'example.org/path',
  'bücher.example',
  'shop.example:8443',
  '127.0.0.1',
  '127.0.0.1:8080/x',
  '[::1]:8080',
  'localhost:3000',
  'slack',
  'Google Cloud',
])('%s is a place to ask', (text) => {
  expect(looksLikeTarget(text)).toBe(true)
})

test.each([
  '',
  '502',
  '502.3',
  '1016',
  'H12',
  'ERR_CONNECTION_REFUSED',
  'net::ERR_FAILED',
  'SEC_ERROR_UNKNOWN_ISSUER',
  'ECONNRESET',
  'curl: (7) Failed to connect to example.org',
  'HTTP/1.1 502 Bad Gateway\r\nServer: nginx',
])('%j is an error to explain', (text) => {
  expect(looksLikeTarget(text)).toBe(false)
})
