import { html } from 'hono/html'
import type { Assets } from '../assets/asset-files.ts'
import type { Site } from '../services.ts'
import type { Html } from './markup.ts'

/** What every page is told. */
export interface PageContext {
  readonly site: Site
  readonly assets: Assets
}

/** One page. */
export interface Page {
  /** In the tab and in search results. */
  readonly title: string
  readonly description?: string
  /** Path of the page itself; absent: it has no lasting address. */
  readonly path?: string
  /** Names of scripts under src/web. */
  readonly scripts?: readonly string[]
  /** More lines for the head. */
  readonly head?: Html
  /** How wide the text runs. */
  readonly width?: 'text' | 'wide'
  readonly content: Html
}

const sections = [
  ['/codes', 'Codes'],
  ['/browser-errors', 'Browser errors'],
  ['/responders', 'Products'],
  ['/tree', 'Tree'],
  ['/logs', 'Logs'],
  ['/radar', 'Radar'],
  ['/notebook', 'Notebook'],
] as const

const small = [
  ['/about', 'About'],
  ['/privacy', 'Privacy'],
  ['/prober', 'Our requests'],
  ['/api', 'API'],
  ['/notebook/feed.atom', 'Feed'],
] as const

/** The frame around every page: skip link, sections, content, small print. */
export function layout(page: Page, { site, assets }: PageContext): Html {
  const { title, description, path, scripts = [], head = '', width = 'text', content } = page
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${
          description === undefined
            ? html`<meta name="robots" content="noindex" />`
            : html`<meta name="description" content="${description}" />`
        }
        ${path === undefined ? '' : html`<link rel="canonical" href="${site.baseUrl}${path}" />`}
        <link
          rel="preload"
          href="${assets.path('plex-sans.woff2')}"
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link
          rel="preload"
          href="${assets.path('plex-mono.woff2')}"
          as="font"
          type="font/woff2"
          crossorigin
        />
        <link rel="stylesheet" href="${assets.path('style.css')}" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="Notebook"
          href="/notebook/feed.atom"
        />
        ${scripts.map((name) => html`<script type="module" src="${assets.path(name)}"></script>`)}
        ${head}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="site">
          <a class="mark" href="/">${logo()}<span>statusdetector</span></a>
          <nav aria-label="Sections">
            ${sections.map(
              ([href, name]) =>
                html`<a href="${href}" ${isCurrent(href, path) ? html`aria-current="true"` : ''}
                  >${name}</a
                >`,
            )}
          </nav>
        </header>
        <main id="content" class="${width}" tabindex="-1">${content}</main>
        <footer class="site">
          <nav aria-label="About this site">
            ${small.map(([href, name]) => html`<a href="${href}">${name}</a>`)}
          </nav>
          <p>No sign-up, no cookies, no trackers. Which part failed, why, and what next.</p>
        </footer>
      </body>
    </html>`
}

function isCurrent(href: string, path: string | undefined): boolean {
  return path === href || (path?.startsWith(`${href}/`) ?? false)
}

/** Three hops, the middle one broken. */
function logo(): Html {
  return html`<svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true" focusable="false">
    <path d="M6 6h24" class="wire" />
    <circle cx="5" cy="6" r="4" class="dot" />
    <circle cx="31" cy="6" r="4" class="dot" />
    <circle cx="18" cy="6" r="5" class="fault" />
  </svg>`
}
