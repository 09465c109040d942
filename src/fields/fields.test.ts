import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  parseCacheStatus,
  parseProxyStatus,
  parseServerTiming,
  parseStructuredList,
  parseVia,
} from './index.ts'

test('Proxy-Status names the hop and its error', () => {
  const [first, second] =
    parseProxyStatus(
      'r34.example.net; error=connection_refused; details="no \\"x\\"", edge;received-status=502',
    ) ?? []
  expect(first).toMatchObject({ proxy: 'r34.example.net', error: 'connection_refused' })
  expect(first?.parameters.get('details')).toBe('no "x"')
  expect(second?.error).toBeUndefined()
  expect(second?.parameters.get('received-status')).toBe(502)
})

test.each(['a;', 'a,', ',a', '"open', 'a;B=1', 'a b'])('%j is no structured list', (text) => {
  expect(parseStructuredList(text)).toBeUndefined()
})

test('Cache-Status tells a hit from a forward', () => {
  expect(
    parseCacheStatus('OriginCache; hit; ttl=1100, "CDN Here"; fwd=uri-miss; fwd-status=504'),
  ).toMatchObject([
    { cache: 'OriginCache', hit: true },
    { cache: 'CDN Here', hit: false, forwarded: 'uri-miss', forwardedStatus: 504 },
  ])
})

test('Via gives protocol, hop and comment, nearest to the origin first', () => {
  expect(parseVia('1.1 varnish, HTTP/2 edge.example:443 (squid/5.7, (nested)), junk')).toEqual([
    { protocol: '1.1', receivedBy: 'varnish' },
    { protocol: '2', receivedBy: 'edge.example:443', comment: 'squid/5.7, (nested)' },
  ])
})

test('Server-Timing gives durations and descriptions', () => {
  expect(parseServerTiming('cfL4;desc="?proto=TCP&rtt=1,2", db;dur=53.2, miss, app;dur=x')).toEqual(
    [
      { name: 'cfL4', description: '?proto=TCP&rtt=1,2' },
      { name: 'db', durationMs: 53.2 },
      { name: 'miss' },
      { name: 'app' },
    ],
  )
})

test('no field value throws or hangs', () => {
  const parsers = [parseProxyStatus, parseCacheStatus, parseVia, parseServerTiming]
  const hostile = fc.oneof(fc.string(), fc.stringMatching(/^[(),;=" a:?\\-]{0,200}$/))
  fc.assert(
    fc.property(hostile, (value) => {
      for (const parse of parsers) expect(() => parse(value)).not.toThrow()
    }),
  )
})
