import type { HistoryObservation } from '../../model/observation.ts'
import { rounded } from '../clock.ts'
import type { Session } from '../endpoint.ts'
import { endsWithin, fetchOnce, withoutVeto } from './fetch-once.ts'

export interface HistoryOptions {
  /** Base URL of an archive that answers as the Wayback Machine's CDX server does. */
  readonly archive?: string
  /** Base URL of a search in certificate logs that answers as crt.sh does. */
  readonly certificates?: string
}

/** Archives are slow at times, and asked by those who want to wait. */
const historyMs = 15_000

const usual = {
  archive: 'https://web.archive.org/cdx/search/cdx',
  certificates: 'https://crt.sh/',
} as const

/** Asks an archive of the web and the logs of certificates whether a host was there before: three requests. */
export async function askHistory(
  session: Session,
  host: string,
  options: HistoryOptions,
): Promise<readonly HistoryObservation[]> {
  const own = endsWithin(withoutVeto(session), historyMs)
  return Promise.all([
    timed(own, 'archive', askArchive(own, host, options.archive ?? usual.archive)),
    timed(own, 'certificates', askLogs(own, host, options.certificates ?? usual.certificates)),
  ])
}

type Facts = Omit<HistoryObservation, 'kind' | 'purpose' | 'from' | 'atMs' | 'tookMs'>

async function timed(
  { clock, origin }: Session,
  from: HistoryObservation['from'],
  asked: Promise<Facts>,
): Promise<HistoryObservation> {
  const startedAt = clock()
  const facts = await asked
  return {
    kind: 'history',
    purpose: 'domain',
    from,
    atMs: rounded(startedAt - origin),
    tookMs: rounded(clock() - startedAt),
    ...facts,
  }
}

async function askArchive(session: Session, host: string, base: string): Promise<Facts> {
  const ask = (parameters: Readonly<Record<string, string>>): Promise<Answer> =>
    get(session, base, { url: host, output: 'json', fl: 'timestamp', ...parameters })
  const [first, last] = await Promise.all([
    ask({ limit: '1' }),
    ask({ limit: '-1', filter: 'statuscode:200' }),
  ])
  if (first.text === undefined) return { failure: first.failure }
  const firstSeen = stampOf(first.text)
  const lastGood = last.text === undefined ? undefined : stampOf(last.text)
  if (firstSeen === undefined) {
    // An empty list is a statement; anything else is not what was asked for.
    return /^\s*(?:\[\s*\]|)\s*$/.test(first.text) ? { existed: false } : { failure: unreadable }
  }
  return {
    existed: true,
    firstSeen,
    ...(lastGood !== undefined && { lastGood, lastSeen: lastGood }),
  }
}

/** The last 14 digits of a list of lists whose first row has the names of the columns. */
function stampOf(text: string): string | undefined {
  const digits = [...text.matchAll(/"(\d{14})"/g)].at(-1)?.[1]
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second] = match
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}

/** The list may be longer than what is kept of it, so that it is read by its dates; the newest come first. */
async function askLogs(session: Session, host: string, base: string): Promise<Facts> {
  const { text, cut, failure } = await get(session, base, { q: host, output: 'json' })
  if (text === undefined) return { failure }
  const dates = [...text.matchAll(/"not_before":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)"/g)]
    .map(([, date = '']) => `${date}.000Z`)
    .toSorted()
  const [oldest] = dates
  const newest = dates.at(-1)
  if (oldest === undefined || newest === undefined)
    return /^\s*\[\s*\]\s*$/.test(text) ? {} : { failure: unreadable }
  return { existed: true, lastSeen: newest, ...(cut !== true && { firstSeen: oldest }) }
}

const unreadable = {
  type: 'http_protocol_error',
  code: 'NOT_A_LIST',
  detail: 'the answer is not the list that was asked for',
} as const

type Answer =
  | { readonly text: string; readonly cut?: boolean; readonly failure?: undefined }
  | {
      readonly text?: undefined
      readonly cut?: undefined
      readonly failure: NonNullable<Facts['failure']>
    }

async function get(
  session: Session,
  base: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Answer> {
  const url = new URL(base)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  const { response, failure } = await fetchOnce(session, url.href, 'application/json')
  if (response?.status === 200) {
    const { text = '', cut = false } = response.body ?? {}
    return { text, cut }
  }
  const { status } = response ?? {}
  if (status === undefined) return { failure: failure ?? unreadable }
  return {
    failure: {
      type: 'proxy_internal_response',
      code: String(status),
      detail: `the server answered ${status}`,
    },
  }
}
