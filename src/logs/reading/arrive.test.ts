import { describe, expect, test } from 'vitest'
import type { Tally } from '../tally/tally.ts'
import { createTally } from '../tally/tally.ts'
import { openLogStream } from './log-stream.ts'

function read(text: string | Uint8Array): Tally {
  const tally = createTally()
  const stream = openLogStream(tally)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < bytes.length; at += 1000) stream.push(bytes.subarray(at, at + 1000))
  stream.end()
  return tally.finish()
}

const nginx =
  '203.0.113.7 - - [22/Nov/2026:10:11:12 +0000] "GET /a HTTP/1.1" 502 157 "-" "curl/8.5.0"'
const nginxError =
  '2026/11/22 10:11:12 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: _, request: "GET /a HTTP/1.1", upstream: "http://10.0.0.5:80/a", host: "shop.example"'
const haproxy =
  '203.0.113.7:33317 [22/Nov/2026:10:11:12.655] fe be_api/srv1 0/0/1/-1/60001 504 217 - - sH-- 12/12/0/0/0 0/0 "GET /report HTTP/1.1"'
const caddy =
  '{"level":"error","ts":1795342272.601,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.7","method":"GET","host":"shop.example","uri":"/"},"duration":0.0009,"size":0,"status":502}'

describe('one file with several formats', () => {
  test('in bare lines', () => {
    const { requests, unread, formats, complaints } = read(
      [nginx, nginxError, haproxy, caddy, nginx, 'what is this', ''].join('\n'),
    )
    expect(requests).toBe(4)
    expect(complaints).toHaveLength(1)
    expect(unread.foreign).toBe(1)
    expect(formats.map(({ id }) => id).toSorted()).toEqual([
      'caddy-json',
      'combined',
      'haproxy-httplog',
      'nginx-error',
    ])
  })

  test('each in a wrapper of its own', () => {
    const lines = [
      `web-1  | ${nginx}`,
      `Nov 22 10:11:12 lb1 haproxy[4411]: ${haproxy}`,
      `<134>1 2026-11-22T10:11:12.123Z web1 nginx 812 - - ${nginx}`,
      JSON.stringify({ log: `${caddy}\n`, stream: 'stderr', time: '2026-11-22T10:11:12.1Z' }),
      `2026-11-22T10:11:12.1Z stderr F ${nginxError}`,
      `[pod/edge/caddy] ${caddy}`,
    ]
    const { requests, unread, complaints } = read(lines.join('\n'))
    expect({ requests, foreign: unread.foreign, complaints: complaints.length }).toEqual({
      requests: 5,
      foreign: 0,
      complaints: 1,
    })
  })

  test('another one after thousands of lines', () => {
    const { requests, unread, formats } = read(
      `${nginx}\n`.repeat(3000) + `${haproxy}\n`.repeat(500),
    )
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 3500, foreign: 0 })
    expect(formats).toHaveLength(2)
  })
})

describe('lines in parts', () => {
  test('CRI joins them', () => {
    const cut = [caddy.slice(0, 60), caddy.slice(60, 150), caddy.slice(150)]
    const { requests, unread } = read(
      `2026-11-22T10:11:12.1Z stdout P ${cut[0]}\n2026-11-22T10:11:12.1Z stdout P ${cut[1]}\n2026-11-22T10:11:12.1Z stdout F ${cut[2]}\n`,
    )
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 1, foreign: 0 })
  })

  test('Docker joins them', () => {
    const long = caddy.replace('"uri":"/"', `"uri":"/${'a'.repeat(20_000)}"`)
    const part = (log: string): string =>
      `${JSON.stringify({ log, stream: 'stdout', time: '2026-11-22T10:11:12.1Z' })}\n`
    const { requests, unread } = read(
      part(long.slice(0, 16_384)) + part(`${long.slice(16_384)}\n`) + part(`${caddy}\n`),
    )
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 2, foreign: 0 })
  })

  test('lines between the parts of another are none of its parts, whoever reads them', () => {
    const docker = (log: string): string =>
      JSON.stringify({ log, stream: 'stdout', time: '2026-11-22T10:11:12.1Z' })
    const between = Array.from({ length: 30 }, () => caddy)
    const many = Array.from({ length: 900 }, () => caddy)
    const long = `${nginx.slice(0, 60)}${'x'.repeat(16_400)}`
    const text = [...many, docker(long), ...between, docker(`${nginx.slice(60)}\n`), ''].join('\n')
    const { requests, unread } = read(text)
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 931, foreign: 0 })
    const tally = createTally()
    const stream = openLogStream(tally, { inFull: true })
    stream.push(new TextEncoder().encode(text))
    stream.end()
    expect(tally.finish().requests).toBe(931)
  })

  test('parts without an end stay within bounds', () => {
    const { unread } = read(
      `2026-11-22T10:11:12.1Z stdout P ${'a'.repeat(10_000)}\n`.repeat(50) +
        `2026-11-22T10:11:12.1Z stdout F b\n`,
    )
    expect(unread.overLong).toBe(1)
  })
})

