import type { Hono } from 'hono'
import type { Services } from '../services.ts'

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.d{fill:#1c1e22}.w{stroke:#7a7e86}@media(prefers-color-scheme:dark){.d{fill:#e8e6e1}}</style><path d="M5 16h22" class="w" stroke-width="3"/><circle cx="5" cy="16" r="4.5" class="d"/><circle cx="27" cy="16" r="4.5" class="d"/><circle cx="16" cy="16" r="8" fill="#c0392b"/></svg>`

const fixedPaths =
  '/ /codes /browser-errors /responders /causes /tree /logs /radar /notebook /about /privacy /prober /api'

/** Files that programs look for at fixed places. */
export function siteFiles(app: Hono, services: Services, articleSlugs: readonly string[]): void {
  const { site } = services
  const fresh = { 'Cache-Control': 'public, max-age=3600' }
  app.get('/favicon.svg', (context) =>
    context.body(favicon, 200, { 'Content-Type': 'image/svg+xml', ...fresh }),
  )
  app.get('/favicon.ico', (context) => context.redirect('/favicon.svg', 301))
  app.get('/robots.txt', (context) =>
    context.text(
      `User-agent: *\nDisallow: /check/\nDisallow: /api/v1/\nDisallow: /probe\n\nSitemap: ${site.baseUrl}/sitemap.xml\n`,
      200,
      fresh,
    ),
  )
  app.get('/sitemap.xml', (context) =>
    context.body(sitemap(services, articleSlugs), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      ...fresh,
    }),
  )
  app.get('/.well-known/security.txt', (context) => {
    // RFC 9116 wants a date within a year; it moves on with every answer.
    const expires = new Date(Date.now() + 180 * 86_400_000).toISOString()
    const contact = contactUri(site.contact) ?? `${site.baseUrl}/about`
    return context.text(
      `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${site.baseUrl}/.well-known/security.txt\n`,
      200,
      fresh,
    )
  })
  app.get('/.well-known/probing.txt', (context) => {
    // RFC 9511: how the owner of a probed host finds out who probes it, and why.
    const contact = contactUri(site.contact) ?? `${site.baseUrl}/prober`
    return context.text(
      `Canonical: ${site.baseUrl}/.well-known/probing.txt\nContact: ${contact}\nDescription: A person asked this site to find out why a page fails. A few requests that change nothing, see ${site.baseUrl}/prober\n`,
      200,
      fresh,
    )
  })
}

function contactUri(contact: string | undefined): string | undefined {
  if (contact === undefined) return undefined
  return /^[a-z]+:/i.test(contact) ? contact : `mailto:${contact}`
}

function sitemap(services: Services, articleSlugs: readonly string[]): string {
  const paths = [
    ...fixedPaths.split(' '),
    ...services.statuses().map(({ code }) => `/codes/${code}`),
    ...services.clientErrors().map(({ code }) => `/browser-errors/${encodeURIComponent(code)}`),
    ...services.responders().map(({ id }) => `/responders/${id}`),
    ...articleSlugs.map((slug) => `/notebook/${slug}`),
  ]
  const urls = paths.map(
    (path) => `<url><loc>${escapeXml(services.site.baseUrl + path)}</loc></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** Text inside XML. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0) ?? 0};`)
}
