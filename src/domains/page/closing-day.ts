import type { Statement } from './closing-statement.ts'
import { findDates } from './find-dates.ts'
import type { PageView } from './read-page.ts'

/** Whether it is over, and the ISO date where one is told. */
export interface Day {
  readonly over: boolean
  readonly date?: string | undefined
}

/** The day that stands in the sentence itself. */
export function dayOf(statements: readonly Statement[], today: string): Day | undefined {
  const [month] = statements.flatMap(({ months, subject }) => (subject === 'nobody' ? [] : months))
  for (const { dates, tense, subject } of statements) {
    if (subject === 'nobody') continue
    const past = dates.findLast((date) => date <= today)
    const future = dates.find((date) => date > today)
    if (future !== undefined && (past === undefined || tense === 'ends'))
      return { over: false, date: future }
    if (past !== undefined) return { over: true, date: past }
  }
  // The month that runs is not over, nor is what ends in it; a verb in the past may say so.
  return month === undefined || today.startsWith(month) ? undefined : { over: month < today }
}

/** Else the days of the page, and the tense of the verb. */
export function dayOfPage(view: PageView, tense: Statement['tense'], today: string): Day {
  const dates = findDates(`${view.title} ${view.text.slice(0, 4000)}`)
  const past = dates.findLast((date) => date <= today)
  const future = dates.find((date) => date > today)
  const over =
    tense === 'ended'
      ? future === undefined || past !== undefined
      : past !== undefined && future === undefined
  return { over, date: over ? past : future }
}
