import type { Watch } from '../../model/radar.ts'

export const watchListFormats = ['json', 'csv', 'opml'] as const

export type ListFormat = (typeof watchListFormats)[number]

/** A list of watched names in a form that the import reads again. */
export function writeWatchList(watches: readonly Watch[], format: ListFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ watches }, undefined, 2)}\n`
    case 'csv':
      return [
        'target,title,verdict,since,expires,announced,source,expect_status,expect_json,expect_within_ms',
        ...watches.map(({ target, title, state, announced, source, expect }) =>
          [
            target,
            title,
            state?.verdict,
            state?.since,
            state?.expires,
            announced,
            source,
            expect?.status?.join(' '),
            expect?.json?.join(' && '),
            expect?.withinMs?.toString(),
          ]
            .map((cell) => quoted(cell ?? ''))
            .join(','),
        ),
        '',
      ].join('\n')
    case 'opml':
      return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0"><head><title>Radar</title></head><body>',
        ...watches.map(
          ({ target, title }) =>
            `<outline text="${escaped(title ?? target)}" htmlUrl="${escaped(target)}"/>`,
        ),
        '</body></opml>',
        '',
      ].join('\n')
  }
}

/** A cell that starts like a formula is one for some spreadsheets; a quote before it keeps it text. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Text for XML, attributes included. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
}
