import { html } from 'hono/html'
import type { Source } from '../../model/responder.ts'
import type { Html } from './markup.ts'

/** A field that filters the lists of a page; not shown where no script can serve it. */
export function searchBox(label: string): Html {
  return html`<form role="search" class="scripted" data-filter>
    <label for="filter" class="unseen">${label}</label>
    <input
      class="box"
      type="search"
      id="filter"
      placeholder="${label}"
      autocomplete="off"
      spellcheck="false"
    />
    <p class="small soft" role="status" data-count></p>
  </form>`
}

const kinds: Readonly<Record<Source['kind'], string>> = {
  source: 'read in the source',
  docs: 'documentation',
  secondary: 'second-hand',
  measured: 'measured in our lab',
  unverified: 'not verified',
}

/** Where a figure was read, and when. */
export function sourceLine({ url, checked, kind }: Source): Html {
  const shown = url.startsWith('https://')
    ? html`<a href="${url}" rel="noreferrer">${url}</a>`
    : url
  return html`<p class="source">Source (${kinds[kind]}, ${checked}): ${shown}</p>`
}
