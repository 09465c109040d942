import { aboutSomething } from '../../catalog/domains/about-words.ts'
import type { ClosingWords } from '../../catalog/domains/closing.ts'
import {
  forGood,
  otherSubjects,
  otherSubjectsAbroad,
  partsOfServices,
  passing,
  reported,
  reportedAbroad,
} from '../../catalog/domains/closing.ts'
import { continuing, remains, reporting, upTo } from '../../catalog/domains/closing-scope.ts'
import { dayOf, dayOfPage } from './closing-day.ts'
import { isHeadline, isOfHost, isOfThing } from './closing-heading.ts'
import { allWords, ownOf } from './closing-languages.ts'
import { isFront, reportsIncidents, sells } from './at-work.ts'
import type { Statement } from './closing-statement.ts'
import { statementsOf } from './closing-statement.ts'
import type { OwnNames } from './own-names.ts'
import { ownNames } from './own-names.ts'
import { sentencesOf } from './sentences-of.ts'
import { hostOf } from './host-of.ts'
import type { PageInput } from './page-input.ts'
import type { PageView } from './read-page.ts'

export interface ClosingNotice {
  readonly kind: 'shut_down' | 'shutdown_announced'
  readonly strength: 'strong' | 'medium'
  readonly because: string
  /** ISO date. */
  readonly date?: string
}

/** A notice makes up most of its page. */
const longestNotice = 2500

/** A sentence below the heading counts on pages up to this length. */
const longestOpening = 1500

/** A page with more links is one of a site. */
const mostLinks = 2

/** So little text is a notice even when a reporter's word stands in it. */
const tinyText = 800

const loneSentence = 250

interface Words {
  readonly head: string
  /** The title's parts and the heading, as they are written. */
  readonly lines: readonly string[]
  /** The whole text, or its first part on a long page. */
  readonly text: string
  readonly length: number
  readonly gone: boolean
  /** An article on the site of somebody else. */
  readonly report: boolean
}

/**
 * The service's own word that it ends or has ended: it must head the page, make up a short one, or be a sentence that
 * names the service and a day or says that it is for good; and it must be no report of somebody else's end. `now`
 * decides between a date to come and a date gone by.
 */
export function findClosingNotice(
  view: PageView,
  { status, url, askedUrl }: Omit<PageInput, 'body'>,
  now: Date,
): ClosingNotice | undefined {
  const title = view.title.toLowerCase()
  // A page without title and heading is headed by its first sentence.
  const first = view.title === '' ? (/^[^.!?。]{0,200}/u.exec(view.text)?.[0] ?? '') : ''
  const heading = (view.headings[0] ?? first).toLowerCase()
  if (isAbout(title) || isAbout(heading)) return undefined
  const head = `${title} | ${heading}`
  const text = view.ownText.toLowerCase().slice(0, 3000)
  // 410: the server itself says that it is gone for good (RFC 9110 section 15.5.11).
  const gone = status === 410
  const words = {
    head,
    lines: [
      ...view.title.split(/ [|–—·] |[|｜]/),
      view.headings[0] ?? (view.title === '' ? first : ''),
    ],
    text,
    length: view.text.length,
    gone,
    report: view.article && isHeadline(view),
  }
  const host = hostOf(askedUrl ?? url)
  if (reportsIncidents(view)) return undefined
  const names = ownNames(view, host)
  const sentences = sentencesOf(view.blocks)
  if (sentences.some((one) => continues(one.toLowerCase()))) return undefined
  const statements = statementsOf(sentences, names, allWords)
  const whole = !isOther(head) && !partsOfServices.test(head)
  const paused = (passing.test(`${head} ${text}`) || meetsAgain(text, now)) && !forGood.test(text)
  // A headline of somebody else's site is about others.
  // A heading below the front page or over a counter is about one thing of many, unless its subject is the site.
  const busy = !gone && (sells(view) || !isFront(askedUrl ?? url))
  const spoken = statements.some(
    ({ said, subject }) => head.includes(said) && subject !== 'nobody' && subject !== 'kind',
  )
  if (whole && !paused && !words.report && (spoken || !busy)) {
    const [lang, closing] = allWords.find((one) => heads(words, one, names)) ?? []
    if (lang !== undefined && closing !== undefined)
      return noticeOf(view, words, saidIn(head, closing), lang, statements, now)
  }
  const main = view.blocks.join(' ').toLowerCase()
  const told = words.report || reporting.test(main)
  const named = statements.filter(({ subject }) => subject === 'host')
  const firm = passing.test(head)
    ? undefined
    : // Who says it twice by name means it.
      (statements.find((one) => isFirm(one, words, told)) ??
      (named.length > 1 ? named[0] : undefined))
  const alone = view.links <= mostLinks
  const said = firm ?? (whole && !paused ? onShortPage(words, statements, alone) : undefined)
  if (said !== undefined) return noticeOf(view, words, said, said.lang, statements, now)
  if (gone && whole && goneFor.test(text))
    return {
      kind: 'shut_down',
      strength: 'medium',
      because: 'the status is 410, and the page says that it is gone',
    }
  return undefined
}