describe('batches', () => {
  const azure = [
    '{"time":"2026-11-22T10:11:12Z","category":"FrontDoorAccessLog","properties":{"trackingReference":"0","httpMethod":"GET","requestUri":"https://a/","httpStatusCode":"503","timeTaken":"1.0","ErrorInfo":"OriginTimeout"}}',
    '{"time":"2026-11-22T10:11:13Z","category":"FrontDoorAccessLog","properties":{"trackingReference":"1","httpMethod":"GET","requestUri":"https://a/","httpStatusCode":"200","timeTaken":"1.0","ErrorInfo":"NoError"}}',
  ]
  const objects = azure.map((line): unknown => JSON.parse(line))

  test.each([
    ['records on one line', JSON.stringify({ records: objects })],
    ['a list on one line', JSON.stringify(objects)],
    ['a list over many lines', JSON.stringify(objects, undefined, 2)],
    ['records over many lines', JSON.stringify({ records: objects }, undefined, 4)],
    ['objects over many lines', objects.map((one) => JSON.stringify(one, undefined, 2)).join('\n')],
    ['a line an object, commas behind', `[\n${azure.join(',\n')}\n]`],
  ])('%s', (_, text) => {
    const { requests, unread } = read(text)
    expect({ requests, foreign: unread.foreign }).toEqual({ requests: 2, foreign: 0 })
  })

  test('events of a CloudWatch subscription', () => {
    const logEvents = [nginx, nginx, nginx].map((message, id) => ({
      id: String(id),
      timestamp: 1,
      message,
    }))
    const { requests } = read(
      JSON.stringify({ messageType: 'DATA_MESSAGE', logGroup: 'g', logEvents }),
    )
    expect(requests).toBe(3)
  })

  test('a brace alone that begins no JSON loses nothing', () => {
    const { lines, requests, unread } = read(`{\n${nginx}\n  a: 1\n}\n${nginx}\n`)
    expect({ lines, requests, seen: unread.foreign + unread.empty }).toEqual({
      lines: 5,
      requests: 2,
      seen: 3,
    })
  })
})

describe('bytes that are no lines', () => {
  test('torn, empty, binary and over-long lines are counted', () => {
    const { lines, requests, unread } = read(
      `${nginx}\n\n${nginx.slice(0, 40)}\n\u0001\u0000\u0002\n${'x'.repeat(70_000)}\n${nginx}\n`,
    )
    expect({ lines, requests, ...unread, samples: 0 }).toEqual({
      lines: 6,
      requests: 2,
      empty: 1,
      foreign: 1,
      binary: 1,
      overLong: 1,
      samples: 0,
    })
  })

  test('NUL before a line, BOM and CR LF', () => {
    const { requests, unread } = read(`\ufeff${nginx}\r\n${'\0'.repeat(300)}${nginx}\r\n`)
    expect({ requests, binary: unread.binary }).toEqual({ requests: 2, binary: 0 })
  })

  test('UTF-16', () => {
    const text = `\ufeff${nginx}\r\n${nginx}\r\n`
    const bytes = new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer)
    expect(read(bytes).requests).toBe(2)
  })
})
