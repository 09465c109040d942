import type { StatusPageObservation } from '../../model/observation.ts'
import { rounded } from '../clock.ts'
import type { Session } from '../endpoint.ts'
import { endsWithin, fetchOnce } from './fetch-once.ts'
import type { StatusSummary } from './read-status-page.ts'
import { readStatusSummary, statusDialects } from './read-status-page.ts'

const statusPageMs = 8000

/** Asks a status page for its summary, where its maker is known to publish it: at most one request a maker. */
export async function askStatusPage(
  session: Session,
  page: string,
): Promise<StatusPageObservation> {
  const startedAt = session.clock()
  const summary = await findSummary(endsWithin(session, statusPageMs), page)
  return {
    kind: 'status-page',
    purpose: 'domain',
    atMs: rounded(startedAt - session.origin),
    tookMs: rounded(session.clock() - startedAt),
    url: page,
    ...summary,
  }
}

async function findSummary(session: Session, page: string): Promise<StatusSummary> {
  for (const dialect of statusDialects) {
    const { response } = await fetchOnce(
      session,
      new URL(dialect.path, page).href,
      'application/json',
    )
    // Whoever does not answer, or is in trouble, is not asked four times.
    if (response?.status === undefined || response.status === 429 || response.status >= 500) break
    const found =
      response.status === 200 ? readStatusSummary(dialect, response.body?.text ?? '') : undefined
    if (found !== undefined) return found
  }
  return {}
}
