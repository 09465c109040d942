import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup made by `html` templates: whatever was put in is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
