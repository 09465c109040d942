import type { PageView } from './read-page.ts'

/** Words of pages that report how a service does, incident by incident. */
export const statusPageWords: RegExp =
  /\boperational\b|past incidents|incident history|partial outage|all systems|subscribe to updates|\buptime\b/i

/** “No longer operational” is one of them; a page of incidents has several. */
const enoughWords = 2

/** A page that reports incidents: what is shut down there is so for the time of a repair. */
export function reportsIncidents({ text }: PageView): boolean {
  const found = text.toLowerCase().matchAll(new RegExp(statusPageWords.source, 'g'))
  return new Set([...found].map(([word]) => word)).size >= enoughWords
}

const price =
  /(?:[$€£¥₽]|\b(?:usd|eur|gbp|chf)) ?\d[\d.,]*|\d[\d.,]* ?(?:[$€£₽]|zł|kr\b|円|元|원|руб)/giu

/** One amount may be that of a refund or of a guarantee; a counter shows many. */
const enoughPrices = 3

/** A page that sells: its farewells are to what it sells. */
export function sells({ ownText }: PageView): boolean {
  return new Set(ownText.match(price)).size >= enoughPrices
}

/** Below the front page, a heading is about one thing of many. */
export function isFront(url: string | undefined): boolean {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)?/i.exec(url ?? '')?.[1] ?? '/'
  return /^\/(?:index\.\w+|home|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i.test(path)
}
