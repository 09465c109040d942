import { pagePhrases } from '../../catalog/domains/phrases.ts'
import type { PageState, SignStrength } from '../../model/domain.ts'
import { statusPageWords } from './at-work.ts'
import type { ClosingNotice } from './closing-notice.ts'
import { findClosingNotice } from './closing-notice.ts'
import { findSigns, shortText } from './find-signs.ts'
import type { PageInput } from './page-input.ts'
import type { PageReading, PageSign } from './page-reading.ts'
import { findProvider } from './find-provider.ts'
import type { PageView } from './read-page.ts'
import { readPage } from './read-page.ts'
import { isUserAccount } from './user-account.ts'
import { isSameMiss } from './same-miss.ts'
import { hostOf } from './host-of.ts'
import { structuralSigns } from './structural-signs.ts'
import { isMarket, speaksOfName } from './subject.ts'

/** Guards, which forbid any conclusion from the page, and the states behind them, in order of precedence. */
const order: readonly PageState[] = [
  'bot_wall',
  'nxdomain_rewrite',
  'seized',
  'hold',
  'expired_notice',
  'parked',
  'for_sale',
  'suspended',
  'provider_not_found',
  'default_page',
  'maintenance',
  'blocked',
]

const weights: Readonly<Record<SignStrength, number>> = { strong: 1, medium: 0.6, weak: 0.25 }

/** Hints alone make no state, however many they are. */
const mostOfHints = 0.5

/** Signs that together weigh this much make a state. */
const enough = 0.6

/** Maintenance as a trade. */
const tradeWords =
  /\brepairs?\b|reparatur|réparation|reparación|riparazion|reparatie|napraw|ремонт/i

const maintenanceWords = pagePhrases
  .filter(({ state }) => state === 'maintenance')
  .map(({ pattern }) => pattern)

/** A notice of maintenance has no more text. */
const briefNotice = 200

/** Says what a page is: an ordinary one, or which state of a name or server it shows. Pure; `now` dates a closing notice. */
export function classifyPage(input: PageInput, now: Date): PageReading {
  const view = readPage(input.body)
  return { ...classifyView(view, input, now), textLength: view.text.length }
}

type Judged = Omit<PageReading, 'textLength'>

function classifyView(view: PageView, input: PageInput, now: Date): Judged {
  const provider = findProvider(view, input)
  const signs = [
    ...findSigns(view, input),
    ...structuralSigns(view, input),
    ...(provider === undefined ? [] : [provider]),
  ]
  const { status } = input
  if (status === 451) return reading('blocked', signs, { because: 'the status is 451' })
  const found = order.filter(
    (state) =>
      weigh(signs, state) >= enough &&
      isPossible(state, view, input) &&
      !(state === 'suspended' && isUserAccount(signs, input)),
  )
  const [first] = found
  const top = firstOf(first, signs, found)
  const notice = findClosingNotice(view, input, now)
  const firm = top !== undefined && isFirm(top, signs)
  if (notice !== undefined && !firm && !isOfName(top, notice, view)) {
    const sign: PageSign = {
      state: notice.kind,
      strength: notice.strength,
      because: notice.because,
    }
    const made = reading(notice.kind, [sign, ...signs], {}, found)
    return notice.date === undefined ? made : { ...made, closingDate: notice.date }
  }
  if (top !== undefined) return reading(top, signs, {}, found)
  return ordinaryReading(view, input, signs)
}

/** Of two that are found, the one that explains the other. */
function firstOf(
  first: PageState | undefined,
  signs: readonly PageSign[],
  found: readonly PageState[],
): PageState | undefined {
  if (first === 'parked' && isSale(signs, found)) return 'for_sale'
  // A site that a court or a filter has closed is called closed as well; a host closes what it hosts.
  const byHost = signs.some(({ state, because }) => state === 'suspended' && hosts.test(because))
  // A platform's page for visitors of some countries says that there is nothing for them, too.
  const isClosed = (first === 'suspended' && !byHost) || first === 'provider_not_found'
  return isClosed && found.includes('blocked') ? 'blocked' : first
}

const hosts = /\bhost(?:ing|er)|web ?host|hébergeur|хостинг|主机商|服务商/iu

/** Words about the end of a name or an account, not of a service that takes its leave. */
function isOfName(
  top: PageState | undefined,
  { strength }: ClosingNotice,
  { headings }: PageView,
): boolean {
  if (top !== 'expired_notice' && top !== 'suspended') return false
  return strength === 'medium' || /^\S+\.\p{L}{2,24}(?= )/u.test(headings[0] ?? '')
}

