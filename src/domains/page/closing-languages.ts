import type { ClosingWords } from '../../catalog/domains/closing.ts'
import { closingWords } from '../../catalog/domains/closing.ts'
import { closingVerbs } from '../../catalog/domains/closing-verbs.ts'
import { moreClosing } from '../../catalog/domains/more-closing.ts'

const languages = [...new Set([...Object.keys(closingWords), ...Object.keys(closingVerbs)])]

/** The words of all tables, by language. */
export const allWords: readonly (readonly [string, ClosingWords])[] = languages.map((lang) => {
  const tables = [closingWords[lang], moreClosing[lang], closingVerbs[lang]]
  return [
    lang,
    {
      ended: anyOf(tables.map((words) => words?.ended)),
      ends: anyOf(tables.map((words) => words?.ends)),
      own: anyOf([closingWords[lang]?.own, closingVerbs[lang]?.own]),
    },
  ]
})

function anyOf(patterns: readonly (RegExp | undefined)[]): RegExp {
  return new RegExp(
    patterns.flatMap((one) => (one === undefined ? [] : [one.source])).join('|'),
    'u',
  )
}

/** Words of those who speak for a service. */
export function ownOf(lang: string): RegExp | undefined {
  return allWords.find(([name]) => name === lang)?.[1].own
}
