import { aboutSomething } from '../../catalog/domains/about-words.ts'
import type { ClosingWords } from '../../catalog/domains/closing.ts'
import {
  closingWords,
  forGood,
  otherSubjects,
  otherSubjectsAbroad,
  partsOfServices,
  passing,
  reported,
  reportedAbroad,
} from '../../catalog/domains/closing.ts'
import { moreClosing } from '../../catalog/domains/more-closing.ts'
import { findDates } from './find-dates.ts'
import type { PageView } from './read-page.ts'

export interface ClosingNotice {
  readonly kind: 'shut_down' | 'shutdown_announced'
  readonly strength: 'strong' | 'medium'
  readonly because: string
  /** ISO date. */
  readonly date?: string
}

const allWords: readonly (readonly [string, ClosingWords])[] = Object.entries(closingWords).map(
  ([lang, words]) => [
    lang,
    {
      ended: eitherOf(words.ended, moreClosing[lang]?.ended),
      ends: eitherOf(words.ends, moreClosing[lang]?.ends),
      own: words.own,
    },
  ],
)

function eitherOf(one: RegExp, other: RegExp | undefined): RegExp {
  return other === undefined ? one : new RegExp(`${one.source}|${other.source}`, 'u')
}

/** A notice makes up most of its page. */
const longestNotice = 2500

/** A sentence below the heading counts on pages up to this length. */
const longestOpening = 1500

/** So little text is a notice even when a reporter's word stands in it. */
const tinyText = 800

const loneSentence = 250

interface Words {
  readonly head: string
  readonly heading: string
  /** The whole text, or its first part on a long page. */
  readonly text: string
  readonly length: number
  readonly gone: boolean
  /** An article on the site of somebody else. */
  readonly report: boolean
}

/**
 * The service's own word that it ends or has ended: it must head the page or make up a short one, speak for the service
 * itself, and be no report of somebody else's end. `now` decides between a date to come and a date gone by.
 */
export function findClosingNotice(
  view: PageView,
  status: number | undefined,
  now: Date,
): ClosingNotice | undefined {
  const title = view.title.toLowerCase()
  // A page without title and heading is headed by its first sentence.
  const first = view.title === '' ? (/^[^.!?。]{0,200}/u.exec(view.text)?.[0] ?? '') : ''
  const heading = (view.headings[0] ?? first).toLowerCase()
  const head = `${title} | ${heading}`
  if (isOther(head) || partsOfServices.test(head) || isAbout(title) || isAbout(heading))
    return undefined
  const text = view.ownText.toLowerCase().slice(0, 3000)
  if (passing.test(`${head} ${text}`) && !forGood.test(text)) return undefined
  // 410: the server itself says that it is gone for good (RFC 9110 section 15.5.11).
  const words = {
    head,
    heading,
    text,
    length: view.text.length,
    gone: status === 410,
    report: view.article && isHeadline(view),
  }
  for (const [lang, closing] of allWords) {
    const place = placeOf(words, closing)
    if (place !== undefined) return noticeOf(view, words, closing, place, lang, now)
  }
  return undefined
}

/** Where the notice stands, when it is one. */
function placeOf(words: Words, { ended, ends, own }: ClosingWords): 'head' | 'text' | undefined {
  const { head, heading, text, length, gone, report } = words
  const short = length <= longestNotice
  const speaks = own.test(`${head} ${text}`) || gone
  if (report && !speaks) return undefined
  if (reportedAbroad.test(text)) return undefined
  if (reported.test(text) && !(speaks && length < tinyText)) return undefined
  if (ended.test(head) || ends.test(head))
    return speaks || (short && length < 400) ? 'head' : undefined
  // A page that is hardly more than the sentence has nothing else to say.
  if ((!speaks && length > loneSentence) || length > longestOpening) return undefined
  const at =
    ended.exec(text)?.index ??
    ends.exec(text)?.index ??
    (gone ? goneFor.exec(text)?.index : undefined)
  if (at === undefined) return undefined
  // A heading has no full stop, so that it would be the sentence's subject.
  const sentence = sentenceAround(text, at).replace(heading, ' ')
  if (partsOfServices.test(sentence)) return undefined
  return isOther(sentence) && !sentence.includes(subjectOf(head)) ? undefined : 'text'
}

/** With a 410 these are enough. */
const goneFor = /\b(?:is|are|has) gone\b|for good\b|forever\b|permanently/u

const noNames =
  /^(?:shop|store|home|welcome|office|team|about|this|online|opening|service|notice|important|update)$/u

/** What the title begins with: “Parsley has joined Fennel”. The product of that name is the service. */
function subjectOf(head: string): string {
  const first = /^[\p{L}\d.]{4,}/u.exec(head)?.[0] ?? ''
  return first === '' || noNames.test(first) ? head : first
}

/** Kinds of sites, which end as well: “Forum closed”. */
const genres =
  /(?<![\p{L}])(?:blog|forum|wiki|news|nachrichten|actualités?|noticias|notícias|notizie|nieuws|wiadomości|новости|новини|haber(?:ler|leri)?|nyheter|nyheder|uutiset|zprávy|tin tức|berita|hírek|știri|magazin|support|docs?|reviews?|marketplace)(?![\p{L}])/gu

function isAbout(words: string): boolean {
  return aboutSomething.test(words.replace(genres, ''))
}

/** “Tidepost is shutting down | Tech Pelican”: the title ends in the name of a site that its sentence does not name. */
function isHeadline({ title }: PageView): boolean {
  const [sentence = '', ...rest] = title.toLowerCase().split(/ [|–—·-] |｜/)
  const site = rest.at(-1)?.trim() ?? ''
  return site !== '' && !sentence.includes(site)
}

function isOther(words: string): boolean {
  return otherSubjects.test(words) || otherSubjectsAbroad.test(words)
}

/** The sentence around its verb: who ends, and what they do so with. */
function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('! ', at), at - 80, 0)
  const end = text.indexOf('. ', at)
  return text.slice(from, end === -1 ? at + 40 : Math.min(end, at + 40))
}

function noticeOf(
  view: PageView,
  { head, text, length }: Words,
  { ended, ends, own }: ClosingWords,
  place: 'head' | 'text',
  lang: string,
  now: Date,
): ClosingNotice {
  const where = place === 'head' ? head : text
  const isOver = ended.test(where)
  const dates = findDates(`${view.title} ${view.text.slice(0, 4000)}`)
  const today = now.toISOString().slice(0, 10)
  const past = dates.findLast((date) => date <= today)
  const future = dates.find((date) => date > today)
  const over = isOver
    ? future === undefined || past !== undefined
    : past !== undefined && future === undefined
  const date = over ? past : future
  const said = (isOver ? ended : ends).exec(where)?.[0] ?? ''
  return {
    kind: over ? 'shut_down' : 'shutdown_announced',
    strength: own.test(text) && length <= longestNotice ? 'strong' : 'medium',
    because: `the ${place === 'head' ? 'heading' : 'page'} says “${said.slice(0, 80)}” (${lang})`,
    ...(date !== undefined && { date }),
  }
}
