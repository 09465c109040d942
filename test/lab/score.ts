import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { LabCase } from './lab-case.ts'
import { lookAlikes } from './look-alikes.ts'

/** How one diagnosis compares with the truth. Undefined: the truth leaves it open. */
export interface Score {
  readonly id: string
  readonly proxies: readonly string[]
  readonly control: boolean
  readonly verdict: boolean
  readonly responder?: boolean
  readonly cause?: boolean
  readonly withinEquivalent?: boolean
  readonly faultDomain?: boolean
  readonly intermittent?: boolean
  readonly retryAfter?: boolean
  readonly falseAlarm: boolean
  /** Every cause shown, and whether it is the true one. */
  readonly claims: readonly {
    readonly probability: number
    readonly right: boolean
    readonly first: boolean
  }[]
  readonly said: string
}

/** Compares. A cause is right when it is the true one, and within its set when it is one of the look-alikes. */
export function scoreCase(labCase: LabCase, diagnosis: Diagnosis): Score {
  const { truth, equivalent = [] } = labCase
  const control = truth.cause === null
  const http = diagnosis.trace.observations.findLast(
    (one) => one.kind === 'http' && one.purpose === 'target',
  )
  const totalMs = http?.kind === 'http' ? (http.totalMs ?? 0) : 0
  const alike = [
    truth.cause,
    ...equivalent,
    ...lookAlikes({ responder: truth.responder, status: diagnosis.status, totalMs }),
  ]
  const { cause, causes, responder, faultDomain } = diagnosis
  const said = causes
    .slice(0, 3)
    .map(({ type, probability }) => `${type} ${probability.toFixed(2)}`)
  return {
    id: labCase.id,
    proxies: labCase.layers.map(({ proxy }) => proxy),
    control,
    verdict: diagnosis.verdict === truth.verdict,
    ...(truth.responder !== null && {
      responder:
        responder?.id === truth.responder ||
        (truth.responder === 'application' && responder === null),
    }),
    ...(truth.cause !== null && {
      cause: cause?.type === truth.cause,
      withinEquivalent: cause !== null && alike.includes(cause.type),
    }),
    ...(truth.faultDomain !== null && { faultDomain: rightDomain(labCase, diagnosis) }),
    ...(truth.intermittent !== undefined && {
      intermittent: diagnosis.intermittent === truth.intermittent,
    }),
    ...(truth.retryAfter !== undefined && {
      retryAfter: near(diagnosis.retryAfter, truth.retryAfter),
    }),
    falseAlarm: control && diagnosis.verdict !== 'working',
    claims: control
      ? []
      : causes.map(({ type, probability }, index) => ({
          probability,
          right: type === truth.cause,
          first: index === 0,
        })),
    said: `${diagnosis.verdict} ${diagnosis.status} ${responder?.id ?? '-'} ${faultDomain} ${diagnosis.intermittent} ra=${diagnosis.retryAfter} [${said.join(', ')}] ${Math.round(totalMs)} ms`,
  }
}

/** Where look-alikes lie in different places, the place of any of them is as good. */
function rightDomain(
  { truth, domains = [] }: LabCase,
  { faultDomain, causes }: Diagnosis,
): boolean {
  if (faultDomain === truth.faultDomain) return true
  if (faultDomain !== null && domains.includes(faultDomain)) return true
  const shown = causes.find(({ type }) => type === truth.cause)
  return (
    shown !== undefined &&
    shown.faultDomain === truth.faultDomain &&
    (causes[0]?.probability ?? 0) < 0.6
  )
}

function near(said: number | null, truth: number | null): boolean {
  if (said === null || truth === null) return said === truth
  return Math.abs(said - truth) <= 5
}

export function share(
  scores: readonly Score[],
  read: (score: Score) => boolean | undefined,
): readonly [number, number] {
  const judged = scores.map((score) => read(score)).filter((value) => value !== undefined)
  return [judged.filter(Boolean).length, judged.length]
}

export interface Reliability {
  readonly brier: number
  readonly ece: number
  readonly bins: readonly {
    readonly from: number
    readonly count: number
    readonly claimed: number
    readonly right: number
  }[]
}

/** Brier score and expected calibration error over ten bins of the claims chosen. */
export function reliability(claims: Score['claims']): Reliability {
  const bins = Array.from({ length: 10 }, (_, index) => {
    const inside = claims.filter(
      ({ probability }) => Math.min(9, Math.floor(probability * 10)) === index,
    )
    const count = inside.length
    const claimed =
      count === 0 ? 0 : inside.reduce((sum, { probability }) => sum + probability, 0) / count
    const right = count === 0 ? 0 : inside.filter((claim) => claim.right).length / count
    return { from: index / 10, count, claimed, right }
  })
  const brier =
    claims.reduce((sum, { probability, right }) => sum + (probability - (right ? 1 : 0)) ** 2, 0) /
    Math.max(1, claims.length)
  const ece =
    bins.reduce((sum, { count, claimed, right }) => sum + count * Math.abs(claimed - right), 0) /
    Math.max(1, claims.length)
  return { brier, ece, bins }
}
