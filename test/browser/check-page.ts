import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const findings = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
})

/** Faults against WCAG 2.2 A and AA that axe finds, one line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, not by the page: its policy would refuse foreign scripts.
  await page.evaluate(axe)
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag22a'] , rules: { 'heading-order': { enabled: true } } })`,
  )
  return findings
    .parse(found)
    .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    .map((line) => line.slice(0, 600))
}

/** CSS pixels by which the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    )
}

/** What can be used and is not reached by the Tab key, by its text. */
export async function unreachable(page: Page): Promise<readonly string[]> {
  const wanted = z.number().parse(await page.evaluate(markUsable))
  await page.evaluate('document.body.focus()')
  for (let press = 0; press < wanted + 5; press += 1) {
    await page.keyboard.press('Tab')
    await page.evaluate('document.activeElement?.setAttribute("data-reached", "")')
  }
  return z.array(z.string()).parse(await page.evaluate(notReached))
}

const usable = 'a[href], button, input:not([type=hidden]), textarea, select, summary'
/** Closed details and menus hide what is in them; a group of radio buttons is one stop. */
const shown = `(one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && one.type !== 'radio'`
const markUsable = `[...document.querySelectorAll('${usable}')].filter(${shown}).length`
const notReached = `[...document.querySelectorAll('${usable}')].filter(${shown}).filter((one) => !one.hasAttribute('data-reached')).map((one) => one.outerHTML.slice(0, 200))`
