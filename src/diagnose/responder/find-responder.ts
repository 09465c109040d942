import type { Responder, Sign } from '../../model/responder.ts'
import type { Handwriting } from '../evidence/handwriting.ts'
import type { ResponseView } from '../evidence/response-view.ts'
import type { Surroundings } from './match-sign.ts'
import { matchSign } from './match-sign.ts'

/** A product that may have written the response. */
export interface Candidate {
  readonly responder: Responder
  readonly probability: number
  readonly because: readonly string[]
}

export interface Authorship {
  /** Likeliest first; with the unknown share they add up to 1. */
  readonly candidates: readonly Candidate[]
  /** The share of nobody we know. */
  readonly unknown: number
  /** Products that the response passed through, whoever wrote it, nearest to the client first. */
  readonly passed: readonly Responder[]
}

interface Scored {
  readonly responder: Responder
  readonly score: number
  readonly authored: boolean
  readonly passes: boolean
  readonly relayed: boolean
  readonly because: readonly string[]
}

/** Log-odds that a sign adds to its product as the author, by what it proves and how sure it is. */
const weights = {
  authorship: { certain: 7, strong: 3.5, weak: 1 },
  passage: { certain: 2.6, strong: 2.2, weak: 0.5 },
  relayed: { certain: -5, strong: -3.5, weak: -1 },
} as const

/** Log-odds that somebody we do not know wrote it: what a product must exceed to be named. */
const unknownScore = 1.2

/** Taken from a gateway whose own page is known when the response carries another page. */
const otherPagePenalty = 2.4

/** Added when a log line or a sub-code is of the product's own form. */
const namedWeight = 4.5

/** Taken from a product that writes its name into Server when the response carries another name there. */
const otherServerPenalty = 3

/** Added to the one product that uses a status which nobody registered. */
const ownStatusWeight = 3.5

/** Log-odds of the application when a gateway shows that it only relayed. */
const relayedWeight = 3

/** Ranks every product as the author of the response. */
export function findAuthor(
  view: ResponseView,
  around: Surroundings,
  handwriting: Handwriting | undefined,
  responders: readonly Responder[],
): Authorship {
  const owner = ownerOf(view.status, responders)
  const all = responders.map((responder) => scoreResponder(responder, view, around))
  const relayed = all.some((one) => one.relayed)
  const scored = all
    .map((one) =>
      one.responder.id === owner
        ? withReason(one, ownStatusWeight, `only it uses ${view.status}`)
        : one,
    )
    .map((one) =>
      relayed && one.responder.id === 'application'
        ? withReason(one, relayedWeight, 'the hop before it shows that it only relayed')
        : one,
    )
    .filter(({ because }) => because.length > 0)
  const foreign = looksForeign(view)
  const adjusted = scored.map((one) => {
    const empty = view.body === '' && hasPage(one.responder)
    const ownPage = one.authored || !(foreign || empty) || isApplication(one.responder)
    let score = ownPage ? one.score : one.score - otherPagePenalty
    if (!one.authored && namesAnother(one.responder, view, around)) score -= otherServerPenalty
    if (
      relayed &&
      isApplication(one.responder) &&
      !one.relayed &&
      one.responder.id !== 'application'
    )
      score += 2
    if (handwriting !== undefined && signsOf(one.responder, handwriting.samples, around)) {
      // The first hop has shown its hand: it wrote this one too, or it did not.
      score += handwriting.same ? 1.5 : one.authored ? -0.5 : -1.5
    }
    return { ...one, score }
  })
  const total = adjusted.reduce((sum, { score }) => sum + Math.exp(score), Math.exp(unknownScore))
  const candidates = adjusted
    .map(({ responder, score, because }) => ({
      responder,
      because,
      probability: Math.exp(score) / total,
    }))
    .filter(({ probability }) => probability > 0.005)
    .sort((a, b) => b.probability - a.probability)
  return {
    candidates,
    unknown: Math.exp(unknownScore) / total,
    passed: adjusted.filter(({ passes }) => passes).map(({ responder }) => responder),
  }
}

/** Products that never write an error without a page of their own. */
function hasPage({ signs }: Responder): boolean {
  return signs.some(
    (sign) => sign.on === 'body' && sign.proves === 'authorship' && sign.strength === 'certain',
  )
}

/** Server names another product than the one that always puts its own name there. */
function namesAnother(responder: Responder, view: ResponseView, around: Surroundings): boolean {
  if (!view.byName.has('server')) return false
  const own = responder.signs.filter(
    (sign) => sign.on === 'field' && sign.name.toLowerCase() === 'server',
  )
  return own.length > 0 && own.every((sign) => matchSign(sign, view, around) === undefined)
}

/** Products that emit each status that is in use without registration. */
function ownerOf(status: number | undefined, responders: readonly Responder[]): string | undefined {
  if (status === undefined || status < 512) return undefined
  const owners = responders.filter(({ emits }) =>
    emits.some((emission) => emission.status === status),
  )
  return owners.length === 1 ? owners[0]?.id : undefined
}

function isApplication({ role }: Responder): boolean {
  return role === 'application'
}

function scoreResponder(responder: Responder, view: ResponseView, around: Surroundings): Scored {
  let score = 0
  let authored = false
  let passes = false
  let relayed = false
  const because: string[] = []
  if (around.named.has(responder.id)) {
    score += namedWeight
    authored = true
    because.push('the form of its log line or code')
  }
  const counted = new Map<string, number>()
  for (const sign of responder.signs) {
    const match = matchSign(sign, view, around)
    if (match === undefined) continue
    // Ten markers of one page are one piece of evidence: each further one counts a third.
    const key = `${sign.on} ${sign.proves}`
    const before = counted.get(key) ?? 0
    counted.set(key, before + 1)
    score += weights[sign.proves][sign.strength] / 3 ** Math.min(before, 3)
    // A gateway may put its Server on what it relays, whatever its documentation says.
    const named = sign.on === 'field' && sign.name === 'Server' && !isApplication(responder)
    authored ||= sign.proves === 'authorship' && sign.strength !== 'weak' && !named
    passes ||= sign.proves === 'passage' && sign.strength !== 'weak'
    relayed ||= sign.proves === 'relayed' && sign.strength !== 'weak'
    if (!because.includes(match)) because.push(match)
  }
  return { responder, score, authored, passes, relayed, because }
}

function withReason(one: Scored, weight: number, why: string): Scored {
  return { ...one, score: one.score + weight, because: [...one.because, why] }
}

function signsOf(
  responder: Responder,
  samples: readonly ResponseView[],
  around: Surroundings,
): boolean {
  const own = responder.signs.filter((sign): sign is Sign => sign.proves !== 'relayed')
  const alone = { ...around, text: '' }
  return samples.some((sample) =>
    own.some((sign) => sign.strength !== 'weak' && matchSign(sign, sample, alone) !== undefined),
  )
}

/** A body that no gateway writes by default: JSON, or a page of its own with styles and scripts. */
function looksForeign({ body, observation }: ResponseView): boolean {
  if (body === undefined || body === '') return false
  // A few plain words are what minimal gateways write.
  if (body.length < 80 && !/[<{[]/.test(body)) return false
  // Of a page that was pasted as rendered text nobody knows what it looked like.
  if (observation.purpose === 'pasted') return /^\s*(?:[{[]|<)/.test(body)
  return true
}
