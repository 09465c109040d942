import { bareHost } from './host-of.ts'
import type { PageView } from './read-page.ts'

/** What a site is called, in the form of `compact`. */
export interface OwnNames {
  /** From the host: whoever says this name on that host speaks of itself. */
  readonly host: readonly string[]
  /** From the title and the page's word for its site. */
  readonly title: readonly string[]
}

/** Labels of hosts that say what is there, not whose. */
const plainLabels =
  /^(?:www\d?|blog|forum|forums|boards|docs|developers?|status|support|shop|store|news|help|apps?|api|portal|home|mail|legal|careers|jobs|github|gitlab|blogspot|wordpress|tumblr|wixsite|netlify|vercel|pages|herokuapp|medium|substack|notion|webflow|myshopify|com|org|net|gov|edu|example)$/

/** Shorter labels stand in too many other words. */
const shortestLabel = 5

/** A name has so few words; more make a sentence. */
const mostWords = 3

export function ownNames(view: PageView, host: string): OwnNames {
  const labels = bareHost(host)
    .split('.')
    .slice(0, -1)
    .map(compact)
    .flatMap((label) => [
      // “Soup & Notes” lives at soupandnotes.example.
      label.replace(/(?<=\p{L}{3})(?:and|und)(?=\p{L}{3})/u, ''),
      label,
      label.replace(/^(?:get|try|use|my|the|join|go)(?=\p{L}{5})|(?:app|hq|online|shop)$/u, ''),
    ])
    .filter((label) => label.length >= shortestLabel && !plainLabels.test(label))
  const parts = view.title.split(/ [|–—·:-] |[|｜【】]|: | - /)
  const titles = [view.siteName, ...(parts.length > 1 ? [parts[0], parts.at(-1)] : parts)]
    .map((one) => (one ?? '').trim())
    .filter((one) => one.split(' ').length <= mostWords)
    .map(compact)
    .filter((one) => one.length >= (/[a-z]/.test(one) ? shortestLabel : 3))
  return {
    host: labels,
    title: titles.filter((one) => !/^(?:home|index|startseite|accueil|inicio)$/.test(one)),
  }
}

/** Letters and digits alone, without accents: `Hlídač spojení` as `hlidac-spojeni.cz` has it. */
export function compact(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
