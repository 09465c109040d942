import { html } from 'hono/html'
import type { Html } from '../pages/markup.ts'

/** Watches one more name, for whoever has the key. */
export function addForm(): Html {
  return html`<form action="/radar" method="post" class="row fields">
    <label for="target">Watch</label>
    <input
      class="box"
      id="target"
      name="target"
      required
      maxlength="2000"
      placeholder="example.org"
    />
    ${keyField()}
    <button class="button quiet">Add</button>
  </form>`
}

export function removeForm(target: string): Html {
  return html`<form action="/radar/remove" method="post" class="row fields">
    <input type="hidden" name="target" value="${target}" />
    ${keyField()}
    <button class="button quiet">Watch no longer, and forget its history</button>
  </form>`
}

function keyField(): Html {
  return html`<label for="key">Key</label>
    <input
      class="box"
      id="key"
      name="key"
      type="password"
      required
      autocomplete="current-password"
    />`
}
