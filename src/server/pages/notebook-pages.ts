import { html, raw } from 'hono/html'
import * as z from 'zod'
import type { Assets } from '../assets/asset-files.ts'
import type { Site } from '../services.ts'
import { labTable } from './lab-table.ts'
import type { Page } from './layout.ts'
import { escapeXml } from './site-files.ts'

/** An article of the notebook; `html` is ours, made by the build from docs/notebook. */
export interface Article {
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** ISO date. */
  readonly date: string
  readonly html: string
}

export function readArticles(assets: Assets): readonly Article[] {
  const article = z.object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    date: z.string(),
    html: z.string(),
  })
  return z.array(article).parse(JSON.parse(assets.text('notebook.json')))
}

export function notebookPage(articles: readonly Article[]): Page {
  return {
    title: 'Notebook: what failing servers really say',
    description:
      'Articles on the 5xx family, with measurements from a lab of real proxies with real faults.',
    path: '/notebook',
    content: html`<h1>Notebook</h1>
      <p class="lead">
        What failing servers really say, measured. <a href="/notebook/feed.atom">Feed</a>
      </p>
      <ol class="posts">
        ${articles.map(
          ({ slug, title, summary }) =>
            html`<li>
              <h2><a href="/notebook/${slug}">${title}</a></h2>
              <p>${summary}</p>
            </li>`,
        )}
      </ol>`,
  }
}

export function articlePage(article: Article, articles: readonly Article[]): Page {
  const { slug, title, summary, date } = article
  const next = articles[articles.findIndex((one) => one.slug === slug) + 1]
  const [before = '', after] = article.html.split('<p>{{lab-table}}</p>')
  return {
    title,
    description: summary,
    path: `/notebook/${slug}`,
    content: html`<article class="prose">
        <p class="kicker">
          <a href="/notebook">Notebook</a> · <time datetime="${date}">${date}</time>
        </p>
        <h1>${title}</h1>
        <p class="lead">${summary}</p>
        ${raw(before)}
      </article>
      ${
        after === undefined
          ? ''
          : html`${labTable()}
              <article class="prose">${raw(after)}</article>`
      }
      ${
        next === undefined
          ? ''
          : html`<p class="actions">Next: <a href="/notebook/${next.slug}">${next.title}</a></p>`
      }`,
  }
}

/** RFC 4287. */
export function atomFeed(articles: readonly Article[], { baseUrl }: Site): string {
  const home = escapeXml(`${baseUrl}/notebook`)
  const updated =
    articles
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? '2026-01-01'
  const entries = articles.map(
    ({ slug, title, summary, date, html: text }) =>
      `<entry><title>${escapeXml(title)}</title><id>${home}/${slug}</id><link href="${home}/${slug}"/><updated>${date}T00:00:00Z</updated><summary>${escapeXml(summary)}</summary><content type="html">${escapeXml(text.replace('{{lab-table}}', ''))}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>statusdetector notebook</title><id>${home}</id><link href="${home}"/><link rel="self" href="${home}/feed.atom"/><updated>${updated}T00:00:00Z</updated><author><name>statusdetector</name></author>\n${entries.join('\n')}\n</feed>\n`
}
