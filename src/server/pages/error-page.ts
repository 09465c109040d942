import { html } from 'hono/html'
import type { Page } from './layout.ts'

/** A page in place of one that cannot be shown. */
export function errorPage(status: number, detail: string, requestId: string): Page {
  const heads: Readonly<Record<number, string>> = {
    404: 'Nothing here',
    429: 'Too many for now',
    503: 'Too busy for now',
  }
  return {
    title: `${status} ${heads[status] ?? ''}`.trim(),
    content: html`<p class="kicker"><a href="/codes/${status}">${status}</a></p>
      <h1>${heads[status] ?? (status >= 500 ? 'We failed' : 'This cannot be done')}</h1>
      <p class="lead">${detail}</p>
      <p>Who answered: this site itself. ${status >= 500 ? 'The fault is ours.' : ''}</p>
      <p><a class="button" href="/">To the box</a></p>
      <p class="small soft">Request <code>${requestId}</code></p>`,
  }
}
