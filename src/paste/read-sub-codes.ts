import { responders } from '../catalog/responders/index.ts'
import { iisSubStatuses } from '../catalog/statuses/iis-sub-statuses.ts'
import type { CodeObservation } from '../model/observation.ts'

const telling =
  /^(?:[A-Z]+_[A-Z_]{3,60}|[HR]\d\d|P[A-Z]\d\d|[A-Z][a-z]+[A-Z][A-Za-z]{4,60}|[A-Z]{2,8}[a-z]+[A-Za-z]{0,60}|[a-z]+(?:[-_][a-z]+){1,4})$/

/**
 * Sub-codes that stand for themselves: long enough, or with a letter and figures, to be nothing else. A code that
 * several products use names none of them.
 */
const codes: ReadonlyMap<string, string | undefined> = responders
  .flatMap(({ id, emits }) => emits.map(({ subCode = '' }) => [subCode, id] as const))
  .filter(([subCode]) => telling.test(subCode))
  .reduce((known, [subCode, id]) => {
    const before = known.has(subCode) ? known.get(subCode) : id
    return known.set(subCode, before === id ? id : undefined)
  }, new Map<string, string | undefined>())

const word = /\b[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+){0,6}\b/g

/** What stands before a code. */
const announced =
  /(?:code|error|reason|detail|flags?|type|info|result|at=|x-[\w-]+:)\W[^\n]{0,30}$|[=>"'`]$/i

/** `Error 1016` and the like of Cloudflare, with Cloudflare in the same text. */
const cloudflare = /\berror(?: code)?:?\s*(1\d{3})\b/i

/** `HTTP Error 502.3` of IIS, or its number alone. */
const iis = /\bHTTP Error (\d{3}\.\d{1,3})\b|^\s*([45]\d\d\.\d{1,3})\s*$/i
const iisCodes: ReadonlySet<string> = new Set(iisSubStatuses.map(({ code }) => code))

/** Products' own finer codes in a text, at most three. */
export function readSubCodes(text: string): readonly CodeObservation[] {
  const found = new Map<string, CodeObservation>()
  const head = text.slice(0, 65_536)
  const ray = cloudflare.exec(head)?.[1]
  if (
    ray !== undefined &&
    (/cloudflare|ray id|cf-ray/i.test(head) || /^\s*error(?: code:)? 1\d{3}\s*$/im.test(head))
  ) {
    found.set(ray, {
      kind: 'code',
      purpose: 'pasted',
      family: 'sub-code',
      code: ray,
      responder: 'cloudflare',
    })
  }
  const [, onPage, alone] = iis.exec(head) ?? []
  const sub = onPage ?? alone ?? ''
  if (iisCodes.has(sub))
    found.set(sub, {
      kind: 'code',
      purpose: 'pasted',
      family: 'sub-code',
      code: sub,
      responder: 'iis',
    })
  const short = head.split('\n').length <= 3
  for (const { 0: name, index } of head.matchAll(word)) {
    // The last part of a class's name is no code: WebClientResponseException$GatewayTimeout.
    const partOfName = /[$.]$/.test(head.slice(Math.max(0, index - 1), index))
    if (!codes.has(name) || found.size >= 3 || partOfName) continue
    const responder = codes.get(name)
    // In a long text a word such as InternalError counts only where it is given as a code.
    if (!short && !announced.test(head.slice(Math.max(0, index - 40), index))) continue
    found.set(name, {
      kind: 'code',
      purpose: 'pasted',
      family: 'sub-code',
      code: name,
      ...(responder !== undefined && { responder }),
    })
  }
  return [...found.values()]
}
