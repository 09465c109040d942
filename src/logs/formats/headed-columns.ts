import { readApplicationError } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { readObject } from '../text/json-lines.ts'
import { readRequestWords } from '../text/request-words.ts'
import { splitCells } from '../text/split-cells.ts'
import type { SeenDurations } from '../text/usual-durations.ts'
import { readUsualDuration } from '../text/usual-durations.ts'
import { usualNames } from '../text/usual-names.ts'

const separators = [',', '\t', ';', '|']
const aName = /^[A-Za-z@_][\w.@ ()/-]{0,60}$/
const known: ReadonlyMap<string, string> = new Map(
  usualNames.map(([name, { is }]) => [name.toLowerCase(), is]),
)
const byLowerCase = usualNames.map(([name, meaning]) => [name.toLowerCase(), meaning] as const)

interface Head {
  readonly separator: string
  readonly names: readonly string[]
}

/** A line of names alone, at least three of them usual ones, and among these the status. */
function readHead(line: string): Head | undefined {
  for (const separator of separators) {
    if (!line.includes(separator)) continue
    const cells = splitCells(line, separator)
    if (cells.length < 3 || !cells.every((cell) => aName.test(cell))) continue
    const names = cells.map((cell) => cell.toLowerCase().replace(/ /g, '_'))
    const meanings = new Set(names.flatMap((name) => known.get(name) ?? []))
    const isRequest = meanings.has('target') || meanings.has('request') || meanings.has('method')
    if (meanings.size >= 3 && meanings.has('status') && isRequest) return { separator, names }
  }
  return undefined
}

function startReading(): (line: string) => Reading {
  const seen: SeenDurations = { nanos: false }
  let head: Head | undefined
  return (raw) => {
    const line = raw.replace(/^\ufeff/, '')
    if (line.startsWith('{') || line.startsWith('#')) return undefined
    const found = readHead(line)
    if (found !== undefined) {
      head = found
      return 'no-event'
    }
    if (head === undefined) return undefined
    const cells = splitCells(line, head.separator)
    if (cells.length !== head.names.length) return undefined
    const object = Object.fromEntries(head.names.map((name, at) => [name, cells[at] ?? '']))
    const reading = readObject(object, byLowerCase)
    if (typeof reading !== 'object' || 'length' in reading || reading.status === undefined)
      return undefined
    const draft: Draft = { ...reading }
    const request = object['request']
    if (draft.path === undefined && request !== undefined)
      Object.assign(draft, readRequestWords(`${request} ${draft.status}`))
    readUsualDuration(draft, Object.entries(object), seen)
    if (draft.status !== undefined && draft.status >= 500) {
      const cause = readApplicationError(object['error'] ?? object['message'] ?? '')
      if (cause !== undefined) draft.cause = cause
    }
    return draft
  }
}

export const headedColumns: LogFormat = defineFormat({
  id: 'headed-columns',
  name: 'CSV or TSV with a line of usual names at its head',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'upstreamStatus',
    'durationMs',
    'requestId',
    'service',
    'upstream',
    'cause',
  ],
  advice: 'Name the unit in the head of a duration: duration_ms.',
  start: startReading,
  rank: 1,
  samples: [
    { line: 'timestamp,client_ip,method,path,status,duration_ms,user_agent', record: 'no-event' },
    {
      line: '2026-11-22T10:11:12Z,203.0.113.7,GET,/cart?id=7,502,31,"Mozilla/5.0 (X11; Linux, ""x86"")"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        status: 502,
        durationMs: 31,
        agent: 'Mozilla/5.0 (X11; Linux, "x86")',
      },
    },
    { line: '"@timestamp"\t"Status Code"\t"Request"\t"Latency"', record: 'no-event' },
    {
      line: '"2026-11-22T10:11:13Z"\t"200"\t"GET / HTTP/1.1"\t"3ms"',
      record: { method: 'GET', path: '/', status: 200, durationMs: 3 },
    },
  ],
  source: {
    url: 'https://www.rfc-editor.org/rfc/rfc4180',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
