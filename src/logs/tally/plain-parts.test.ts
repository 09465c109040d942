import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combined } from '../formats/combined.ts'
import { recordsOf } from '../reading/record-reader.ts'
import type { LogRecord } from '../record.ts'
import { clientNetwork } from './client-network.ts'
import { createDictionary } from './dictionary.ts'
import { pathTemplate } from './path-template.ts'
import { createPlainReader } from './plain-parts.ts'

const client = fc.constantFrom(
  '203.0.113.7',
  '2001:db8::7',
  '198.51.100.4:4711',
  'host.example',
  'a',
  '::1',
)
const text = fc.oneof(
  fc.constantFrom(
    'GET /a?b HTTP/1.1',
    'GET /users/42/orders HTTP/2.0',
    'POST /a#b HTTP/1.0',
    'GET /a b HTTP/1.1',
    'GET http://x.example/p HTTP/2.0',
    'get /a HTTP/1.1',
    'GET /a',
    'GET  /a HTTP/1.1',
    'GET /a HTTP/',
    String.raw`\x16`,
    '',
    '-',
  ),
  fc.string({ maxLength: 40 }).map((any) => any.replaceAll(/["\\\r\n]/g, String.raw`\"`)),
)
const user = fc.constantFrom('- -', '- ann', '- ann x', '-', '- [')
const line = fc
  .tuple(client, user, text, fc.constantFrom('17', '-', 'x', ''), text, text)
  .map(
    ([from, who, request, bytes, referer, agent]) =>
      `${from} ${who} [22/Nov/2026:10:11:12 +0000] "${request}" 502 ${bytes} "${referer}" "${agent}"`,
  )
const encoder = new TextEncoder()

/** Texts for ids, as a store of rows gives them. */
function open(): {
  readonly texts: (line: string) => object | undefined
} {
  const dictionary = createDictionary()
  const idOf = (one: string): number => dictionary.idOf(one)
  const reader = createPlainReader({
    path: idOf,
    method: idOf,
    client: idOf,
    network: idOf,
    agent: (one) => ({ id: idOf(one), healthCheck: one.includes('kube-probe') }),
  })
  return {
    texts(one) {
      const bytes = encoder.encode(`x${one}y`)
      const parts = reader.read(bytes, 1, bytes.length - 1)
      return parts && { ...parts, values: parts.values.map((id) => dictionary.textOf(id)) }
    },
  }
}

function expected({ path, method, client: from, agent }: LogRecord): object {
  const empty = undefined
  return {
    durationMs: empty,
    upstreamMs: empty,
    upstreamStatus: empty,
    reached: empty,
    tries: empty,
    cause: empty,
    healthCheck: agent?.includes('kube-probe') ?? false,
    values: [
      path === undefined ? '' : pathTemplate(path),
      '',
      '',
      '',
      method ?? '',
      from ?? '',
      from === undefined ? '' : clientNetwork(from),
      agent ?? '',
      '',
      '',
    ],
  }
}

test("it finds what the format's reader finds", () => {
  const read = combined.start()
  const { texts } = open()
  fc.assert(
    fc.property(line, fc.constantFrom('', ' ', ' 0.25', ' "more"', '\r'), (start, tail) => {
      const fast = texts(start + tail)
      if (fast === undefined) return
      const [record] = recordsOf(read(start + tail))
      expect(record).toBeDefined()
      expect(fast).toEqual(expected(record ?? {}))
    }),
    { numRuns: 5000 },
  )
})

test('plain lines are read by it, wrapped ones are not', () => {
  const { texts } = open()
  const sample =
    '203.0.113.7 - ann [22/Nov/2026:10:11:12 +0000] "GET /a/12?x HTTP/1.1" 502 157 "-" "kube-probe/1.31"'
  expect(texts(sample)).toMatchObject({
    healthCheck: true,
    values: [
      '/a/{n}',
      '',
      '',
      '',
      'GET',
      '203.0.113.7',
      '203.0.113.0/24',
      'kube-probe/1.31',
      '',
      '',
    ],
  })
  expect(texts(`web-1  | ${sample}`)).toBeUndefined()
})
