import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import type { Answer } from './answer.ts'
import { topOf } from './answer.ts'

const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.5.0',
  'odd \\"agent\\" 502 ',
]
const minutes = 360
const start = Date.UTC(2026, 10, 22, 6)
/** The incident, in minutes from the start. */
const incident = { from: 200, to: 220 }

/** Numbers from 0 to 1 that follow from a seed. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Writes a combined log of about `bytes` bytes to `file`, and what is true of it to `file.truth.json`. */
export function makeLog(file: string, bytes: number, seed: number): void {
  const random = dice(seed)
  const paths = Array.from({ length: 20_000 }, (_, index) => `/shop/${index % 40}/item-${index}`)
  const cells = new Map<string, number>()
  const failures = new Map<string, number>()
  const out = openSync(file, 'w')
  let chunk: string[] = []
  let size = 0
  let written = 0
  let lines = 0
  let torn = 0
  const minuteOf = (index: number): string => {
    const [, day, month, year, time] = new Date(start + index * 60_000).toUTCString().split(' ')
    return `${day}/${month}/${year}:${time?.slice(0, 5)}`
  }
  const names = Array.from({ length: minutes }, (_, index) => minuteOf(index))
  while (written + size < bytes) {
    const share = (written + size) / bytes
    const index = Math.min(minutes - 1, Math.floor(share * minutes))
    const minute = names[index] ?? ''
    const seconds = Math.floor((share * minutes - index) * 60)
    const path = paths[Math.floor(random() * random() * paths.length)] ?? '/'
    const bad = index >= incident.from && index < incident.to && random() < 0.25
    const draw = random()
    const status = bad ? 502 : draw < 0.005 ? 500 : draw < 0.03 ? 404 : draw < 0.1 ? 304 : 200
    const low = Math.floor(random() * 65_536)
    const client =
      low % 9 === 0 ? `2001:db8::${low.toString(16)}` : `198.51.${low >> 8}.${low & 255}`
    const query = low % 4 === 0 ? `?q=%20502%20&n=${low}` : low % 97 === 0 ? '?s=\\x22 500 ' : ''
    const agent = agents[low % 50 === 0 ? 4 : low % 4] ?? '-'
    const head = `${client} - - [${minute}:${String(seconds).padStart(2, '0')} +0000] "GET ${path}${query}`
    const isTorn = random() < 3e-6
    const line = isTorn
      ? `${head}\n`
      : `${head} HTTP/1.1" ${status} ${low * 3} "https://shop.example${path}" "${agent}"\n`
    if (isTorn) torn += 1
    else {
      const key = `${minute} ${status}`
      cells.set(key, (cells.get(key) ?? 0) + 1)
      if (status >= 500) failures.set(path, (failures.get(path) ?? 0) + 1)
    }
    lines += 1
    chunk.push(line)
    size += line.length
    if (size > 4_000_000) {
      writeSync(out, chunk.join(''), undefined, 'latin1')
      written += size
      size = 0
      chunk = []
    }
  }
  writeSync(out, chunk.join(''), undefined, 'latin1')
  closeSync(out)
  const truth: Answer & { lines: number; torn: number } = {
    cells: Object.fromEntries(cells),
    top: topOf(failures),
    lines,
    torn,
  }
  writeFileSync(`${file}.truth.json`, JSON.stringify(truth))
}
