import type { Dice } from '../traffic.ts'
import { dice } from '../traffic.ts'
import type { Oddity, SeededLog } from './oddities.ts'
import { Ledger } from './truth.ts'
import type { Truth } from './truth.ts'

const longestLine = 65_536
const startMs = Date.UTC(2026, 11, 31, 22, 30)
/** Without digits, so that no id is folded. */
const words = 'amber birch cedar dune elm fern gorse hazel iris juniper kelp larch'.split(' ')
const paths = words.flatMap((a) => words.map((b) => `/${a}/${b}`))
const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'curl/8.5.0',
  'odd 502 [01/Jan/2020:00:00:00 +0000] 503 ',
]
const strange = ['-- MARK --', 'rotating logs now', '%%% buffer dropped %%%', 'ok then']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const offsets = [0, 0, 120, -330, 825, -720]

/** A combined log of about `bytes` bytes, and what is true of it. */
export function makeSeededLog(
  { seed, odd, seconds }: SeededLog,
  bytes: number,
): { readonly bytes: Uint8Array; readonly truth: Truth } {
  const roll = dice(seed)
  const has = (oddity: Oddity): boolean => odd.includes(oddity)
  const lineEnd = has('crlf') ? '\r\n' : '\n'
  const ledger = new Ledger()
  const parts: string[] = has('bom') ? ['\u00ef\u00bb\u00bf'] : []
  const made = { bytes: 0 }

  function put(line: string): void {
    ledger.lines += 1
    const whole = line + lineEnd
    parts.push(whole)
    made.bytes += whole.length
  }

  while (made.bytes < bytes) {
    putOdd(ledger, roll, has, put)
    const late = has('disorder') ? Math.floor(roll() ** 4 * 300) : 0
    const second =
      startMs / 1000 +
      Math.max(0, Math.floor(((made.bytes / bytes) * 0.999 + 0.001 * roll()) * seconds) - late)
    putRequest(second, ledger, roll, has, put)
  }
  if (has('torn')) {
    // No newline ends the last line, and no status is in it.
    parts.push(`198.51.100.1 - - [${clf(startMs / 1000, 0)}] "GET /last`)
    ledger.lines += 1
    ledger.foreign += 1
  }
  return { bytes: encoded(parts.join(''), has('utf-16')), truth: ledger }
}

/** Latin-1 has every byte, so texts here are bytes. */
function encoded(text: string, utf16: boolean): Uint8Array {
  return utf16
    ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    : Buffer.from(text, 'latin1')
}

/** A line that is no request, now and then. */
function putOdd(
  ledger: Ledger,
  roll: Dice,
  has: (oddity: Oddity) => boolean,
  put: (line: string) => void,
): void {
  const draw = roll()
  if (has('blank') && draw < 0.002) {
    put(pick(['', '', ' ', '\t  '], roll))
    ledger.empty += 1
  } else if (has('foreign') && draw > 0.4 && draw < 0.401) {
    put(pick(strange, roll))
    ledger.foreign += 1
  } else if (has('nul') && draw > 0.5 && draw < 0.5005) {
    put('\0'.repeat(1 + Math.floor(roll() * 9000)))
    ledger.binary += 1
  } else if (has('nul') && draw > 0.5005 && draw < 0.501) {
    put(`\0\u0001${pick(strange, roll)}\0`)
    ledger.binary += 1
  } else if (has('megabyte') && draw > 0.6 && draw < 0.6002) {
    const length = pick([longestLine + 1, 70_000, 300_000, 1_048_576], roll)
    put(`198.51.100.1 - - [${clf(startMs / 1000, 0)}] "GET /${'a'.repeat(length)} HTTP/1.1" 502 1`)
    ledger.overLong += 1
  } else if (has('error-log') && draw > 0.7 && draw < 0.702) {
    put(
      `2026/12/31 23:10:11 [error] 7#7: *${Math.floor(roll() * 1e6)} connect() failed (111: Connection refused) while connecting to upstream, client: 198.51.100.7, server: shop.example, request: "GET /a HTTP/1.1", upstream: "http://10.0.0.5:8080/a", host: "shop.example"`,
    )
    ledger.complaints += 1
  }
}

function putRequest(
  second: number,
  ledger: Ledger,
  roll: Dice,
  has: (oddity: Oddity) => boolean,
  put: (line: string) => void,
): void {
  const path = paths[Math.floor(roll() ** 3 * paths.length)] ?? '/'
  const draw = roll()
  const plainStatus = draw < 0.04 ? 500 + Math.floor(roll() * 5) : draw < 0.1 ? 404 : 200
  const other = has('statuses') && roll() < 0.05
  const status = other
    ? pick([0, 100, 101, 199, 204, 299, 408, 429, 460, 499, 511, 599, 600, 999], roll)
    : plainStatus
  const low = Math.floor(roll() * 65_536)
  const client =
    has('ipv6') && low % 3 === 0
      ? pick([`2001:db8::${low.toString(16)}`, '::1', `::ffff:198.51.100.${low & 255}`], roll)
      : `198.51.${low >> 8}.${low & 255}`
  const quoted = has('quotes') && roll() < 0.2
  const query = quoted
    ? pick(['?q=\\x22 500 \\x22', '?q=\\" 502 12 \\"', '?back=\\\\'], roll)
    : low % 4 === 0
      ? `?q=%20502%20&n=${low}`
      : ''
  const agent = quoted ? pick(['\\"x\\" 502 ', 'tail\\\\', ...agents], roll) : pick(agents, roll)
  const raw = has('bytes') && roll() < 0.1 ? '?\u00ff\u0080\u00c3\u001b' : ''
  const hole = has('nul') && roll() < 0.01
  const zone = has('zones') ? pick(offsets, roll) : 0
  const head = `${hole ? '\0'.repeat(1 + Math.floor(roll() * 5000)) : ''}${client} - - [${clf(second, zone)}] "GET ${path}${query}${raw} HTTP/1.1" `
  const code = status === 0 ? '000' : String(status)
  const line = `${head}${code} ${low * 3} "https://shop.example${path}" "${agent}${raw}${hole ? '\0' : ''}"`
  const isPlain = status >= 100 && status < 600
  if (has('megabyte') && roll() < 0.0003) {
    // As long as a line may be, its end included.
    const end = has('crlf') ? 1 : 0
    put(line + 'z'.repeat(longestLine - line.length - end))
    ledger.request(second, status, path, isPlain)
  } else if (has('torn') && roll() < 0.01) {
    const cut = 1 + Math.floor(roll() * (line.length - 1))
    put(line.slice(0, cut))
    if (cut >= head.length + 3) ledger.request(second, status, path, isPlain)
    else if (line.slice(0, cut).includes('\0')) ledger.binary += 1
    else ledger.foreign += 1
  } else {
    put(line)
    ledger.request(second, status, path, isPlain)
  }
}

function pick<One>(list: readonly One[], roll: Dice): One {
  const one = list[Math.floor(roll() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** `22/Nov/2026:10:11:12 +0000`, in a zone so many minutes east. */
function clf(second: number, eastMinutes: number): string {
  const date = new Date((second + eastMinutes * 60) * 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const east = Math.abs(eastMinutes)
  return `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${eastMinutes < 0 ? '-' : '+'}${two(Math.floor(east / 60))}${two(east % 60)}`
}
