import { bareHost, hostOf } from './host-of.ts'
import type { PageInput } from './page-input.ts'
import type { PageSign } from './page-reading.ts'
import type { PageView } from './read-page.ts'

/** Signs that need no words: where the page came from and how it is built. */
export function structuralSigns(view: PageView, input: PageInput): readonly PageSign[] {
  const signs: PageSign[] = []
  const asked = hostOf(input.askedUrl)
  const final = hostOf(input.url)
  const path = pathOf(input.url)
  if (/^\/(?:lander|sedoparking|park(?:ing)?)(?:\/|\.|$)/.test(path)) {
    signs.push({
      state: 'parked',
      strength: 'medium',
      because: `the address ends in ${path.slice(0, 40)}`,
    })
  }
  if (
    /^ww\d{1,2}\./.test(final) &&
    (asked === '' || final.replace(/^ww\d{1,2}\./, '') === bareHost(asked))
  ) {
    signs.push({ state: 'parked', strength: 'medium', because: `the host is ${final}` })
  }
  if (view.text.length < 300 && namedFrame(view, final === '' ? asked : final)) {
    signs.push({
      state: 'parked',
      strength: 'medium',
      because: 'one frame that is given the name of the site is all there is',
    })
  }
  if (isFeedRedirect(view)) {
    signs.push({
      state: 'parked',
      strength: 'medium',
      because: 'a script hands the visitor to an advertising feed',
    })
  }
  const alone = view.title === '' || view.title === view.text
  if (alone && /^(?:it works!?|test page|hello,? world\b[!.]?(?: :-?\))?)$/i.test(view.text)) {
    signs.push({
      state: 'default_page',
      strength: 'medium',
      because: `“${view.text}” is all that the page says`,
    })
  }
  if (view.text.length < longestOffer && asksForOffer.test(view.source) && isNamed(view, final)) {
    signs.push({
      state: 'for_sale',
      strength: 'medium',
      because: 'below its own name the page asks for an offer',
    })
  }
  const markets =
    /^(?:www\.)?(?:sedo\.com|afternic\.com|dan\.com|hugedomains\.com|undeveloped\.com|atom\.com|brandbucket\.com|domainmarket\.com|buydomains\.com)$/
  if (
    markets.test(final) &&
    asked !== '' &&
    !markets.test(asked) &&
    (input.url ?? '').toLowerCase().includes(bareHost(asked))
  ) {
    signs.push({
      state: 'for_sale',
      strength: 'strong',
      because: `the name leads to its offer at ${final}`,
    })
  }
  return signs
}

/** Landing pages of marketplaces have little more than the name and a form. */
const longestOffer = 800

/** A field of a form for what one would pay, in the languages of the marketplaces. */
const asksForOffer =
  /<(?:input|textarea)[^>]{0,300}(?:name|placeholder|id|aria-label)=["']?[^"'>]{0,40}(?:\boffers?\b|\bbids?\b|gebot|\boffre|oferta|offerta|\bbod\b|предлож|ваша цена|teklif|オファー|希望金額|报价|報價|출가|제안)/u

/** The heading or the title is the name of the host. */
function isNamed({ title, headings }: PageView, host: string): boolean {
  const bare = bareHost(host)
  return bare !== '' && `${title} ${headings[0] ?? ''}`.toLowerCase().includes(bare)
}

function namedFrame({ frames }: PageView, host: string): boolean {
  const bare = bareHost(host)
  return frames.some(
    (frame) =>
      /[?&](?:dn|domain|domainname|d)=/.test(frame) || (bare !== '' && frame.includes(`=${bare}`)),
  )
}

/** No text to speak of, a large script, and words that only such feeds use. */
function isFeedRedirect({ text, scriptLength, source }: PageView): boolean {
  if (
    text.length < 60 &&
    /adblock|checkad|adbox|adsbox/.test(source) &&
    /location|http-equiv=.?refresh/.test(source)
  )
    return true
  // The landing pages of parked names lie at paths of that name.
  if (text.length < 60 && /location[^;]{0,60}["'`]\/(?:lander|parking?)\b/.test(source)) return true
  return (
    text.length < 400 &&
    scriptLength > 200 &&
    /zeroclick|zero-click|\bsearch_?feed|parked_?domain|\/_tr\b|adtracking|domain_name=|clickid=|park\.|trafficback/.test(
      source,
    )
  )
}

function pathOf(url: string | undefined): string {
  return /^https?:\/\/[^/?#]+(\/[^?#]*)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
}
