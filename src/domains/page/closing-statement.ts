import type { ClosingWords } from '../../catalog/domains/closing.ts'
import {
  forGood,
  otherSubjects,
  otherSubjectsAbroad,
  partsOfServices,
  passing,
} from '../../catalog/domains/closing.ts'
import {
  oneService,
  otherObjects,
  relocating,
  reporting,
  supposed,
} from '../../catalog/domains/closing-scope.ts'
import { isFirstPerson } from '../../catalog/domains/first-person.ts'
import { serviceNouns } from '../../catalog/domains/service-nouns.ts'
import { findDates, findMonths } from './find-dates.ts'
import type { OwnNames } from './own-names.ts'
import { hasOtherObject, namesAnother } from './other-names.ts'
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
  /** Months without a day, as `2026-08`. */
  readonly months: readonly string[]
  /** It says that there is no way back. */
  readonly final: boolean
  /** “We” speak of “our service”. */
  readonly avowed: boolean
}

/** What comes last has nothing after it. */
const lastOfAll =
  /\b(?:last|final)\b|from \d{4}|ceased|dissolved|liquidat|decommission|in business|letzte|aufgelöst|derni(?:er|ère)|últim[oa]|ultim[oa]|laatste/u

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
      const verb = wordsAround(lower, at, said.length, 4, 0)
      const subject = subjectOf(sentence, lower, names, closing, { lang, verb })
      if (
        subject === 'part' ||
        isAtPlace.test(sentence.slice(0, at)) ||
        (subject !== 'host' && namesAnother(sentence.slice(0, at), names)) ||
        hasOtherObject(said, lower.slice(at + said.length), serviceNouns) ||
        isElse(lower, at, said, subject)
      )
        return []
      const dates = findDates(lower)
      const months = dates.length > 0 ? [] : findMonths(lower)
      const final = forGood.test(lower) || lastOfAll.test(said)
      const avowed = isFirstPerson(lang, verb) && isAvowed(lower, closing)
      return [{ tense, said, lang, subject, dates, months, final, avowed }]
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
  { lang, verb }: { readonly lang: string; readonly verb: string },
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
  return isFirstPerson(lang, verb) && !transitive.test(verb) ? 'we' : 'nobody'
}

/** Verbs of which one wants to know what it is that is ended. */
const transitive =
  /stell\p{L}* |einstell|beend|(?:shut|turn|switch|take|wind)\p{L}* (?!down|off|our doors)\S+ |discontinu|retir|sunset|mett\p{L}* fin|dej[aáo]r|deix[aáo]r|stopzet|beëindig|ukonč|zakończ|прекра|завер|припин|終了|停止|종료/u

function isAvowed(lower: string, { own }: ClosingWords): boolean {
  const noun = serviceNouns.exec(lower)?.[0]
  return noun !== undefined && !articles.test(noun) && own.test(lower)
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
    const rest = sentence.slice(index + word.length)
    if (isPartOf.test(rest)) return true
    const after = /^ (\p{Lu}\p{L}+|v?\d+(?:\.\d+)*) /u.exec(rest)?.[1]
    return after !== undefined && !title.some((name) => name.includes(compact(`${host}${after}`)))
  })
}

/** “Acme for Windows”, “the shop in Berlin”. */
const isPartOf =
  /^ (?:for|für|pour|para|per|voor|dla|для|för|in|im|at|auf|do|da|de|del|della|du|des|van|we|в|на|у) (?:(?:the|der|die|das|dem|la|le|les|el|los|il|het) )?(?!janu|febr|mar|apr|ma[iy]|jun|jul|au?g|sep|okt|oct|nov|de[cz]|enero|giu|lug|set|out)[\p{Lu}]\p{L}/u

/** “The counter in Delft closes”: a place before the verb makes it one of several. */
const isAtPlace =
  /\p{L} (?:in|at|aan|à|en|em|w|we|в|у|i|på|te|bei) (?!Jan|Feb|Mar|Apr|Ma[iy]|Jun|Jul|Au?g|Sep|Okt|Oct|Nov|De[cz])\p{Lu}[\p{L}-]+ $/u

function isElse(lower: string, at: number, said: string, subject: Statement['subject']): boolean {
  if (/[?？]["'»”)]?$/u.test(lower) || supposed.test(lower.slice(Math.max(0, at - 80), at)))
    return true
  if (relocating.test(lower) || (passing.test(lower) && !forGood.test(lower))) return true
  if (partsOfServices.test(lower) || otherObjects.test(lower)) return true
  if (subject !== 'host' && oneService.test(lower)) return true
  const around = wordsAround(lower, at, said.length, 5, 4)
  // “The Acme product has ended” on acme.com.
  const near = subject === 'host' ? around.replaceAll(/(?<= )product(?= )/g, '') : around
  const isOther = otherSubjects.test(near) || otherSubjectsAbroad.test(near)
  return isOther || (subject !== 'host' && reporting.test(lower))
}

/** Some words before a verb and after it, none of them cut. */
function wordsAround(
  lower: string,
  at: number,
  length: number,
  most: number,
  mostAfter: number,
): string {
  const words = lower.slice(Math.max(0, at - 80), at).split(/(?<=\s)/u)
  const before = words.slice(-most - 1).join('')
  const rest = lower.slice(at + length, at + length + 80).split(/(?=\s)/u)
  const after = rest.slice(0, mostAfter + 1).join('')
  return before + lower.slice(at, at + length) + after
}