/** A strong sign of a state of the name outweighs words about an end. */
function isFirm(state: PageState, signs: readonly PageSign[]): boolean {
  return (
    signs.some((one) => one.state === state && one.strength === 'strong') || state === 'maintenance'
  )
}

/** A page whose purpose is to sell its name says so first; advertisements with a banner are parking. */
function isSale(signs: readonly PageSign[], found: readonly PageState[]): boolean {
  if (!found.includes('for_sale')) return false
  const strongAds = signs.some((one) => one.state === 'parked' && one.strength === 'strong')
  return !strongAds
}

function weigh(signs: readonly PageSign[], state: PageState): number {
  const own = signs.filter((one) => one.state === state)
  const sum = (strengths: readonly PageSign[]): number =>
    strengths.reduce((total, { strength }) => total + weights[strength], 0)
  const hints = sum(own.filter(({ strength }) => strength === 'weak'))
  return sum(own.filter(({ strength }) => strength !== 'weak')) + Math.min(hints, mostOfHints)
}

/** What cannot be said of such a response, whatever its words. */
function isPossible(
  state: PageState,
  view: PageView,
  { status, sibling, body, url, askedUrl }: PageInput,
): boolean {
  const host = hostOf(askedUrl ?? url)
  if (state === 'suspended' || state === 'expired_notice')
    return !view.passwordField && (status === undefined || status !== 404)
  if (state === 'maintenance')
    return status !== undefined && status >= 500 ? true : status !== 404 && isUnderMaintenance(view)
  if (state === 'bot_wall') return !view.passwordField || (status !== undefined && status >= 400)
  if (state === 'for_sale' && isMarket(view, host)) return false
  if (state === 'parked' && !speaksOfName(view, host)) return false
  if (state === 'default_page' || state === 'for_sale' || state === 'parked')
    return status === undefined || status < 500
  if (state === 'blocked') return view.text.length < shortText * 2
  return sibling === undefined || body !== ''
}

/** With a 200 the words must head the page or be most of it; a status page speaks of maintenance, too. */
function isUnderMaintenance({ title, headings, text }: PageView): boolean {
  if (statusPageWords.test(text) || tradeWords.test(text)) return false
  const head = `${title} ${headings[0] ?? ''}`.toLowerCase()
  return text.length <= briefNotice || maintenanceWords.some((words) => words.test(head))
}

function ordinaryReading(view: PageView, input: PageInput, signs: readonly PageSign[]): Judged {
  const { status } = input
  const missing = weigh(signs, 'not_found') >= enough
  if (input.sibling !== undefined && isSameMiss(input)) {
    return reading('soft_404', signs, { because: 'a path that cannot exist gives the same page' })
  }
  if (status === 404 || status === 410) {
    return reading('not_found', signs, { because: `the status is ${status}` })
  }
  if (status === 401 || status === 403 || status === 407)
    return reading('access_denied', signs, { because: `the status is ${status}` })
  if (status !== undefined && status >= 500)
    return reading('error_page', signs, { because: `the status is ${status}` })
  const brief = view.text.length <= shortText
  if (brief && weigh(signs, 'access_denied') >= enough) return reading('access_denied', signs, {})
  if (missing && (status === 200 || status === undefined)) {
    return reading(status === undefined ? 'not_found' : 'soft_404', signs, {})
  }
  const failing = !statusPageWords.test(view.text) && weigh(signs, 'error_page') >= enough
  if (brief && failing) return reading('error_page', signs, {})
  return reading('ordinary', signs, {})
}

function reading(
  state: PageState,
  signs: readonly PageSign[],
  { because }: { readonly because?: string },
  found: readonly PageState[] = [],
): Judged {
  const own = signs.filter((one) => one.state === state)
  const strength = because === undefined ? strongest(own) : 'strong'
  const given: readonly PageSign[] =
    because === undefined ? [] : [{ state, strength: 'strong', because }]
  const service = own.find((one) => one.service !== undefined)?.service
  return {
    state,
    strength,
    also: found.filter((one) => one !== state),
    signs: [...given, ...own, ...signs.filter((one) => one.state !== state)].slice(0, 20),
    ...(service !== undefined && { service }),
  }
}

function strongest(signs: readonly PageSign[]): SignStrength {
  if (signs.some(({ strength }) => strength === 'strong')) return 'strong'
  return signs.length > 1 || signs.some(({ strength }) => strength === 'medium') ? 'medium' : 'weak'
}
