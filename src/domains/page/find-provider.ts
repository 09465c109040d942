import { moreProviders } from '../../catalog/domains/more-providers.ts'
import { providerFields, unclaimedWords } from '../../catalog/domains/provider-words.ts'
import { providers } from '../../catalog/domains/providers.ts'
import type { Provider } from '../../model/domain.ts'
import type { PageInput } from './page-input.ts'
import type { PageSign } from './page-reading.ts'
import type { PageView } from './read-page.ts'
import { fold } from './read-page.ts'

const all = [...moreProviders, ...providers]

/** Longer pages are somebody's content, whatever words stand in them. */
const longest = 6000

const shortMiss = 1500

/** A platform's word that nobody has set up this host: firm with its name or field, else only on a short error page. */
export function findProvider(view: PageView, input: PageInput): PageSign | undefined {
  if (view.text.length > longest) return undefined
  const source = fold(view.source)
  const text = `${view.title} ${view.text}`.toLowerCase()
  for (const provider of all) {
    const leads = leadsTo(provider, input)
    const said = provider.says.find((words) => holds(words, source, text))
    if (said !== undefined) return signOf(provider, said, leads, input)
    if (!leads) continue
    if (isEmptyRoot(view, input, text))
      return signOf(provider, 'not found, at the root of the host', true, input)
    const also = provider.alsoSays.find((words) => holds(words, source, text))
    if (also !== undefined && (input.status ?? 0) >= 400) return signOf(provider, also, true, input)
  }
  const unclaimed = findUnclaimed(view, input, text)
  if (unclaimed !== undefined) return unclaimed
  const edge = /\berror (?:code: )?(1(?:00[01]|016|033))\b/.exec(text)?.[1]
  if (edge !== undefined && (input.status ?? 0) >= 400 && /cloudflare/.test(source)) {
    return {
      state: 'provider_not_found',
      strength: 'strong',
      because: `Cloudflare says “Error ${edge}”`,
      service: 'Cloudflare',
    }
  }
  if (input.status === 530 || /^\s*error code: 1(?:00[01]|016|033)\b/.test(text)) {
    return {
      state: 'provider_not_found',
      strength: 'strong',
      because: `Cloudflare says “${text.slice(0, 40)}”`,
      service: 'Cloudflare',
    }
  }
  return undefined
}

/** What platforms in general say, and a miss at the root of a host that a field shows to be served by one. */
function findUnclaimed(view: PageView, input: PageInput, text: string): PageSign | undefined {
  const { title, headings } = view
  if ((input.status ?? 0) < 400 || text.length > shortMiss) return undefined
  const name = fieldOf(input)
  const head = (headings[0] ?? '').toLowerCase()
  // Below the root an application speaks of its own projects and shops in the same words.
  const where = input.askedUrl ?? input.url
  if (name === undefined && where !== undefined && !isRoot(where)) return undefined
  const said = [title.toLowerCase(), head, text]
    .map((words) => unclaimedWords.exec(words)?.[0])
    .find((words) => words !== undefined)
  if (said === undefined && !(name !== undefined && isEmptyRoot(view, input, text)))
    return undefined
  const who = name ?? 'the page'
  const what = said ?? 'not found, at the root of the host'
  return {
    state: 'provider_not_found',
    strength: name === undefined ? 'medium' : 'strong',
    because: `${who} says “${what.trim().slice(0, 80)}”`,
    ...(name !== undefined && { service: name }),
  }
}

function fieldOf({ fields = [] }: PageInput): string | undefined {
  return providerFields.find(([wanted, value]) =>
    fields.some(
      (field) => field.name.toLowerCase() === wanted && value.test(field.value.toLowerCase()),
    ),
  )?.[2]
}

/** Whoever has a site has something at its root. */
function isEmptyRoot(view: PageView, { status, url, askedUrl }: PageInput, text: string): boolean {
  return (
    status === 404 &&
    !isOwnMiss(view) &&
    text.length < shortMiss &&
    isRoot(askedUrl ?? url ?? '') &&
    /not found|404|could(?:n't| not) be found|does(?:n't| not) exist|nothing here|no longer here|never was/.test(
      text,
    )
  )
}

function isRoot(url: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:$|[?#])/i.test(url)
}

/** What an application says of itself, of which platforms only pass the word on: an API may have nothing at its root. */
const applicationMiss =
  /^\s*[[{]|cannot get \/|whitelabel error page|no explicit mapping|no route (?:matches|found|for)|the current path, |request method:/u

/** More links than a platform gives to a host that nobody has set up. */
const mostLinks = 5

function isOwnMiss({ title, text, links }: PageView): boolean {
  const said = text.toLowerCase()
  // What Go's own server says, and no page.
  const plain = title === '' && said === '404 page not found'
  return plain || applicationMiss.test(said) || links > mostLinks
}

function holds(words: string, source: string, text: string): boolean {
  const wanted = fold(words).toLowerCase()
  return text.includes(wanted) || (wanted.includes('<') && source.includes(wanted))
}

function signOf(provider: Provider, said: string, leads: boolean, input: PageInput): PageSign {
  const error = (input.status ?? 404) >= 400
  return {
    state: 'provider_not_found',
    strength: leads ? 'strong' : error ? 'medium' : 'weak',
    because: `${provider.name} says “${said.slice(0, 80)}”`,
    service: provider.name,
  }
}

/** By alias, by the host itself, or by a field that names the platform. */
function leadsTo(
  { suffixes, name }: Provider,
  { aliases = [], url, fields = [] }: PageInput,
): boolean {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  const names = [...aliases.map((alias) => alias.toLowerCase().replace(/\.$/, '')), host]
  if (names.some((one) => suffixes.some((end) => one === end || one.endsWith(`.${end}`))))
    return true
  const brand = (name.toLowerCase().split(/[ /(]/)[0] ?? '').replace(/\.\w+$/, '')
  return (
    brand.length > 3 &&
    fields.some(
      (field) =>
        /^(?:server|via|x-served-by|x-powered-by)$/i.test(field.name) &&
        field.value.toLowerCase().includes(brand),
    )
  )
}
