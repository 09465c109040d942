import { plainClfScanner } from '../scan/plain-clf-scanner.ts'
import { pickReasons } from '../scan/scanner.ts'
import type { LogFormat } from '../format.ts'
import { unwrap } from './unwrap.ts'

/** Share of the first lines that the scanner must take for it to be worth its while. */
const leastShare = 0.8

/** Lines compared; the first ones, as the formats were found by more. */
const comparedLines = 100

/** Formats whose causes never stand beside a status that looks well. */
const causesOnlyFailures: ReadonlySet<string> = new Set(['ingress-nginx'])

/**
 * Whether the scanner may count lines of this format in the reader's place: on the first lines it must find the same
 * time and status wherever it finds any, and a status must tell the whole outcome.
 */
export function isScannable(format: LogFormat, firstLines: readonly string[]): boolean {
  const lines = firstLines.slice(0, comparedLines)
  if (format.log === 'error') return false
  if (format.reads.includes('cause') && !causesOnlyFailures.has(format.id)) return false
  const read = format.start()
  const encoder = new TextEncoder()
  const scanner = plainClfScanner({
    // Each line is handed out with its time and status; what is counted besides says no more.
    pick: () => true,
    sampleEvery: Infinity,
    count: () => undefined,
  })
  scanner.unit(60)
  let taken = 0
  let agreed = 0
  for (const raw of lines) {
    const { line } = unwrap(raw)
    if (line !== raw.replace(/\r$/, '') || line.length > 16_000) continue
    const { written } = encoder.encodeInto(`${line}\n`, scanner.input)
    const { picks } = scanner.scan(written, true)
    if (picks[2] !== pickReasons.indexOf('error')) continue
    const [, , , seconds = NaN, scannedStatus] = picks
    taken += 1
    const reading = read(line)
    if (reading === undefined) continue
    agreed += 1
    if (typeof reading === 'string' || 'length' in reading || reading.double !== undefined)
      return false
    const { timeMs = NaN, status } = reading
    if (Math.floor(timeMs / 1000) !== seconds || status !== scannedStatus) return false
  }
  // A format that was given, and reads none of what the scanner would count for it, is the wrong one.
  return lines.length > 0 && taken >= leastShare * lines.length && agreed > 0
}
