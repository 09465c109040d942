import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const outcome = z.object({
  result: z.object({ value: z.array(z.string()) }),
  exceptionDetails: z.undefined().optional(),
})

/** All rules, those that colours can break, and those that the width of the window can. */
const rules = {
  // WCAG 2.2, levels A and AA, and good practice, such as the order of headings.
  all: `{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`,
  colours: `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`,
  sizes: `{ type: 'rule', values: ['scrollable-region-focusable', 'target-size', 'region'] }`,
} as const

/** What axe finds in a page, one line for each kind of barrier. */
export async function findBarriers(
  page: Page,
  which: keyof typeof rules,
): Promise<readonly string[]> {
  // Over the debugging protocol, since the page's own policy would refuse a script of ours.
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Runtime.evaluate', {
      expression: `globalThis.axe ?? (() => {${axe.source}})()`,
    })
    const answer = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { runOnly: ${rules[which]}, resultTypes: ['violations'] }).then(
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
