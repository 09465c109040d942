import type { StatusPageObservation } from '../../model/observation.ts'

/** What a status page says of its service as a whole. */
export type StatusSummary = Pick<StatusPageObservation, 'indicator' | 'description'>

type Indicator = NonNullable<StatusPageObservation['indicator']>

/** How a maker of status pages publishes the summary: where it lies, and how it reads. */
export interface StatusDialect {
  readonly path: string
  /** Undefined when the document is none of this maker's. */
  readonly read: (document: unknown) => StatusSummary | undefined
}

const statuspageWords: readonly Indicator[] = ['none', 'minor', 'major', 'critical', 'maintenance']

const instatusWords: Readonly<Record<string, Indicator>> = {
  UP: 'none',
  HASISSUES: 'major',
  UNDERMAINTENANCE: 'maintenance',
}

const betterStackWords: Readonly<Record<string, Indicator>> = {
  operational: 'none',
  degraded: 'minor',
  downtime: 'major',
  maintenance: 'maintenance',
}

const slackWords: Readonly<Record<string, Indicator>> = {
  incident: 'minor',
  outage: 'major',
  maintenance: 'maintenance',
}

/** The commonest first. From general knowledge of the makers' documentation. */
export const statusDialects: readonly StatusDialect[] = [
  // Atlassian Statuspage and those that answer as it does (incident.io, Hund, Sorry and others).
  {
    path: '/api/v2/status.json',
    read(document) {
      const status = memberOf(document, 'status')
      const indicator = statuspageWords.find((one) => one === memberOf(status, 'indicator'))
      return indicator === undefined
        ? undefined
        : { indicator, ...said(memberOf(status, 'description')) }
    },
  },
  // Instatus.
  {
    path: '/summary.json',
    read(document) {
      const indicator = wordIn(instatusWords, memberOf(memberOf(document, 'page'), 'status'))
      return indicator === undefined
        ? undefined
        : { indicator, ...said(firstName(memberOf(document, 'activeIncidents'), 'name')) }
    },
  },
  // Better Stack.
  {
    path: '/index.json',
    read(document) {
      const attributes = memberOf(memberOf(document, 'data'), 'attributes')
      const indicator = wordIn(betterStackWords, memberOf(attributes, 'aggregate_state'))
      return indicator === undefined ? undefined : { indicator }
    },
  },
  // Slack's own.
  {
    path: '/api/v2.0.0/current',
    read(document) {
      const status = memberOf(document, 'status')
      if (status === 'ok') return { indicator: 'none' }
      if (status !== 'active') return undefined
      const incidents = memberOf(document, 'active_incidents')
      const indicator = wordIn(slackWords, firstName(incidents, 'type')) ?? 'minor'
      return { indicator, ...said(firstName(incidents, 'title')) }
    },
  },
]

/** Reads a body in one dialect; undefined when it says nothing in it. */
export function readStatusSummary(
  { read }: StatusDialect,
  text: string,
): StatusSummary | undefined {
  try {
    return read(JSON.parse(text))
  } catch {
    return undefined
  }
}

function wordIn(words: Readonly<Record<string, Indicator>>, value: unknown): Indicator | undefined {
  return typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined
}

function firstName(list: unknown, key: string): unknown {
  return Array.isArray(list) ? memberOf(list[0], key) : undefined
}

function said(text: unknown): Pick<StatusSummary, 'description'> {
  return typeof text === 'string' && text !== '' ? { description: text.slice(0, 200) } : {}
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const members: Readonly<Record<string, unknown>> = { ...value }
  return members[key]
}
