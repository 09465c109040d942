import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closed, listen } from '../../src/lab/loopback.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { startTestServer } from '../server/start.ts'
import { submitBox } from './make-reports.ts'
import type { Tab } from './open-browser.ts'
import { hasBrowser, openBrowser, openTab } from './open-browser.ts'

const markup = `<img src=x onerror="document.title='owned'">`

/** A shop that sends everybody on, and whose basket is down for maintenance. */
function shop({ url }: IncomingMessage, response: ServerResponse): void {
  if (url === '/') response.writeHead(302, { Location: '/basket' }).end()
  else
    response.writeHead(503, { 'Retry-After': '120', Server: 'nginx' }).end('Back in two minutes.')
}

describe.skipIf(!hasBrowser)('a report, in Chromium', () => {
  let browser: Browser
  let site: RunningServer
  let plain: Server
  let secure: Server
  let tab: Tab
  let page: Page
  let plainPath = ''
  let securePort = 0
  const folder = mkdtempSync(join(tmpdir(), 'statusdetector-report-'))

  beforeAll(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const made = ['-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${markup}`]
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-addext',
        'subjectAltName=DNS:x.test',
        ...made,
      ],
      { stdio: 'ignore' },
    )
    plain = createServer(shop)
    secure = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, shop)
    ;[browser, site] = await Promise.all([openBrowser(), startTestServer()])
    const port = await listen(plain, '127.0.0.1')
    securePort = await listen(secure, '127.0.0.1')
    plainPath = await submitBox(site.url, { text: `http://127.0.0.1:${port}/` })
    tab = await openTab(browser, site.url, { permissions: ['clipboard-read', 'clipboard-write'] })
    ;({ page } = tab)
  })
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), closed(plain), closed(secure)])
    rmSync(folder, { recursive: true, force: true })
  })

  test('has the path, the questions, the causes, the time, what was received, and what next', async () => {
    await page.goto(plainPath)
    expect(await page.locator('h1').innerText()).toBe('Broken')
    const headings = await page.locator('main h2').allInnerTexts()
    for (const heading of [
      'Why',
      'What to do next',
      'Retry?',
      'Four questions',
      'Where the time went',
    ])
      expect(headings).toContain(heading)
    expect(await page.locator('.hop').count()).toBeGreaterThanOrEqual(3)
    expect(await page.locator('.hop.failed').innerText()).toMatch(/failed here/)
    expect(await page.locator('.questions dt').count()).toBe(4)
    expect(await page.locator('.cause .why li').count()).toBeGreaterThan(0)
    expect(await page.locator('.waterfall tbody tr').count()).toBe(1)
    expect(await page.locator('main').innerText()).toMatch(/120|two minutes/)
    await page.click('text=1 redirect')
    expect(await page.locator('details[open] li').allInnerTexts()).toEqual([
      expect.stringContaining('302'),
      expect.stringContaining('503'),
    ])
    expect(await page.locator('pre').first().innerText()).toMatch(
      /^HTTP\/1\.1 503 [^]*Retry-After: 120/,
    )
    expect(tab.complaints).toEqual([])
  })

  test('shows a certificate as text, whatever its names say', async () => {
    await page.goto(await submitBox(site.url, { text: `https://127.0.0.1:${securePort}/` }))
    await page.click('summary:has-text("Certificate")')
    expect(await page.locator('main').innerText()).toContain(markup)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).not.toBe('owned')
    expect(tab.complaints).toEqual([])
  })

  test('can be copied from, saved, shared and asked for again', async () => {
    await page.goto(plainPath)
    const copy = page.locator('button[data-copy]').first()
    await copy.click()
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
    expect(await clipboard()).toBe(await copy.getAttribute('data-copy'))
    await page.click('button[data-share]')
    expect(await clipboard()).toBe(`${site.url}${plainPath}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Save the trace'),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('"observations"')
    await page.click('text=Check again')
    await page.waitForURL((url) => url.pathname.startsWith('/check/'))
    await page.waitForSelector('text=Four questions')
    expect(tab.complaints).toEqual([])
  })

  test('is deleted by whoever asked for it, and by nobody else', async () => {
    await page.goto(plainPath)
    expect(await page.locator('button[data-delete]').isVisible()).toBe(false)
    await page.goto('/')
    await page.fill('#text', `http://127.0.0.1:${securePort}/of-mine`)
    await page.press('#text', 'Enter')
    await page.waitForSelector('text=Four questions')
    const { href } = new URL(page.url())
    expect(href).toContain('#key=')
    await page.click('button[data-delete]')
    await page.click('text=Press again to delete it')
    await page.waitForSelector('text=The report is deleted')
    expect((await page.request.get(href.replace(/#.*/, ''))).status()).toBe(404)
  })
})
