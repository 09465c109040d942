import { expect, test } from 'vitest'
import { InputError } from '../../model/input-error.ts'
import { haproxyPieces } from './haproxy-pattern.ts'
import { compilePattern } from './pattern.ts'

const http =
  'log-format "%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %CC %CS %tsc %ac/%fc/%bc/%sc/%rc %sq/%bq %hr %hs %{+Q}r"'
const base = {
  timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 655),
  startsAt: true,
  client: '203.0.113.7',
  service: 'be_api',
}

test.each([
  {
    title: 'the form of option httplog, with captures',
    format: http,
    line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe~ be_api/srv1 0/0/1/4/+9 502 217 - - SH-- 1/1/0/0/+2 0/0 {shop.example|x y} {} "GET /a?b HTTP/1.1"',
    record: {
      ...base,
      upstream: 'be_api/srv1',
      status: 502,
      durationMs: 9,
      connectMs: 1,
      upstreamMs: 4,
      tries: 3,
      method: 'GET',
      path: '/a',
      cause: { type: 'connection_terminated', by: 'SH--' },
    },
  },
  {
    title: 'the same without captures and without a server',
    format: http,
    line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe~ be_api/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 "GET /a HTTP/1.1"',
    record: {
      ...base,
      status: 503,
      durationMs: 0,
      path: '/a',
      cause: { type: 'destination_unavailable', by: 'SC-- <NOSRV>' },
    },
  },
  {
    title: 'one block of captures of two',
    format: http,
    line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/4/9 200 217 - - ---- 1/1/0/0/0 0/0 {a} "GET / HTTP/1.1"',
    record: { ...base, status: 200, path: '/' },
  },
  {
    title: 'quotes around all texts, as option httplog clf has them',
    format: '%{+Q}o %{-Q}ci - - [%trg] %r %ST %B %b %s %Ta %tsc',
    line: '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 200 5 "be_api" "srv1" 9 "----"',
    record: { client: '203.0.113.7', status: 200, upstream: 'be_api/srv1', durationMs: 9 },
  },
  {
    title: 'expressions, names of values and escaped spaces',
    format: 'log-format %[src]\\ [%t]\\ %(status)ST\\ %{+Q}[req.hdr(host)]\\ %[path,lower]\\ 100%%',
    line: '2001:db8::1 [22/Nov/2026:10:11:12.655] 404 "shop.example" /x 100%',
    record: { client: '2001:db8::1', status: 404, host: 'shop.example', path: '/x' },
  },
  {
    title: 'a TCP form, without a status',
    format: '%ci:%cp [%t] %ft %b/%s %Tw/%Tc/%Tt %B %ts %ac/%fc/%bc/%sc/%rc %sq/%bq',
    line: '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/-1/3001 0 sC 1/1/0/0/3 0/0',
    record: {
      ...base,
      durationMs: 3001,
      tries: 4,
      cause: { type: 'connection_timeout', by: 'sC' },
    },
  },
])('reads $title', ({ format, line, record }) => {
  expect(compilePattern(haproxyPieces(format))(line)).toMatchObject(record)
})

test('lines of another form are not read', () => {
  const read = compilePattern(haproxyPieces(http))
  expect(
    read('203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET / HTTP/1.1" 200 5'),
  ).toBeUndefined()
  expect(
    read(
      '203.0.113.7:1 [22/Nov/2026:10:11:12.655] fe be/srv 0/0/0/0/0 200 1 - - ---- 1/1/0/0/0 0/0 {a',
    ),
  ).toBeUndefined()
})

test('a format without an outcome is refused', () => {
  expect(() => haproxyPieces('%ci %r')).toThrow(InputError)
})
