import type { ClosingWords } from '../../catalog/domains/closing.ts'
import { oneService, otherObjects } from '../../catalog/domains/closing-scope.ts'
import { statementsOf } from './closing-statement.ts'
import type { OwnNames } from './own-names.ts'
import { compact } from './own-names.ts'
import type { PageView } from './read-page.ts'

/** “Acme is closed” on acme.com. */
export function isOfHost(
  line: string,
  names: OwnNames,
  words: readonly [string, ClosingWords],
): boolean {
  return statementsOf([line], names, [words]).some(({ subject }) => subject === 'host')
}

/** “The waiting list is closed”: a noun with its article that is no word for the service. */
export function isOfThing(
  line: string,
  names: OwnNames,
  words: readonly [string, ClosingWords],
): boolean {
  const lower = line.toLowerCase()
  if (otherObjects.test(lower) || oneService.test(lower)) return true
  // “Say goodbye to summer” is advertising.
  if (/goodbye to/u.test(lower) && !namesSite(line, names)) return true
  const named = articled.test(line) || (bareLanguages.has(words[0]) && line.includes(' '))
  if (!named) return false
  const [found] = statementsOf([line], names, [words])
  return found === undefined || found.subject === 'nobody'
}

/** The line names the site by its host or its title. */
function namesSite(line: string, { host, title }: OwnNames): boolean {
  const folded = compact(line)
  return [...host, ...title].some((name) => folded.includes(name))
}

const articled =
  /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|os|as|il|lo|gli|het|een) |^l'/iu

/** Languages without articles. */
const bareLanguages = new Set([
  'pl',
  'cs',
  'sk',
  'hr',
  'ru',
  'uk',
  'bg',
  'tr',
  'fi',
  'hi',
  'id',
  'vi',
])

/** “Tidepost is shutting down | Tech Pelican”: the title ends in the name of a site that its sentence does not name. */
export function isHeadline({ title }: PageView): boolean {
  const [sentence = '', ...rest] = title.toLowerCase().split(/ [|–—·-] |｜/)
  const site = rest.at(-1)?.trim() ?? ''
  return site !== '' && !sentence.includes(site)
}
