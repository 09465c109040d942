import type { ClosingWords } from '../../catalog/domains/closing.ts'
import {
  forGood,
  otherSubjects,
  otherSubjectsAbroad,
  partsOfServices,
  passing,
} from '../../catalog/domains/closing.ts'
import {
  otherObjects,
  relocating,
  reporting,
  supposed,
} from '../../catalog/domains/closing-scope.ts'
import { serviceNouns } from '../../catalog/domains/service-nouns.ts'
import { findDates } from './find-dates.ts'
import type { OwnNames } from './own-names.ts'
import { compact } from './own-names.ts'

/** One sentence that says that something ends or has ended. */
export interface Statement {
  readonly tense: 'ended' | 'ends'
  readonly said: string
  readonly lang: string
  /**
   * Who ends: the site by its name on its own host or in its title, what it is (“our service”), something of that kind
   * (“the service”), or whoever says “we”.
   */
  readonly subject: 'host' | 'title' | 'noun' | 'kind' | 'we' | 'nobody'
  /** ISO dates of the sentence. */
  readonly dates: readonly string[]
  /** It says that there is no way back. */
  readonly final: boolean
}

/** A verb stands this early in a sentence that is about it. */
const longestSentence = 400

/** Statements about an end among the sentences, without those about a part, a place, a pause or somebody's wish. */
export function statementsOf(
  sentences: readonly string[],
  names: OwnNames,
  words: readonly (readonly [string, ClosingWords])[],
): readonly Statement[] {
  return sentences.flatMap((sentence) => {
    const lower = sentence.slice(0, longestSentence).toLowerCase()
    for (const [lang, closing] of words) {
      const found = verbOf(lower, closing)
      if (found === undefined) continue
      const { tense, at, said } = found
      const subject = subjectOf(sentence, lower, names, closing)
      if (subject === 'part' || isElse(lower, at, said, subject)) return []
      return [{ tense, said, lang, subject, dates: findDates(lower), final: forGood.test(lower) }]
    }
    return []
  })
}

function verbOf(
  lower: string,
  { ended, ends }: ClosingWords,
): { readonly tense: 'ended' | 'ends'; readonly at: number; readonly said: string } | undefined {
  const past = ended.exec(lower)
  if (past !== null) return { tense: 'ended', at: past.index, said: past[0] }
  const coming = ends.exec(lower)
  return coming === null ? undefined : { tense: 'ends', at: coming.index, said: coming[0] }
}

function subjectOf(
  sentence: string,
  lower: string,
  names: OwnNames,
  { own }: ClosingWords,
): Statement['subject'] | 'part' {
  const folded = compact(sentence)
  const host = names.host.find((name) => folded.includes(name))
  if (host !== undefined && !isBranch(sentence, host, names)) return 'host'
  const noun = serviceNouns.exec(lower)?.[0]
  const isOwn = own.test(lower)
  if (noun !== undefined && isPartOf.test(sentence.slice(lower.indexOf(noun) + noun.length)))
    return 'part'
  if (noun !== undefined && (isOwn || !articles.test(noun) || isCalled(noun, names))) return 'noun'
  if (host === undefined && names.title.some((name) => folded.includes(name))) return 'title'
  if (noun !== undefined) return 'kind'
  return isOwn ? 'we' : 'nobody'
}

/** “The forum” on a site that is called one. */
function isCalled(noun: string, { host, title }: OwnNames): boolean {
  const kind = compact(noun.split(' ').at(-1) ?? '')
  return kind.length > 2 && [...host, ...title].some((name) => name.includes(kind))
}

/** Nobody's in particular. */
const articles =
  /^(?:the|all|that|der|die|das|den|dem|des|le|la|les|l'|el|los|las|o|a|os|il|lo|i|de|het) ?/u

/** “Acme Analytics will close” on acme.com: a capital letter after the name makes another name of it. */
function isBranch(sentence: string, host: string, { title }: OwnNames): boolean {
  const found = [...sentence.matchAll(/[\p{L}\p{N}]+/gu)]
  return found.some(({ 0: word, index }) => {
    if (compact(word) !== host) return false
    const after = /^ (\p{Lu}\p{L}+|v?\d+(?:\.\d+)*) /u.exec(
      sentence.slice(index + word.length),
    )?.[1]
    return after !== undefined && !title.some((name) => name.includes(compact(`${host}${after}`)))
  })
}

/** “Acme for Windows”, “the shop in Berlin”. */
const isPartOf =
  /^ (?:for|für|pour|para|per|voor|dla|для|för|in|im|at|am|auf|do|da|de|del|della|du|des|van|w|we|na|в|на|у) (?:(?:the|der|die|das|dem|la|le|les|el|los|il|het) )?[\p{Lu}\d]\p{L}/u

function isElse(lower: string, at: number, said: string, subject: Statement['subject']): boolean {
  if (/[?？]["'»”)]?$/u.test(lower) || supposed.test(lower.slice(Math.max(0, at - 80), at)))
    return true
  if (relocating.test(lower) || (passing.test(lower) && !forGood.test(lower))) return true
  if (partsOfServices.test(lower) || otherObjects.test(lower)) return true
  const around = wordsAround(lower, at, said.length)
  // “The Acme product has ended” on acme.com.
  const near = subject === 'host' ? around.replaceAll(/(?<= )product(?= )/g, '') : around
  const isOther = otherSubjects.test(near) || otherSubjectsAbroad.test(near)
  return isOther || (subject !== 'host' && reporting.test(lower))
}

/** Some words before a verb and after it, none of them cut. */
function wordsAround(lower: string, at: number, length: number): string {
  const before = /(?:\S+\s+){0,5}\S*$/u.exec(lower.slice(Math.max(0, at - 80), at))?.[0] ?? ''
  const after = /^\S*(?:\s+\S+){0,4}/u.exec(lower.slice(at + length, at + length + 80))?.[0] ?? ''
  return before + lower.slice(at, at + length) + after
}
