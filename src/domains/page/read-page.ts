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
  /** What the page itself says, block by block: without quotes, navigation, asides and the foot. */
  readonly blocks: readonly string[]
  /** What the page calls its site. */
  readonly siteName: string
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

/** A notice comes early, and is no long block. */
const mostBlocks = 150
const mostOfBlock = 2000

/** Elements that stand beside what a page says. */
const asides = new Set(['nav', 'footer', 'aside', 'button', 'option', 'label'])

const silent = new Set(['script', 'style', 'template', 'svg', 'noscript', 'head'])
const heads = new Set(['h1', 'h2', 'h3'])

/** Reads HTML, or anything else as plain text. Never throws; bounded by the limits above. */
export function readPage(body: string): PageView {
  const html = body.slice(0, limit)
  if (!/<[a-z!/?]/i.test(html)) return plainPage(html)
  const parts: string[] = []
  const ownParts: string[] = []
  const blocks: string[] = []
  let block = ''
  let linked = ''
  let linking = 0
  let siteName = ''
  let beside = 0
  let breaks = 0
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
  const endBlock = (name = ''): void => {
    const text = fold(block)
    // An item of a list that is nothing but a link names something else.
    const isLink = name === 'li' && fold(linked) === text
    if (text !== '' && !isLink && blocks.length < mostBlocks)
      blocks.push(text.slice(0, mostOfBlock))
    block = ''
    linked = ''
  }
  const between = (name: string): void => {
    space()
    // One line break may stand within a sentence, two do not.
    breaks = name === 'br' ? breaks + 1 : 0
    if (name === 'br' && breaks < 2) block += ' '
    else endBlock(name)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name) || name === 'title') open.push(name)
        if (heads.has(name)) heading = []
        if (quotes.has(name)) quoting += 1
        if (asides.has(name)) {
          endBlock()
          beside += 1
        }
        if (name === 'article') article = true
        if (name === 'a') {
          links += 1
          linking += 1
        }
        if (name === 'p' || name === 'li' || name === 'td') paragraphs += 1
        if (name === 'input' && attributes['type']?.toLowerCase() === 'password')
          passwordField = true
        if ((name === 'iframe' || name === 'frame') && attributes['src'] !== undefined)
          frames.push(attributes['src'].toLowerCase().slice(0, 500))
        if (name === 'meta') {
          const content = (attributes['content'] ?? '').slice(0, 2000)
          if (attributes['name']?.toLowerCase() === 'description') description = content
          if (attributes['property']?.toLowerCase() === 'og:site_name') siteName = content
          if (attributes['http-equiv']?.toLowerCase() === 'refresh') refresh = content.toLowerCase()
        }
        if (name === 'img' && attributes['alt'] !== undefined && length < mostText) {
          const alt = attributes['alt'].slice(0, 200)
          heading?.push(alt)
        }
        if (!inline.has(name)) between(name)
      },
      ontext(text) {
        const inside = open.at(-1)
        if (inside === 'title') title += text.slice(0, 1000)
        if (inside === 'script') scriptLength += text.length
        if (inside === 'title' || (inside !== undefined && inside !== 'head')) return
        if (length < mostText) {
          parts.push(text)
          if (quoting === 0) ownParts.push(text)
          if (quoting === 0 && beside === 0) {
            block += text.replace(/\s+/g, ' ')
            if (linking > 0) linked += text.replace(/\s+/g, ' ')
          }
          if (/\S/.test(text)) breaks = 0
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
        if (name === 'a' && linking > 0) linking -= 1
        if (!inline.has(name) && name !== 'br') between(name)
        if (asides.has(name) && beside > 0) {
          block = ''
          beside -= 1
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  endBlock()
  const text = fold(parts.join('')).slice(0, mostText)
  const ownText = ownTextOf(text, fold(ownParts.join('')).slice(0, mostText))
  return {
    title: fold(title).slice(0, 500),
    headings,
    text,
    ownText,
    // A page that is all quote, such as plain text in `pre`, speaks for itself.
    blocks: blocks.length === 0 ? [ownText.slice(0, mostOfBlock)] : blocks,
    siteName: fold(siteName).slice(0, 100),
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
    blocks: [fold(text).slice(0, mostOfBlock)],
    siteName: '',
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
