import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Http1Reading } from './http1-reader.ts'
import { http1Reader } from './http1-reader.ts'

function read(message: string, cuts: readonly number[] = []): Http1Reading {
  const reader = http1Reader('GET')
  const bytes = Buffer.from(message, 'latin1')
  const edges = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b),
    bytes.length,
  ]
  let done = false
  for (let index = 1; index < edges.length && !done; index += 1) {
    const part = bytes.subarray(edges[index - 1], edges[index])
    if (part.length > 0) done = reader.push(part)
  }
  if (!done) reader.end()
  return reader.reading
}

function body({ kept }: Http1Reading): string {
  return kept.bytes().toString('latin1')
}

const messages = {
  length: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  chunked:
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n3\r\n, w\r\n0\r\nX-Sum: 1\r\n\r\n',
  close: 'HTTP/1.0 502 Bad Gateway\r\nServer:\tx \r\n\r\nall the rest',
  interim: 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n',
  bareLines: 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok',
  folded: 'HTTP/1.1 200 OK\r\nX-Long: a\r\n  b\r\nContent-Length: 0\r\n\r\n',
  cutLength: 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello',
  cutChunk: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello',
  badChunk: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n',
  twoLengths: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  garbage: '\u0000\u0001 nothing of the kind',
  cutHead: 'HTTP/1.1 200 OK\r\nServer: x',
  switching: 'HTTP/1.1 101 Switching Protocols\r\n\r\n',
} as const

test.each([
  ['length', 200, 'hello', true, undefined],
  ['chunked', 200, 'hello, w', true, undefined],
  ['close', 502, 'all the rest', true, undefined],
  ['interim', 204, '', true, undefined],
  ['bareLines', 200, 'ok', true, undefined],
  ['folded', 200, '', true, undefined],
  ['cutLength', 200, 'hello', false, 'http_response_incomplete'],
  ['cutChunk', 200, 'hello', false, 'http_response_incomplete'],
  ['badChunk', 200, '', false, 'http_response_transfer_coding'],
  ['twoLengths', 200, 'hello', false, 'http_protocol_error'],
  ['garbage', undefined, '', false, 'http_protocol_error'],
  ['cutHead', undefined, '', false, 'connection_terminated'],
  ['switching', 101, '', false, 'http_upgrade_failed'],
] as const)('%s', (name, status, text, complete, failure) => {
  const reading = read(messages[name])
  expect(reading.head?.status).toBe(status)
  expect(body(reading)).toBe(text)
  expect(reading.complete).toBe(complete)
  expect(reading.failure?.type).toBe(failure)
})

test('trailers, interim responses and folded fields are kept', () => {
  expect(read(messages.chunked).trailers).toEqual([{ name: 'X-Sum', value: '1' }])
  expect(read(messages.interim).interim).toEqual([
    { status: 103, fields: [{ name: 'Link', value: '</a>' }] },
  ])
  expect(read(messages.folded).head?.fields[0]).toEqual({ name: 'X-Long', value: 'a b' })
})

test('where the packets are cut makes no difference', () => {
  const message = fc.constantFrom(...Object.values(messages))
  fc.assert(
    fc.property(message, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
      const { kept: _kept, wireBytes: _wire, unparsed: _first, ...whole } = read(text)
      const { kept: _parts, wireBytes: _bytes, unparsed: _start, ...pieces } = read(text, cuts)
      expect(pieces).toEqual(whole)
      expect(body(read(text, cuts))).toBe(body(read(text)))
    }),
    { numRuns: 500 },
  )
})

test('no bytes make it throw or keep more than its limits', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), (parts) => {
      const reader = http1Reader('GET')
      for (const part of parts) if (reader.push(Buffer.from(part))) break
      reader.end()
      expect(reader.reading.kept.length).toBeLessThanOrEqual(65_536)
    }),
  )
})
