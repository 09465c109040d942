import { expect, test } from 'vitest'
import { readRequestColumns } from '../text/request-columns.ts'
import { readRequestPairs } from '../text/request-pairs.ts'
import { readRequestWords } from '../text/request-words.ts'
import { requestWords } from './request-words.ts'

/** A refusal of `GET /cart` after 31 ms, as people have programs write it. */
const forms = [
  [
    'apache-custom2',
    '2026-11-22 10:11:12 shop.example:443 203.0.113.7 GET /cart HTTP/1.1 502 512 "curl/8.5.0" 31ms',
  ],
  ['arrow2', '2026-11-22T10:11:12Z 203.0.113.7 → GET /cart ← 502 31ms'],
  ['arrow', '10:11:12 GET /cart -> 502 (31ms)'],
  ['braces', '{203.0.113.7} {2026-11-22T10:11:12Z} {GET} {/cart} {502} {31ms}'],
  ['brackets', '[2026-11-22 10:11:12] [203.0.113.7] [GET] [/cart] [502] [31ms]'],
  ['caret-unit', '2026-11-22T10:11:12Z^203.0.113.7^GET /cart HTTP/1.1^502^0.031'],
  ['csv-quoted', '"2026-11-22 10:11:12","203.0.113.7","GET","/cart?a=1,2","502","31"'],
  ['dash', '2026-11-22T10:11:12Z - 203.0.113.7 - GET - /cart - 502 - 31ms - curl/8.5.0'],
  ['epoch-ms', '1795342272123 GET /cart 502 31'],
  ['go-printf2', '2026/11/22 10:11:12 main.go:17: [203.0.113.7] "GET /cart" 502 in 31.2ms'],
  ['go-printf', '2026/11/22 10:11:12 GET /cart 502 31.2ms'],
  [
    'graphql',
    '[2026-11-22T10:11:12.123Z] INFO (app/812 on web1): request completed GET /cart 502 31ms',
  ],
  ['hash', '2026-11-22T10:11:12Z#203.0.113.7#GET#/cart#502#31'],
  ['iso-week-eu', '22.11.2026 10:11:12 203.0.113.7 GET /cart 502 31'],
  [
    'java-mdc',
    '2026-11-22 10:11:12,123 [http-nio-8080-exec-1] INFO  c.e.AccessFilter [reqId=3e2f user=ann] - GET /cart HTTP/1.1 -> 502 [31 ms]',
  ],
  ['kv-colon', 'time: 2026-11-22T10:11:12Z, method: GET, path: /cart, status: 502, duration: 31ms'],
  ['kv-semicolon', 'ts=2026-11-22T10:11:12Z;method=GET;path=/cart;status=502;dur=31ms'],
  [
    'lambda-edge',
    '2026-11-22T10:11:12.123Z\t3e2f0000-1111-2222-3333-444444444444\tINFO\tGET /cart 502 31ms',
  ],
  [
    'nginx-custom2',
    '1795342272.123 0.031 203.0.113.7 502 GET shop.example /cart 10.0.0.5:80 502 0.030',
  ],
  [
    'nginx-custom3',
    '2026-11-22T10:11:12+00:00 502 0.031 0.030 GET https://shop.example/cart 203.0.113.7 "curl/8.5.0"',
  ],
  [
    'nginx-custom4',
    '[22/Nov/2026:10:11:12 +0000] 502 0.031s GET shop.example /cart HTTP/1.1 from 203.0.113.7 via 10.0.0.5:80',
  ],
  [
    'pipe-nginx',
    '22/Nov/2026:10:11:12 +0000|203.0.113.7|shop.example|GET /cart?id=7 HTTP/1.1|502|512|0.031|10.0.0.5:80|curl/8.5.0',
  ],
  [
    'quoted-all',
    '"203.0.113.7" "22/Nov/2026:10:11:12 +0000" "GET /cart HTTP/1.1" "502" "512" "0.031" "curl/8.5.0"',
  ],
  ['sentence', '2026-11-22 10:11:12 203.0.113.7 requested GET /cart and received 502 after 31 ms'],
  ['ssv', '2026-11-22 10:11:12 502 GET shop.example /cart 203.0.113.7 31'],
  ['status-text', '2026-11-22T10:11:12Z GET /cart 502 Bad Gateway 31ms'],
  ['status-word', 'Nov 22 10:11:12 GET /cart responded with status code 502 in 31ms'],
  ['tab-nginx', '2026-11-22T10:11:12+00:00\t203.0.113.7\tGET\t/cart\t502\t512\t0.031\t-'],
  ['user-between', '2026-11-22T10:11:12Z GET /cart ann 502 31ms'],
  [
    'xml-ish',
    '<request time="2026-11-22T10:11:12Z" method="GET" uri="/cart" status="502" duration="31"/>',
  ],
  [
    'ktor',
    '2026-11-22 10:11:12.123 [eventLoop-4-1] INFO  Application - 502 Bad Gateway: GET - /cart in 31ms',
  ],
  [
    'hash rocket',
    '2026-11-22 10:11:12.123456 I [1:puma] (31.2ms) CartsController -- Completed #show -- { :method => "GET", :path => "/cart", :status => 502, :view_runtime => 12.3 }',
  ],
] as const

test.each(forms)('%s', (_, line) => {
  const reading = requestWords.start()(line)
  expect(reading).toMatchObject({ method: 'GET', path: '/cart', status: 502 })
  const { durationMs = 31 } =
    reading !== undefined && typeof reading === 'object' && 'status' in reading ? reading : {}
  expect(durationMs).toBeCloseTo(31, 0)
})

test.each([
  'Fetching GET https://api.example/x failed after 200 attempts',
  'retry GET /cart in 500 ms',
  'GET /cart took 200ms',
  'INFO httpx HTTP Request: GET https://api.example/v1 "HTTP/1.1 200 OK"',
  'DELETE FROM carts WHERE id = 200',
  'user 404 was told to GET the /cart page',
  'POST data of 512 bytes to /cart',
  'see GET /cart for 3 examples and 200 more',
  'status: 502, error: refused',
  'a|b|c|200|d',
  '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a?q=\\x22 500 \\x22 HTTP/',
  '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a?q=\\x22 500 \\x22 HTTP/1.1" 2',
])('no request: %s', (line) => {
  expect(readRequestWords(line)).toBeUndefined()
  expect(readRequestColumns(line)).toBeUndefined()
  expect(readRequestPairs(line)).toBeUndefined()
})

/** Time for a line that was made to cost it; seconds would mean a pattern that goes back and forth. */
test.each([
  ['methods', 'GET /'.repeat(12_000)],
  ['separators', 'GET ' + '- '.repeat(30_000)],
  ['pairs', 'a=[1'.repeat(15_000)],
  ['quotes', "'a': ".repeat(12_000)],
  ['columns', 'GET|'.repeat(15_000)],
  ['digits', `GET / ${'1'.repeat(60_000)}`],
  ['addresses', `GET / ${'1:'.repeat(30_000)}`],
  ['spaces', `status=${' '.repeat(60_000)}`],
])('a long line of %s', (_, line) => {
  const began = performance.now()
  requestWords.start()(line)
  requestWords.start()(`${line} 502`)
  expect(performance.now() - began).toBeLessThan(500)
})
