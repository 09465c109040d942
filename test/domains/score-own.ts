import { classifyPage } from '../../src/domains/page/classify-page.ts'
import { endsAndWalls, softMisses } from './pages/ends-and-walls.ts'
import { hardNegatives } from './pages/hard-negatives.ts'
import { hostingPages } from './pages/hosting-pages.ts'
import type { LabelledPage } from './pages/labelled-page.ts'
import { secondNegatives, thirdNegatives } from './pages/second-negatives.ts'
import { secondSet, thirdSet } from './pages/second-set.ts'
import {
  fifthNegatives,
  fifthProviders,
  fifthSet,
  fourthGuards,
  fourthNegatives,
  fourthSet,
} from './pages/fourth-set.ts'
import { namesPages } from './pages/names-pages.ts'

export interface OwnScore {
  readonly label: string
  readonly right: number
  readonly of: number
  /** One line each. */
  readonly misses: readonly string[]
}

const now = new Date('2026-11-22T12:00:00Z')
const owners: ReadonlySet<string> = new Set(['parked', 'for_sale', 'expired_notice', 'hold'])

/** How well the pages beside are told apart, state by state; the hard negatives are a row of their own. */
export function scoreOwnPages(): readonly OwnScore[] {
  const positives = [
    ...namesPages,
    ...hostingPages,
    ...endsAndWalls,
    ...softMisses,
    ...secondSet,
    ...thirdSet,
    ...fourthSet,
    ...fourthGuards,
    ...fifthSet,
    ...fifthProviders,
  ]
  const byState = Map.groupBy(positives, ({ right }) => right[0] ?? '')
  return [
    ...[...byState].map(([label, pages]) => scoreOf(label, pages)),
    scoreOf('hard negatives', [
      ...hardNegatives,
      ...secondNegatives,
      ...thirdNegatives,
      ...fourthNegatives,
      ...fifthNegatives,
    ]),
  ]
}

function scoreOf(label: string, pages: readonly LabelledPage[]): OwnScore {
  const misses = pages.flatMap(({ right, like, input }) => {
    const { state, also, signs } = classifyPage(input, now)
    // A page may be several of these at once; the verdict names one and flags the rest.
    const all = owners.has(state) ? [state, ...also] : [state]
    if (all.some((one) => right.includes(one))) return []
    const why = signs.slice(0, 2).map(({ because }) => because)
    return [`${like}, ${input.body.slice(55, 110)}: ${state}; ${why.join('; ')}`]
  })
  return { label, right: pages.length - misses.length, of: pages.length, misses }
}
