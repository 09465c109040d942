import { gzipSync } from 'node:zlib'

/** Marks places of a line that make it one of its own, and those of the time of day. */
const [own, clock] = ['\u0001', '\u0002']
const time = `${clock}${clock}:${clock}${clock}:${clock}${clock}`
const linesAtOnce = 4096

/** Letters and digits in which the number of a line is written. */
const letters = 'abcdefghijklmnopqrstuvwxyz'
const hexadecimal = '0123456789abcdef'

/** A log in which every line has something that no other has. */
export interface ManyValues {
  readonly name: string
  readonly line: (status: number) => string
  readonly digits: string
}

const combined = ({ client = '198.51.100.7', path = '/', agent = 'curl/8.5.0' }, status: number) =>
  `${client} - - [22/Nov/2026:${time} +0000] "GET ${path} HTTP/1.1" ${status} 512 "-" "${agent}"\n`
const eight = own.repeat(8)
const address = `2001:db8:${own.repeat(4)}:${own.repeat(4)}::1`

export const manyValues: readonly ManyValues[] = [
  {
    name: 'distinct paths',
    digits: letters,
    line: (status) => combined({ path: `/shop/${eight}/item` }, status),
  },
  {
    name: 'distinct clients',
    digits: hexadecimal,
    line: (status) => combined({ client: address }, status),
  },
  {
    name: 'distinct user agents',
    digits: letters,
    line: (status) => combined({ agent: `${eight}/1.0` }, status),
  },
  {
    name: 'distinct paths, clients and user agents',
    digits: hexadecimal,
    line: (status) =>
      combined({ path: `/x${eight}y`, client: address, agent: `x${eight}y/1.0` }, status),
  },
  {
    name: 'distinct hosts and upstreams, JSON',
    digits: letters,
    line: (status) =>
      `{"time_iso8601":"2026-11-22T${time}+00:00","remote_addr":"198.51.100.7","request_method":"GET","request_uri":"/a","host":"${eight}.example","status":"${status}","request_time":"0.012","upstream_addr":"${eight}.internal:8080","upstream_status":"${status}"}\n`,
  },
  {
    name: 'distinct messages, error log',
    digits: letters,
    line: () =>
      `2026/11/22 ${time} [error] 7#7: *1 ${eight} failed (111: Connection refused) while connecting to upstream, client: 198.51.100.7, server: shop.example, upstream: "http://${eight}:8080/"\n`,
  },
]

/** As many lines, in pieces whose memory is used again for the next one. */
export function* linesOf({ line, digits }: ManyValues, count: number): Generator<Uint8Array> {
  const texts = Array.from({ length: linesAtOnce }, (_none, at) => line(at % 40 === 7 ? 502 : 200))
  const bytes = Buffer.from(texts.join(''), 'latin1')
  const places = placesOf(bytes)
  for (let done = 0; done < count; done += linesAtOnce) {
    for (const [at, { numbers, times }] of places.entries()) {
      writeTime(bytes, times, Math.floor(done / linesAtOnce))
      let rest = done + at
      for (const [index, place] of numbers.entries()) {
        // Texts of more than eight places repeat themselves.
        if (index % 8 === 0) rest = done + at
        bytes[place] = digits.charCodeAt(rest % digits.length)
        rest = Math.floor(rest / digits.length)
      }
    }
    yield bytes
  }
}

interface Places {
  readonly numbers: readonly number[]
  readonly times: readonly number[]
}

function placesOf(bytes: Buffer): readonly Places[] {
  const lines: Places[] = []
  let numbers: number[] = []
  let times: number[] = []
  for (const [at, byte] of bytes.entries()) {
    if (byte === 1) numbers.push(at)
    if (byte === 2) times.push(at)
    if (byte !== 10) continue
    lines.push({ numbers, times })
    numbers = []
    times = []
  }
  return lines
}

function writeTime(bytes: Buffer, places: readonly number[], second: number): void {
  const text = new Date((second % 86_400) * 1000).toISOString().slice(11, 19).replaceAll(':', '')
  for (const [index, place] of places.entries()) bytes[place] = text.charCodeAt(index)
}

/** An ordinary log of that many bytes. */
export function* ordinaryLog(size: number): Generator<Uint8Array> {
  const ordinary: ManyValues = {
    name: 'ordinary',
    digits: 'abcd',
    line: (status) => combined({ path: `/shop/${own}${own}/${own}${own}` }, status),
  }
  const [first] = linesOf(ordinary, 1)
  yield* linesOf(ordinary, Math.ceil(size / (first?.length ?? 1)) * linesAtOnce)
}

/** Lines without end, without text, without sense. */
export function* hostileLog(): Generator<Uint8Array> {
  yield Buffer.from(combined({}, 200).replaceAll(clock, '1').repeat(500))
  for (const byte of [0, 65, 34, 91, 123, 92]) yield* endless(Buffer.alloc(1 << 20, byte), 100)
  for (const text of [
    '\n',
    '{"__proto__":{"status":500},"constructor":1}\n',
    `${'{"a":'.repeat(10_000)}\n`,
    `${'['.repeat(60_000)}\n`,
    `198.51.100.7 - - [22/Nov/2026:10:11:12 +0000] "GET /${'a'.repeat(60_000)} HTTP/1.1" 502 1 "-" "${'b'.repeat(4000)}"\n`,
    `=cmd|'/c calc'!A1 <script>\u001b]0;x\u0007</script>\n`,
    '"\\"\\"\\"\n',
  ])
    yield* endless(Buffer.from(text.repeat(Math.ceil(1e6 / text.length)), 'latin1'), 30)
}

function* endless(piece: Uint8Array, times: number): Generator<Uint8Array> {
  for (let index = 0; index < times; index += 1) yield piece
}

/** Some five megabytes that unpack to ten thousand. */
export function* bomb(): Generator<Uint8Array> {
  const line = combined({ path: '/a' }, 502).replaceAll(clock, '1')
  yield* endless(gzipSync(Buffer.from(line.repeat(500_000))), 20)
  yield* endless(gzipSync('\n'.repeat(16 * 1024 * 1024)), 2)
  yield* endless(gzipSync(Buffer.alloc(64 * 1024 * 1024)), 128)
}
