import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DnsServer } from '../../src/lab/dns-server.ts'
import { startDnsServer } from '../../src/lab/dns-server.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { startTestServer } from '../server/start.ts'
import { findBarriers } from './find-barriers.ts'
import { findUnreachable, measureOverflow } from './in-page.ts'
import { desktop, hasBrowser, openBrowser, openTab, phone } from './open-browser.ts'
import type { Tab } from './open-browser.ts'

/** An API, and in its place an archive, a search in certificate logs and a registry. */
const asked: string[] = []
const api = createServer((request, response) => {
  const { url = '/' } = request
  asked.push(url)
  response.setHeader('content-type', 'application/json')
  if (url.startsWith('/archive')) response.end('[["timestamp"],["20110203040506"]]')
  else if (url.startsWith('/certificates')) response.end('[]')
  else if (url.startsWith('/registry')) response.writeHead(404).end('{"errorCode":404}')
  else setTimeout(() => response.end('{"status":"ok","queue":{"depth":7}}'), 30)
})

describe.skipIf(!hasBrowser).each([
  ['with scripts', true],
  ['without scripts', false],
])('the form of the home page, %s', (_title, javaScriptEnabled) => {
  let browser: Browser
  let server: RunningServer
  let names: DnsServer
  let target = ''
  let named = ''

  beforeAll(async () => {
    const port = await listen(api, '127.0.0.1')
    names = await startDnsServer('healthy')
    target = `http://127.0.0.1:${port}/health`
    named = `http://shop.test:${port}/health`
    const base = `http://127.0.0.1:${port}`
    browser = await openBrowser()
    server = await startTestServer({
      service: {
        resolver: `127.0.0.1:${names.port}`,
        names: {
          registry: { rdap: `${base}/registry/` },
          archives: { archive: `${base}/archive`, certificates: `${base}/certificates` },
        },
      },
    })
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close(), names?.close()])
    api.closeAllConnections()
    await closed(api)
  })
  beforeEach(() => {
    asked.length = 0
  })

  /** The home page with the further options open; they are a part of HTML and need no script. */
  async function open(): Promise<Tab> {
    const tab = await openTab(browser, server.url, { javaScriptEnabled })
    await tab.page.goto('/')
    await tab.page.fill('#text', target)
    await tab.page.click('summary')
    return tab
  }

  async function verdictOf(page: Page): Promise<string> {
    await page.click('text=Find out')
    await page.waitForSelector('text=Four questions', { timeout: 20_000 })
    return await page.locator('h1').first().innerText()
  }

  test('an API that answers as it must', async () => {
    const { page, complaints, close } = await open()
    await page.fill('#expect-status', '200, 204')
    await page.fill('#expect-json', '$.status == "ok"\n$.queue.depth < 10\n')
    await page.fill('#expect-within', '5')
    expect(await verdictOf(page)).toBe('Working')
    expect(complaints).toEqual([])
    await close()
  })

  test.each([
    ['#expect-status', '204', 'status 204'],
    ['#expect-json', '$.queue.depth > 10', '$.queue.depth > 10'],
    ['#expect-within', '0.01', 'within 10 ms'],
  ])('an API that does not: %s %s', async (field, value, words) => {
    const { page, close } = await open()
    await page.fill(field, value)
    expect(await verdictOf(page)).not.toBe('Working')
    expect(await page.locator('main').innerText()).toContain(words)
    const shown = await page.locator(`form input[name="${field.slice(1)}"]`).inputValue()
    expect(shown, '“Check again” demands the same').toBe(value)
    await close()
  })

  test('what cannot be understood is said beside the fields, which keep what was put in', async () => {
    const { page, close } = await open()
    await page.fill('#expect-json', '$.status === <b>"ok"</b>')
    await page.fill('#expect-status', '2xx')
    await page.check('input[name=history]')
    await page.click('text=Find out')
    const alert = page.locator('details[open] [role=alert]')
    expect(await alert.innerText()).toContain('$.status === <b>')
    expect(await page.inputValue('#text')).toBe(target)
    expect(await page.inputValue('#expect-status')).toBe('2xx')
    expect(await page.inputValue('#expect-json')).toBe('$.status === <b>"ok"</b>')
    expect(await page.isChecked('input[name=history]')).toBe(true)
    if (javaScriptEnabled) expect(await findBarriers(page, 'all')).toEqual([])
    expect(asked).toEqual([])
    await close()
  })

  test('archives are asked when the box is ticked, and it is not', async () => {
    const { page, close } = await open()
    await page.fill('#text', named)
    await verdictOf(page)
    expect(asked.filter((url) => /^\/(?:archive|certificates)/.test(url))).toEqual([])
    await page.goto('/')
    await page.fill('#text', named)
    await page.click('summary')
    await page.check('input[name=history]')
    await page.fill('#text', named)
    await verdictOf(page)
    expect(asked.filter((url) => url.startsWith('/archive')).length).toBe(2)
    expect(asked.filter((url) => url.startsWith('/certificates')).length).toBe(1)
    expect(asked.find((url) => url.startsWith('/archive'))).toContain('url=shop.test')
    await close()
  })

  // What looks for barriers is a script itself; the markup is the same.
  test.skipIf(!javaScriptEnabled)('opened, it has no barriers and fits', async () => {
    const { page, complaints, close } = await open()
    expect(await findBarriers(page, 'all'), 'light, wide').toEqual([])
    expect(await page.evaluate(findUnreachable)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findBarriers(page, 'colours'), 'dark').toEqual([])
    for (const width of [desktop.width / 2, 320, phone.width]) {
      await page.setViewportSize({ ...phone, width })
      expect(await page.evaluate(measureOverflow)).toBe('')
    }
    expect(await findBarriers(page, 'sizes'), 'narrow').toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
