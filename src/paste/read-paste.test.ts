import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Observation } from '../model/observation.ts'
import { readPaste } from './read-paste.ts'

const now = new Date('2026-11-24T12:00:00Z')

function read(text: string): readonly Observation[] {
  return readPaste(text, now).observations
}

test.each([
  [
    'curl -v',
    '* Connected to x (192.0.2.1) port 80\n> GET / HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 502 Bad Gateway\n< Server: nginx\n< Content-Length: 4\n<\noops\n* Closing connection 0',
  ],
  [
    'curl -i with CRLF',
    'HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\nContent-Length: 4\r\n\r\noops',
  ],
  [
    'a quoted message in a fence',
    '```\n> HTTP/1.1 502 Bad Gateway\n> Server: nginx\n> Content-Length: 4\n>\n> oops\n```',
  ],
  [
    'colours of a terminal',
    '\u001b[1mHTTP/1.1\u001b[0m \u001b[31m502\u001b[0m Bad Gateway\nServer: nginx\nContent-Length: 4\n\noops',
  ],
])('%s: status, fields and body', (_name, text) => {
  const [response] = read(text)
  expect(response).toMatchObject({ kind: 'http', purpose: 'pasted', status: 502 })
  expect(response).toMatchObject({
    fields: [
      { name: 'Server', value: 'nginx' },
      { name: 'Content-Length', value: '4' },
    ],
  })
  expect(response?.kind === 'http' && response.body?.text).toContain('oops')
})

test.each([
  ['502', 502],
  ['HTTP 503', 503],
  ['504 Gateway Time-out', 504],
  ['Error code: 522', 522],
  ['Server Error (500)', 500],
  ['{"status": 429, "error": "x"}', 429],
  ['the API returned 503 today', 503],
])('%j names the status %d', (text, status) => {
  expect(read(text)[0]).toMatchObject({ status })
})

test.each([
  ['ERR_CONNECTION_REFUSED', 'chromium', 'ERR_CONNECTION_REFUSED'],
  ['net::ERR_NAME_NOT_RESOLVED', 'chromium', 'ERR_NAME_NOT_RESOLVED'],
  ['Err connection reset', 'chromium', 'ERR_CONNECTION_RESET'],
  ['Error code: SSL_ERROR_RX_RECORD_TOO_LONG', 'firefox', 'SSL_ERROR_RX_RECORD_TOO_LONG'],
  ['curl: (28) Operation timed out', 'curl', '28'],
  ['cURL error 7: Failed to connect', 'curl', '7'],
  ['UnknownHostException', 'program', 'UnknownHostException'],
  ['requests.exceptions.ReadTimeout: Read timed out.', 'program', 'ReadTimeout'],
  ['ShopClientException: the answer timed out', 'program', 'timed out'],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', 'node', 'ECONNREFUSED'],
])('%j is the code %s %s', (text, family, code) => {
  expect(read(text)).toContainEqual(expect.objectContaining({ kind: 'code', family, code }))
})

test.each([
  [
    'haproxy',
    503,
    'SC--',
    'haproxy[1]: 10.0.0.1:5000 [01/Jan/2026:00:00:00.000] fe be/s1 0/0/-1/-1/3001 503 212 - - SC-- 1/1/0/0/3 0/0 "GET / HTTP/1.1"',
  ],
  [
    'heroku',
    503,
    'H12',
    'heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/" service=30001ms status=503 bytes=0',
  ],
  ['envoy', 503, 'UF', '[2026-01-01T00:00:00.000Z] "GET / HTTP/1.1" 503 UF 0 91 12 - "-" "curl"'],
])('a log line of %s gives status and flags', (responder, status, flags, line) => {
  expect(read(`web-1  | ${line}`)).toContainEqual(
    expect.objectContaining({ kind: 'log', responder, status, flags }),
  )
})

test('of a HAR the entries that failed are read', () => {
  const entry = (status: number): object => ({
    time: 12,
    request: { method: 'GET', url: 'https://example.org/' },
    response: {
      status,
      statusText: '',
      headers: [{ name: 'Server', value: 'nginx' }],
      content: { text: 'x' },
    },
  })
  const har = JSON.stringify({ log: { entries: [entry(200), entry(502)] } })
  expect(read(har)).toEqual([
    expect.objectContaining({
      kind: 'http',
      status: 502,
      totalMs: 12,
      url: 'https://example.org/',
    }),
  ])
})

test.each([
  '',
  '   \n',
  'hello',
  'bake for 45 minutes at 502 degrees',
  'error_page 500 502 503 504 /50x.html;',
  '{"version": "1.502.0"}',
  'ERROR 1101 (42000): BLOB column cannot have a default value',
  'const status = response.status === 502',
])('nothing is recognised in %j', (text) => {
  expect(read(text)).toEqual([])
})

test('no text makes it throw, and every observation says that it was pasted', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'HTTP/1.1 502 x',
      '< ',
      '> ',
      'Server: a',
      '```',
      '{"log":{"entries":[',
      '\u001b[',
      'curl: (7) ',
      '"GET / HTTP/1.1" 502 ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(read(pieces.join('\n')).every(({ purpose }) => purpose === 'pasted')).toBe(true)
    }),
  )
})
