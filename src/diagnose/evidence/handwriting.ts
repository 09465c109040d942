import type { HttpObservation, Observation } from '../../model/observation.ts'
import { firstValue, viewResponse } from './response-view.ts'
import type { ResponseView } from './response-view.ts'

/** What the first hop writes when only it can answer, compared with the response under judgement. */
export interface Handwriting {
  /** The response has the same hand as one that the first hop wrote itself. */
  readonly same: boolean
  readonly samples: readonly ResponseView[]
}

/** Statuses by which a first hop refuses an over-long target or a TRACE by itself. */
const ownRefusals = new Set([400, 405, 414, 421, 431, 501, 505])

export function readHandwriting(
  judged: ResponseView,
  observations: readonly Observation[],
): Handwriting | undefined {
  const samples = observations
    .filter((one): one is HttpObservation => one.kind === 'http' && one.purpose === 'handwriting')
    .filter(({ status }) => status !== undefined && ownRefusals.has(status))
    .map((one) => viewResponse(one))
  if (samples.length === 0) return undefined
  return { same: samples.some((sample) => hasSameHand(sample, judged)), samples }
}

/** Same field names, order, case and Server, and a body of the same shape: one program wrote both. */
function hasSameHand(sample: ResponseView, judged: ResponseView): boolean {
  if (firstValue(sample, 'server') !== firstValue(judged, 'server')) return false
  return (
    fieldSkeleton(sample) === fieldSkeleton(judged) && bodySkeleton(sample) === bodySkeleton(judged)
  )
}

/** Fields that come and go with the status or the moment. */
const variable = new Set([
  'date',
  'content-length',
  'connection',
  'retry-after',
  'allow',
  'transfer-encoding',
  'x-varnish',
  'age',
  'via',
])

function fieldSkeleton({ fields }: ResponseView): string {
  return fields
    .map(({ name }) => name)
    .filter((name) => !variable.has(name.toLowerCase()))
    .join(',')
}

/** The tags of a page in order, or the kind of text it is. */
function bodySkeleton({ body }: ResponseView): string {
  if (body === undefined || body === '') return 'empty'
  const tags = body.slice(0, 4096).match(/<\/?[a-zA-Z][a-zA-Z0-9]*/g)
  return tags === null ? 'text' : tags.join('').toLowerCase()
}
