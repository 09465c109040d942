import type { StatusClass, StatusEntry } from '../model/status.ts'
import { statusPriors } from './statuses/priors.ts'
import type { StatusRow } from './statuses/rows.ts'
import { statusRows } from './statuses/rows.ts'

const classes: readonly StatusClass[] = [
  'informational',
  'successful',
  'redirection',
  'client_error',
  'server_error',
]

/** Statuses that gateways write about the hop behind them, RFC 9110 and the products' own. */
const gatewayStatuses = new Set([502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530, 598, 599])

const nextSteps: Readonly<Record<StatusEntry['side'], string>> = {
  client: 'Read the body and compare the request with what the server expects.',
  server: 'Look for the request in the log of the application, by time and path.',
  gateway: 'Find out who wrote it, then read that gateway’s error log for this request.',
  either: 'Look at both ends: the request as sent, and the log of the server.',
  neither: 'Nothing has to be done.',
}

function sideOf(code: number): StatusEntry['side'] {
  if (code < 400) return 'neither'
  if (gatewayStatuses.has(code)) return 'gateway'
  if (code < 500) return 'client'
  return code === 503 ? 'either' : 'server'
}

function entryOf([code, name, owner, retry, meaning, url]: StatusRow): StatusEntry {
  const side = sideOf(code)
  const priors = statusPriors[code] ?? []
  return {
    code,
    name,
    class: classes[Math.floor(code / 100) - 1] ?? 'other',
    registered: owner === 'IANA',
    owner,
    meaning,
    side,
    retry,
    usualCauses: priors.map(([cause]) => cause.replaceAll('_', ' ')),
    nextStep: nextSteps[side],
    priors: priors.map(([cause, share]) => ({ cause, share })),
    source: { url, checked: '2026-11-22', kind: 'docs' },
  }
}

/** Every status code that is registered, and those in use without registration. */
export const statuses: readonly StatusEntry[] = statusRows.map((row) => entryOf(row))

const byCode: ReadonlyMap<number, StatusEntry> = new Map(
  statuses.map((entry) => [entry.code, entry]),
)

export function statusEntry(code: number): StatusEntry | undefined {
  return byCode.get(code)
}
