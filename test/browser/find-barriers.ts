import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const outcome = z.object({
  result: z.object({ value: z.array(z.string()) }),
  exceptionDetails: z.undefined().optional(),
})

/** The rules of WCAG 2.2, levels A and AA, and of good practice where a page's structure is concerned. */
const all = `{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`
const colours = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`

/** What axe finds in a page, one line for each kind of barrier. */
export async function findBarriers(
  page: Page,
  which: 'all' | 'colours',
): Promise<readonly string[]> {
  // Over the debugging protocol, since the page's own policy would refuse a script of ours.
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Runtime.evaluate', {
      expression: `globalThis.axe ?? (() => {${axe.source}})()`,
    })
    const answer = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { runOnly: ${which === 'all' ? all : colours}, resultTypes: ['violations'] }).then(
        ({ violations }) => violations.map(({ id, help, nodes }) => id + ': ' + help + ' (' + nodes.length + ' places, first ' +
          nodes[0].html.slice(0, 160) + ' ' + (nodes[0].failureSummary ?? '').slice(0, 200) + ')'))`,
      awaitPromise: true,
      returnByValue: true,
    })
    return outcome.parse(answer).result.value
  } finally {
    await session.detach()
  }
}
