import type { StatusPageObservation } from '../../model/observation.ts'
import { rounded } from '../clock.ts'
import type { Session } from '../endpoint.ts'
import { fetchOnce } from './fetch-once.ts'

const indicators = ['none', 'minor', 'major', 'critical', 'maintenance'] as const

/** Asks a status page once for its summary, as Statuspage and those that follow it publish it. */
export async function askStatusPage(
  session: Session,
  page: string,
): Promise<StatusPageObservation> {
  const startedAt = session.clock()
  const url = new URL('/api/v2/status.json', page).href
  const { response } = await fetchOnce(session, url, 'application/json')
  return {
    kind: 'status-page',
    purpose: 'domain',
    atMs: rounded(startedAt - session.origin),
    tookMs: rounded(session.clock() - startedAt),
    url: page,
    ...(response?.status === 200 && readSummary(response.body?.text ?? '')),
  }
}

function readSummary(text: string): Pick<StatusPageObservation, 'indicator' | 'description'> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {}
  }
  const status = memberOf(value, 'status')
  const indicator = indicators.find((one) => one === memberOf(status, 'indicator'))
  const description = memberOf(status, 'description')
  return {
    ...(indicator !== undefined && { indicator }),
    ...(typeof description === 'string' && { description: description.slice(0, 200) }),
  }
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const members: Readonly<Record<string, unknown>> = { ...value }
  return members[key]
}
