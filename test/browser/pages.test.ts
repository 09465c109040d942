import { readdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/index.ts'
import { pagePaths } from './all-pages.ts'
import { findBarriers } from './find-barriers.ts'
import {
  countScriptBytes,
  findUnreachable,
  measureOverflow,
  readPaint,
  watchPaint,
} from './in-page.ts'
import { checkExample } from './make-reports.ts'
import { desktop, hasBrowser, openBrowser, openTab, phone } from './open-browser.ts'
import type { Tab } from './open-browser.ts'
import { findUnpressed } from './press-tab.ts'
import { startSite } from './site.ts'

const mostScriptBytes = 60_000
const articles = readdirSync('docs/notebook')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `/notebook/${name.replaceAll(/^\d+-|\.md$/g, '')}`)
const examples = ['the-application-is-too-slow', 'nothing-listens-at-all', 'all-is-well']

describe.skipIf(!hasBrowser)('every page, in a browser', () => {
  let server: RunningServer
  let browser: Browser
  let tab: Tab

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startSite(), openBrowser()])
    tab = await openTab(browser, server.url)
    await tab.page.addInitScript(watchPaint)
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const reports = examples.map((example) => [`the report on “${example}”`, example] as const)
  const paths = [...pagePaths, ...articles].map((path) => [path, undefined] as const)

  test.each([...paths, ...reports])('%s', async (name, example) => {
    const path = example === undefined ? name : await checkExample(server.url, example)
    const { page, complaints } = tab
    const before = complaints.length
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(desktop)
    const response = await page.goto(path)
    expect(response?.ok()).toBe(name !== '/no-such-page')
    expect(await page.title()).not.toBe('')
    // The browser reports the missing page itself.
    const unexpected = complaints.slice(before).filter((one) => !one.includes('status of 404'))
    expect(unexpected, 'errors and breaches of the policy').toEqual([])
    expect((await page.evaluate(readPaint)).shift, 'layout shift').toBeLessThan(0.01)
    expect(await findBarriers(page, 'all'), 'light, wide').toEqual([])
    expect(await page.evaluate(findUnreachable)).toEqual([])
    expect(await page.evaluate(countScriptBytes)).toBeLessThanOrEqual(mostScriptBytes)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findBarriers(page, 'colours'), 'dark').toEqual([])
    // Zoomed to 200 %, a window 1280 pixels wide holds 640 of them; WCAG 1.4.10 asks for 320.
    const overflows: string[] = []
    for (const width of [desktop.width, desktop.width / 2, 320, phone.width]) {
      await page.setViewportSize({ ...phone, width })
      overflows.push(await page.evaluate(measureOverflow))
    }
    expect(overflows.filter((one) => one !== '')).toEqual([])
    expect(await findBarriers(page, 'sizes'), 'narrow').toEqual([])
  })

  test.each(['/', '/codes/502', '/tree', '/logs', '/radar', '/notebook/the-5xx-family'])(
    '%s is used with the Tab key alone',
    async (path) => {
      const { page, close } = await openTab(browser, server.url)
      await page.goto(path)
      expect(await findUnpressed(page)).toEqual([])
      await close()
    },
  )
})
