import { bareHost } from './host-of.ts'
import type { PageView } from './read-page.ts'

/** Names with an ending, as shops of names list them. */
const anyName = /(?<![\p{L}\d@.-])(?:[a-z0-9][a-z0-9-]{1,62}\.){1,2}[a-z]{2,24}(?![\p{L}\d-])/gu

/** So many other names make a list. */
const manyNames = 3

/** A page that offers many names is a shop, working as it should; a page that offers one is that name's. */
export function isMarket({ title, headings, ownText }: PageView, host: string): boolean {
  const bare = bareHost(host)
  const head = `${title} ${headings[0] ?? ''}`.toLowerCase()
  if (bare !== '' && head.includes(bare)) return false
  const priced = new Set(
    [...ownText.toLowerCase().matchAll(anyName)]
      .filter(({ 0: name, index }) => name !== bare && isPriced(ownText, index + name.length))
      .map(([name]) => name),
  )
  return priced.size >= manyNames
}

function isPriced(text: string, at: number): boolean {
  return /^[\s:–—|-]{0,4}(?:(?:[$€£¥]|usd|eur|gbp) ?\d|\d[\d.,\s]{0,12}(?:[$€£¥]|usd|eur|gbp))/i.test(
    text.slice(at, at + 24),
  )
}

/** Words for a name on the internet, in the languages of the phrases. */
export const nameWords: RegExp =
  /domain|domän|domæn|domén|doména|domein|domeen|домен|домейн|web address|internetadresse|webadresse|адрес сайта|ドメイン|域名|网域|網域|도메인|alan ad|verkkotunnu|tên miền|نطاق|veebiaadress/iu

/** Whether a page has its own name, or names at all, for a subject: cars are parked, too. */
export function speaksOfName({ title, text, source }: PageView, host: string): boolean {
  const bare = bareHost(host)
  // Without a title, and with next to no text, scripts do the talking.
  if (title === '' || text.length < 200) return true
  return nameWords.test(source) || (bare !== '' && `${title} ${text}`.toLowerCase().includes(bare))
}
