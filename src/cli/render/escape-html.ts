import { foreign } from '../foreign.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of a log made safe as the content of an element or of a quoted attribute; control bytes become visible. */
export function escapeHtml(text: string): string {
  return foreign(text, 2000).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
