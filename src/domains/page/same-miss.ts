import type { PageInput } from './page-input.ts'
import { readPage } from './read-page.ts'

/**
 * Whether a path that cannot exist gives the page under judgement: then that page is what the server says of anything
 * missing. Never for the root, since some sites send every miss to their home page.
 */
export function isSameMiss({ url, askedUrl, status, body, sibling }: PageInput): boolean {
  if (sibling === undefined || isRoot(askedUrl ?? url)) return false
  if (status !== undefined && status !== 200) return false
  if (sibling.status !== undefined && sibling.status !== 200) return false
  return likeness(textOf(body), textOf(sibling.body)) >= 0.9
}

function isRoot(url: string | undefined): boolean {
  return url === undefined || /^https?:\/\/[^/]+\/?(?:$|[?#])/i.test(url)
}

function textOf(body: string): string {
  const { title, text } = readPage(body)
  return `${title} ${text}`.slice(0, 20_000)
}

/** Share of words that two texts have in common (Dice), counting each word as often as it stands there. */
export function likeness(one: string, other: string): number {
  const left = counted(one)
  const right = counted(other)
  const total = sizeOf(left) + sizeOf(right)
  if (total === 0) return 1
  let common = 0
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0)
  return (2 * common) / total
}

function counted(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

function sizeOf(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of words.values()) sum += count
  return sum
}
