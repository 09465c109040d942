import { aboutSomething } from '../../catalog/domains/about-words.ts'
import { morePageMarkers } from '../../catalog/domains/more-page-markers.ts'
import { pageMarkers } from '../../catalog/domains/page-markers.ts'
import { morePhrases } from '../../catalog/domains/more-phrases.ts'
import { pagePhrases } from '../../catalog/domains/phrases.ts'
import type { PageMarker, PageState, SignStrength } from '../../model/domain.ts'
import type { PageInput } from './page-input.ts'
import type { PageSign } from './page-reading.ts'
import type { PageView } from './read-page.ts'
import { fold } from './read-page.ts'
import { asksOfItself, namesTopic, pointsAtItself } from './topic.ts'

const phrases = [...pagePhrases, ...morePhrases]

interface Ready extends PageMarker {
  readonly wanted: string
}

const markers: readonly Ready[] = [...pageMarkers, ...morePageMarkers].map((one) => ({
  ...one,
  wanted: fold(one.value).toLowerCase(),
}))

/** Sentences on pages longer than this prove nothing: anybody may write about anything. */
export const shortText = 1500

/** States whose words only count where they head the page or make up most of it. */
const topicStates: ReadonlySet<PageState> = new Set([
  'for_sale',
  'expired_notice',
  'hold',
  'parked',
  'suspended',
  'seized',
  'default_page',
  'not_found',
  'maintenance',
  'blocked',
  'bot_wall',
  'access_denied',
  'error_page',
])

/** States whose words below a heading about something else must point at the page itself. */
const topicalStates: ReadonlySet<PageState> = new Set([
  'for_sale',
  'expired_notice',
  'parked',
  'suspended',
  'default_page',
])

/** States in which a page with a heading such as “Support” may be all the same. */
const plainStates: ReadonlySet<PageState> = new Set(['not_found', 'access_denied', 'error_page'])

/** Pages of signs and advertisements have less text than this. */
const longText = 5000

/** Gates have less. */
const gateText = 800

/** Statuses that a gate answers with. */
const gateStatuses = new Set([202, 401, 403, 405, 429, 503])

export interface Places {
  readonly title: string
  readonly heading: string
  /** Empty when the page is too long for its sentences to count. */
  readonly text: string
  /** The page is about a subject rather than in a state. */
  readonly about: boolean
  /** So much text that a sign in the source may be quoted or embedded. */
  readonly long: boolean
}

export function placesOf(view: PageView): Places {
  const title = view.title.toLowerCase()
  const heading = (view.headings[0] ?? '').toLowerCase()
  const about =
    [title, heading].some((words) => aboutSomething.test(unasked(words))) ||
    (askedBySite.test(title) && !asksOfItself(title))
  const text = view.text.length <= shortText ? view.ownText.toLowerCase() : ''
  return { title, heading, text, about, long: view.text.length > longText }
}

/** A site's name after a question: “My domain has expired. What now? | Name of the site”. */
const askedBySite = /(?:what|how|why)(?![\p{L}])[^.?|]*\?\s*[|–—-]\s*\p{L}/u

/** “Interested in this domain?” asks about itself; any other question is a subject. */
function unasked(words: string): string {
  return asksOfItself(words) ? words.replace(/[?？]$/, '') : words
}

/** All signs of a page, literal ones and phrases. */
export function findSigns(view: PageView, input: PageInput): readonly PageSign[] {
  const places = placesOf(view)
  return [...literalSigns(view, input, places), ...spokenSigns(view, places)]
}