/** Who names a coming year to meet again has closed a season or an event: “see you in 2027”. */
function meetsAgain(text: string, now: Date): boolean {
  const year = again.exec(text)?.[1]
  return year !== undefined && Number(year) > now.getUTCFullYear()
}

const again =
  /(?:see you (?:again )?|nos vemos |wir sehen uns |ci vediamo |tot ziens |à bientôt |até )[^.!?]{0,24}?(20\d\d)/u

/** What goes on has not ended; what goes on up to a day will. */
function continues(sentence: string): boolean {
  return continuing.test(sentence) && !upTo.test(sentence) && !remains.test(sentence)
}

/** Title or heading say it, and the page speaks for the service. */
function heads(
  { head, lines, text, length, gone, report }: Words,
  [lang, closing]: readonly [string, ClosingWords],
  names: OwnNames,
): boolean {
  const { ended, ends, own } = closing
  const said = lines.filter(
    (line) => ended.test(line.toLowerCase()) || ends.test(line.toLowerCase()),
  )
  if (said.every((line) => isOfThing(line, names, [lang, closing]))) return false
  // Whoever names its own site in the heading needs no further word.
  if (said.some((line) => isOfHost(line, names, [lang, closing]))) return true
  const speaks = own.test(`${head} ${text}`) || gone
  if (isReported(text, speaks, length, report)) return false
  return speaks || length < 400
}

function isReported(text: string, speaks: boolean, length: number, report: boolean): boolean {
  if ((report && !speaks) || reporting.test(text)) return true
  if (reportedAbroad.test(text)) return true
  return reported.test(text) && !(speaks && length < tinyText)
}

/** A sentence that needs no page around it: it names the service, and a day or that there is no way back. */
function isFirm(
  { subject, dates, months, final, lang, avowed }: Statement,
  { length, text }: Words,
  told: boolean,
): boolean {
  const certain = dates.length > 0 || months.length > 0 || final
  if (subject === 'host') return certain || avowed
  if (told || !certain) return false
  // “The servers” of a page on which nobody says “we” may be anybody's.
  if (subject === 'kind') return ownOf(lang)?.test(text) === true
  return subject === 'noun' || (subject !== 'nobody' && length <= longestNotice)
}

/** On a page that is hardly more than the sentence nobody else can be meant. */
function onShortPage(
  { text, length, gone, report }: Words,
  statements: readonly Statement[],
  alone: boolean,
): Statement | undefined {
  if (length > longestOpening) return undefined
  return statements.find(({ lang, subject, dates, final }) => {
    const speaks = gone || ownOf(lang)?.test(text) === true
    if (!speaks && length > loneSentence) return false
    if (isReported(text, speaks, length, report)) return false
    if (report && (subject === 'kind' || subject === 'nobody')) return false
    if (subject === 'nobody') return alone && length <= loneSentence
    return subject !== 'kind' || dates.length > 0 || final || length <= loneSentence
  })
}

function saidIn(head: string, { ended, ends }: ClosingWords): Said {
  const past = ended.exec(head)
  return past === null
    ? { tense: 'ends', said: ends.exec(head)?.[0] ?? '' }
    : { tense: 'ended', said: past[0] }
}

/** With a 410 these are enough. */
const goneFor = /\b(?:is|are|has) gone\b|for good\b|forever\b|permanently/u

/** Kinds of sites, which end as well: “Forum closed”. */
const genres =
  /(?<![\p{L}])(?:blog|forum|wiki|news|nachrichten|actualités?|noticias|notícias|notizie|nieuws|wiadomości|новости|новини|haber(?:ler|leri)?|nyheter|nyheder|uutiset|zprávy|tin tức|berita|hírek|știri|magazin|support|docs?|reviews?|marketplace)(?![\p{L}])/gu

function isAbout(words: string): boolean {
  return aboutSomething.test(words.replace(genres, ''))
}

function isOther(words: string): boolean {
  return otherSubjects.test(words) || otherSubjectsAbroad.test(words)
}

type Said = Pick<Statement, 'tense' | 'said'>

function noticeOf(
  view: PageView,
  { text, length, head }: Words,
  { tense, said }: Said,
  lang: string,
  statements: readonly Statement[],
  now: Date,
): ClosingNotice {
  const today = now.toISOString().slice(0, 10)
  const when = dayOf(statements, today) ?? dayOfPage(view, tense, today)
  const own = ownOf(lang)
  const place = head.includes(said) ? 'heading' : 'page'
  return {
    kind: when.over ? 'shut_down' : 'shutdown_announced',
    strength: own?.test(text) === true && length <= longestNotice ? 'strong' : 'medium',
    because: `the ${place} says “${said.slice(0, 80)}” (${lang})`,
    ...(when.date !== undefined && { date: when.date }),
  }
}
