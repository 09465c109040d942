import type { Page } from 'playwright-core'
import { countStops, listUnreached, markReached } from './in-page.ts'

/** Presses Tab until every stop should have been reached; returns those that were not. */
export async function findUnpressed(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(countStops)
  for (let press = 0; press < stops + 5; press += 1) {
    await page.keyboard.press('Tab')
    await page.evaluate(markReached)
  }
  return await page.evaluate(listUnreached)
}
