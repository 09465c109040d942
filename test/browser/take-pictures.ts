// node test/browser/take-pictures.ts [FOLDER]: the main pages as pictures, for the documents and for whoever changes a page.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkExample } from './make-reports.ts'
import { desktop, hasBrowser, openBrowser, openTab, phone } from './open-browser.ts'
import { shopLog } from './shop-log.ts'
import { startSite } from './site.ts'

const folder = process.argv[2] ?? 'docs/screenshots'
const mostBytes = 150_000

interface Shot {
  readonly name: string
  readonly path: string
  readonly dark?: boolean
  readonly narrow?: boolean
  readonly log?: boolean
}

if (!hasBrowser) throw new Error('Chromium is not installed: apt-get install chromium.')
mkdirSync(folder, { recursive: true })
const [site, browser] = await Promise.all([startSite(), openBrowser()])
try {
  const slow = await checkExample(site.url, 'the-application-is-too-slow')
  const shots: readonly Shot[] = [
    { name: 'home', path: '/' },
    { name: 'report', path: slow },
    { name: 'report-dark', path: slow, dark: true },
    { name: 'report-phone', path: slow, narrow: true },
    { name: 'code', path: '/codes/502' },
    { name: 'product', path: '/responders/nginx' },
    { name: 'tree', path: '/tree' },
    { name: 'logs', path: '/logs', log: true },
    { name: 'radar', path: '/radar' },
    { name: 'notebook', path: '/notebook/the-5xx-family' },
  ]
  for (const { name, path, dark = false, narrow = false, log = false } of shots) {
    const { page, close } = await openTab(browser, site.url, {
      colorScheme: dark ? 'dark' : 'light',
      viewport: narrow ? phone : desktop,
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    if (log) {
      await page.setInputFiles('#file', [
        { name: 'access.log', mimeType: 'text/plain', buffer: Buffer.from(shopLog()) },
      ])
      await page.locator('[data-result] .verdict').waitFor()
    }
    const file = join(folder, `${name}.jpg`)
    await page.screenshot({ path: file, type: 'jpeg', quality: 72 })
    const { size } = statSync(file)
    if (size > mostBytes)
      throw new Error(`${file} has ${size} bytes; at most ${mostBytes} are kept.`)
    console.log(`${file} ${size}`)
    await close()
  }
} finally {
  await browser.close()
  await site.close()
}
