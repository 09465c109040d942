import { fullCatalog } from '../../src/diagnose/catalog.ts'
import type { Calibration } from '../../src/diagnose/causes/calibrate.ts'
import { fittedCalibration } from '../../src/diagnose/causes/calibrate.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Trace } from '../../src/model/trace.ts'
import { labCases } from './cases/index.ts'
import type { LabCase, ProxyId } from './lab-case.ts'
import type { Score } from './score.ts'
import { reliability, scoreCase, share } from './score.ts'

/** What may be fitted: how much a dominant cause is raised. */
const grid: readonly Calibration[] = [1, 1.5, 2, 3, 4].flatMap((dominance) =>
  [0.55, 0.6, 0.7].map((dominantFrom) => ({ ...fittedCalibration, dominance, dominantFrom })),
)

/** For each gateway: the constants fitted on the cases without it, and the score on the cases with it. */
export function renderLeftOut(proxies: readonly ProxyId[], traceOf: (id: string) => Trace): string {
  const traces = new Map(labCases.map(({ id }) => [id, traceOf(id)]))
  const score = (cases: readonly LabCase[], calibration: Calibration): readonly Score[] =>
    cases.flatMap((labCase) => {
      const trace = traces.get(labCase.id)
      return trace === undefined
        ? []
        : [scoreCase(labCase, diagnose(trace, { ...fullCatalog, calibration }))]
    })
  const rows = proxies.map((proxy) => {
    const has = ({ layers }: LabCase): boolean => layers.some((layer) => layer.proxy === proxy)
    const others = labCases.filter((labCase) => !has(labCase))
    const fitted = grid.reduce((best, one) =>
      brierOf(score(others, one)) < brierOf(score(others, best)) ? one : best,
    )
    const scores = score(labCases.filter(has), fitted)
    const cell = (read: (one: Score) => boolean | undefined): string => {
      const [right, of] = share(scores, read)
      return `${((100 * right) / of).toFixed(1)} %`
    }
    const { ece } = reliability(claimsOf(scores))
    return `| ${proxy} | ${fitted.dominance} from ${fitted.dominantFrom} | ${cell((one) => one.responder)} | ${cell((one) => one.withinEquivalent)} | ${cell((one) => one.faultDomain)} | ${ece.toFixed(3)} |`
  })
  return `Each gateway left out of the fitting:

| left out | fitted without it | responder | cause | fault domain | ECE |
| --- | --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
}

function claimsOf(scores: readonly Score[]): Score['claims'] {
  return scores.flatMap(({ claims }) => claims)
}

/** Of the first causes: how many further ones are shown depends on the constants themselves. */
function brierOf(scores: readonly Score[]): number {
  return reliability(claimsOf(scores).filter(({ first }) => first)).brier
}
