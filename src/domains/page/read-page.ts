import { Parser } from 'htmlparser2'

/** A page as text and structure, read once in a stream. */
export interface PageView {
  readonly title: string
  /** Texts of h1 to h3, in order; the first stands for the page. */
  readonly headings: readonly string[]
  /** Visible text, white space folded. */
  readonly text: string
  /** The same without what is quoted: speech, examples, code. What a page says of itself is not in quotes. */
  readonly ownText: string
  /** It is marked up as an article. */
  readonly article: boolean
  readonly description: string
  /** Target of a meta refresh, lower case. */
  readonly refresh: string
  /** The source in lower case, for signs in attributes and scripts. */
  readonly source: string
  readonly links: number
  readonly paragraphs: number
  readonly passwordField: boolean
  /** Addresses of frames. */
  readonly frames: readonly string[]
  /** Characters inside script elements. */
  readonly scriptLength: number
}

/** No more of a page is read. */
const limit = 256 * 1024
const mostText = 64 * 1024

const silent = new Set(['script', 'style', 'template', 'svg', 'noscript', 'head'])
const heads = new Set(['h1', 'h2', 'h3'])

/** Reads HTML, or anything else as plain text. Never throws; bounded by the limits above. */
export function readPage(body: string): PageView {
  const html = body.slice(0, limit)
  if (!/<[a-z!/?]/i.test(html)) return plainPage(html)
  const parts: string[] = []
  const ownParts: string[] = []
  const headings: string[] = []
  const frames: string[] = []
  const open: string[] = []
  let length = 0
  let title = ''
  let description = ''
  let refresh = ''
  let links = 0
  let paragraphs = 0
  let scriptLength = 0
  let passwordField = false
  let article = false
  let quoting = 0
  let heading: string[] | undefined
  const space = (): void => {
    parts.push(' ')
    ownParts.push(' ')
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name) || name === 'title') open.push(name)
        if (heads.has(name)) heading = []
        if (quotes.has(name)) quoting += 1
        if (name === 'article') article = true
        if (name === 'a') links += 1
        if (name === 'p' || name === 'li' || name === 'td') paragraphs += 1
        if (name === 'input' && attributes['type']?.toLowerCase() === 'password')
          passwordField = true
        if ((name === 'iframe' || name === 'frame') && attributes['src'] !== undefined)
          frames.push(attributes['src'].toLowerCase().slice(0, 500))
        if (name === 'meta') {
          const content = (attributes['content'] ?? '').slice(0, 2000)
          if (attributes['name']?.toLowerCase() === 'description') description = content
          if (attributes['http-equiv']?.toLowerCase() === 'refresh') refresh = content.toLowerCase()
        }
        if (name === 'img' && attributes['alt'] !== undefined && length < mostText) {
          const alt = attributes['alt'].slice(0, 200)
          heading?.push(alt)
        }
        if (!inline.has(name)) space()
      },
      ontext(text) {
        const inside = open.at(-1)
        if (inside === 'title') title += text.slice(0, 1000)
        if (inside === 'script') scriptLength += text.length
        if (inside === 'title' || (inside !== undefined && inside !== 'head')) return
        if (length < mostText) {
          parts.push(text)
          if (quoting === 0) ownParts.push(text)
        }
        length += text.length
        heading?.push(text)
      },
      onclosetag(name) {
        if (heads.has(name) && heading !== undefined) {
          const text = fold(heading.join('')).slice(0, 500)
          if (text !== '') headings.push(text)
          heading = undefined
        }
        const at = open.lastIndexOf(name)
        if (at >= 0) open.splice(at)
        if (quotes.has(name) && quoting > 0) quoting -= 1
        if (!inline.has(name)) space()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  const text = fold(parts.join('')).slice(0, mostText)
  return {
    title: fold(title).slice(0, 500),
    headings,
    text,
    ownText: ownTextOf(text, fold(ownParts.join('')).slice(0, mostText)),
    article:
      article ||
      /"@type":\s*"(?:news|blog)?(?:article|posting)"|og:type" content="article"/i.test(html),
    description: fold(description),
    refresh,
    source: html.toLowerCase(),
    links,
    paragraphs,
    passwordField,
    frames,
    scriptLength,
  }
}

const inline = new Set(['b', 'i', 'em', 'strong', 'a', 'span', 'font', 'u', 'small', 'code', 'sup'])

function plainPage(text: string): PageView {
  return {
    title: '',
    headings: [],
    text: fold(text).slice(0, mostText),
    ownText: fold(text).slice(0, mostText),
    article: false,
    description: '',
    refresh: '',
    source: text.toLowerCase(),
    links: 0,
    paragraphs: 0,
    passwordField: false,
    frames: [],
    scriptLength: 0,
  }
}

const quotes = new Set(['pre', 'code', 'blockquote', 'q', 'samp', 'textarea'])

/** So little is left outside of quotes that the quote is the page. */
const hardlyAnything = 80

function ownTextOf(text: string, unquoted: string): string {
  const own = unquoted.replace(
    /"[^"]{1,400}"|«[^»]{1,400}»|„[^“”"]{1,400}["“”]|‹[^›]{1,400}›/g,
    (quote) => (quote.split(' ').length > 3 ? '…' : quote),
  )
  return own.length < hardlyAnything ? text : own
}

/** White space folded, and typographic quotes made plain, so that a sign is written one way only. */
export function fold(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
}