function literalSigns(view: PageView, input: PageInput, places: Places): readonly PageSign[] {
  const headers = (input.fields ?? []).map(({ name, value }) => `${name}: ${value}`.toLowerCase())
  const description = view.description.toLowerCase()
  const whole = view.source.replace(/\s+/g, ' ').trim()
  const url = (input.url ?? '').toLowerCase()
  const found = (one: Ready): boolean => {
    switch (one.where) {
      case 'html':
        return view.source.includes(one.wanted)
      case 'text':
        return says(places, one.wanted)
      case 'title':
        return places.title.includes(one.wanted)
      case 'description':
        return description.includes(one.wanted)
      case 'whole':
        return (
          whole === one.wanted || (places.title === '' && view.text.toLowerCase() === one.wanted)
        )
      case 'header':
        return headers.some((line) => line.startsWith(one.wanted))
      case 'url':
        return url.includes(one.wanted)
      case 'refresh':
        return view.refresh.includes(one.wanted)
    }
  }
  const topical = isTopical(view, places)
  return markers.filter(found).flatMap((one): readonly PageSign[] => {
    const spoken = one.where === 'text' || one.where === 'title'
    if (spoken && places.about && topicStates.has(one.state)) return []
    if (one.where === 'html' && !mayBeSource(one.state, view, input, places)) return []
    const because = `${placeNames[one.where]} “${one.value.slice(0, 80)}”`
    const at =
      one.where === 'text' && !heads(places, one.wanted) ? places.text.indexOf(one.wanted) : -1
    const loose =
      at >= 0 &&
      topical &&
      one.service === undefined &&
      topicalStates.has(one.state) &&
      !pointsAtItself(places.text, at, one.wanted.length)
    const strength = loose ? 'weak' : one.strength
    const base = { state: one.state, strength, because }
    return [one.service === undefined ? base : { ...base, service: one.service }]
  })
}

/** Scripts of gates run on pages that were let through, and articles quote the sources of others. */
function mayBeSource(state: PageState, view: PageView, input: PageInput, places: Places): boolean {
  if (state !== 'bot_wall') return !places.long
  return view.text.length <= gateText || gateStatuses.has(input.status ?? 0)
}

const placeNames: Readonly<Record<PageMarker['where'], string>> = {
  html: 'the source carries',
  text: 'the page says',
  title: 'the title says',
  description: 'the description says',
  whole: 'the page is nothing but',
  header: 'the response has the field',
  url: 'the address carries',
  refresh: 'the page sends its visitors to',
}

/** Title and heading are about something else than the state of a name or server. */
function isTopical(view: PageView, { title, heading }: Places): boolean {
  return (
    namesTopic(view) &&
    !phrases.some(
      ({ state, pattern }) =>
        topicStates.has(state) && (pattern.test(title) || pattern.test(heading)),
    )
  )
}

function heads({ title, heading }: Places, words: string): boolean {
  return title.includes(words) || heading.includes(words)
}

function says({ title, heading, text }: Places, words: string): boolean {
  return text.includes(words) || title.includes(words) || heading.includes(words)
}

/** Text so short that it can hardly be about anything else. */
const tinyText = 400

function spokenSigns(view: PageView, places: Places): readonly PageSign[] {
  const signs: PageSign[] = []
  const topical = isTopical(view, places)
  for (const { state, pattern, strength, lang } of phrases) {
    if (plainStates.has(state) ? aboutSomething.test(places.title) : places.about) continue
    const where = pattern.test(places.title)
      ? 'title'
      : pattern.test(places.heading)
        ? 'heading'
        : places.text !== '' && pattern.test(places.text)
          ? 'text'
          : undefined
    if (where === undefined) continue
    const spoken = pattern.exec(places[where])
    const said = spoken?.[0] ?? ''
    if (where === 'text' && isSupposed(places.text, spoken?.index ?? 0)) continue
    const at = spoken?.index ?? 0
    const loose =
      where === 'text' &&
      topical &&
      topicalStates.has(state) &&
      !pointsAtItself(places.text, at, said.length)
    const firm = where !== 'text' || (view.text.length <= tinyText && !loose)
    signs.push({
      state,
      strength: firm ? strength : weaker(strength),
      because: `the ${where} says “${said.slice(0, 80)}” (${lang})`,
    })
  }
  return signs
}

/** What would be so under a condition: “when a domain name has expired”. */
const condition =
  /(?<![\p{L}])(?:when(?:ever)?|if|once|after|before|bevor|avant|antes|prima|voordat|zanim|перед|innan|før|ennen|unless|may|might|wenn|falls|sobald|si|quand|lorsque|dès que|cuando|se|quando|als|wanneer|indien|jeśli|jeżeli|gdy|если|когда|якщо|коли|om|när|hvis|når|jos|kun|pokud|když|eğer|ha|dacă|când|nếu|khi|jika|bila|apabila)(?![\p{L}])[^.!?]{0,40}$/u

function isSupposed(text: string, at: number): boolean {
  return condition.test(text.slice(Math.max(0, at - 60), at))
}

function weaker(strength: SignStrength): SignStrength {
  return strength === 'strong' ? 'medium' : 'weak'
}
