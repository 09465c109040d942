// npm run bench:pages: when the largest element of each page is painted, on a processor that is four times slower.
import type { Browser } from 'playwright-core'
import { pagePaths } from './all-pages.ts'
import { readPaint, watchPaint } from './in-page.ts'
import { checkExample } from './make-reports.ts'
import { hasBrowser, openBrowser, openTab } from './open-browser.ts'
import { startSite } from './site.ts'

const slowdown = 4
const rounds = 3
const goalMs = 1000

interface Paint {
  readonly ms: number
  /** Cumulative layout shift. */
  readonly shift: number
  readonly bytes: number
}

async function measure(browser: Browser, base: string, path: string): Promise<Paint> {
  // A context of its own: nothing is cached.
  const { page, close } = await openTab(browser, base)
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watchPaint)
    await page.goto(path, { waitUntil: 'load' })
    await page.waitForTimeout(400)
    return await page.evaluate(readPaint)
  } finally {
    await close()
  }
}

if (!hasBrowser) throw new Error('Chromium is not installed: apt-get install chromium.')
const [site, browser] = await Promise.all([startSite(), openBrowser()])
try {
  const report = await checkExample(site.url, 'the-application-is-too-slow')
  // The first page of a browser pays for its start.
  await measure(browser, site.url, '/about')
  let slowest = 0
  console.log(`| page | largest paint, ms | layout shift | kB transferred |`)
  console.log(`| --- | ---: | ---: | ---: |`)
  for (const path of [...pagePaths, '/notebook/the-5xx-family', report]) {
    const paints: Paint[] = []
    for (let round = 0; round < rounds; round += 1)
      paints.push(await measure(browser, site.url, path))
    const middle = paints.toSorted((a, b) => a.ms - b.ms)[Math.floor(rounds / 2)]
    const shift = Math.max(...paints.map((one) => one.shift))
    const ms = middle?.ms ?? Number.NaN
    slowest = Math.max(slowest, ms)
    const name = path === report ? '/check/…' : path
    console.log(
      `| ${name} | ${ms.toFixed(0)} | ${shift.toFixed(3)} | ${((middle?.bytes ?? 0) / 1000).toFixed(0)} |`,
    )
  }
  console.log(
    `\nThe slowest page paints after ${slowest.toFixed(0)} ms (median of ${rounds}, processor ${slowdown} times slower, nothing cached); the goal is ${goalMs} ms.`,
  )
} finally {
  await browser.close()
  await site.close()
}
