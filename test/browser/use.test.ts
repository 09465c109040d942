import { createServer } from 'node:net'
import type { Server } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Origin } from '../../src/lab/loopback.ts'
import { listen } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { startTestServer } from '../server/start.ts'
import { dropFile } from './in-page.ts'
import { hasBrowser, openBrowser, watchComplaints } from './open-browser.ts'
import { shopLog } from './shop-log.ts'

/** Runs when it is put into a page as markup instead of text. */
const markup = `"><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`

describe.skipIf(!hasBrowser)('the site in use, in Chromium', () => {
  let browser: Browser
  let server: RunningServer
  let slow: Origin
  let broken: Origin
  let hostile: Server
  let hostilePort = 0

  beforeAll(async () => {
    hostile = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        const body = `<html><head><title>${markup}</title></head><body><h1>${markup}</h1></body></html>`
        socket.end(
          `HTTP/1.1 503 ${markup}\r\nServer: ${markup}\r\nX-Note: ${markup}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        )
      })
    })
    ;[browser, server, slow, broken, hostilePort] = await Promise.all([
      openBrowser(),
      startTestServer(),
      startOrigin({ fault: 'slow', delayMs: 1500 }),
      startOrigin({ fault: 'error-500' }),
      listen(hostile, '127.0.0.1'),
    ])
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close(), slow?.close(), broken?.close()])
    hostile?.close()
  })

  /** Types into the box of the home page and sends it. */
  async function ask(page: Page, text: string): Promise<void> {
    await page.goto(server.url)
    await page.fill('#text', text)
    await page.click('text=Find out')
  }

  test('a report grows while the check runs, and is there without a reload by hand', async () => {
    const page = await browser.newPage()
    const complaints = watchComplaints(page)
    await ask(page, `http://127.0.0.1:${slow.port}/`)
    await page.waitForURL('**/check/**')
    await page.waitForSelector('.trail li')
    expect(await page.locator('[data-check]').count()).toBe(1)
    await page.waitForSelector('[data-check]', { state: 'detached', timeout: 20_000 })
    expect(await page.locator('h1').first().innerText()).toBe('Working')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('it works without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await ask(page, `http://127.0.0.1:${broken.port}/`)
    await page.waitForURL('**/check/**')
    // The page of a running check asks for itself again.
    await page.waitForSelector('text=Four questions', { timeout: 20_000 })
    expect(await page.locator('body').innerText()).toContain('500')
    await context.close()
  })

  test('what curl -v said is explained', async () => {
    const page = await browser.newPage()
    await ask(
      page,
      [
        '* Connected to shop.example (192.0.2.7) port 443 (#0)',
        '> GET / HTTP/1.1',
        '< HTTP/1.1 504 Gateway Time-out',
        '< Server: nginx/1.22.1',
        '<html><head><title>504 Gateway Time-out</title></head>',
      ].join('\n'),
    )
    await page.waitForLoadState()
    expect(await page.locator('main').innerText()).toMatch(/nginx answered 504/)
    await page.close()
  })

  test('a log is read here: nothing is sent, and it works offline', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${server.url}/logs`, { waitUntil: 'networkidle' })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await context.setOffline(true)
    const lines = Array.from({ length: 3000 }, (_, index) => {
      const time = new Date(Date.UTC(2026, 10, 24, 9, 0, index)).toISOString()
      const status = index > 2000 ? 502 : 200
      return `{"time":"${time}","status":${status},"path":"/${markup.replaceAll('"', '\\"')}","remote_addr":"192.0.2.7"}`
    })
    const file = {
      name: 'access.log',
      mimeType: 'text/plain',
      buffer: Buffer.from(lines.join('\n')),
    }
    await page.setInputFiles('input[type=file]', file)
    await page.waitForSelector('[data-result] >> text=502')
    expect(await page.locator('[data-result]').innerText()).toMatch(/Outage since/i)
    expect(requests).toEqual([])
    expect(await page.title()).not.toBe('owned')
    await context.close()
  })

  test('a HAR that is dropped is cut down to what failed, without cookies, and explained', async () => {
    const page = await browser.newPage()
    await page.goto(server.url)
    const response = {
      status: 502,
      statusText: 'Bad Gateway',
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Server', value: 'nginx/1.22.1' },
        { name: 'Set-Cookie', value: 'session=secret' },
      ],
      content: { size: 0, mimeType: 'text/html', text: '' },
    }
    const request = {
      method: 'GET',
      url: 'https://shop.example/cart',
      headers: [{ name: 'Cookie', value: 'session=secret' }],
    }
    const entry = {
      startedDateTime: '2026-11-24T09:00:00Z',
      time: 5,
      request,
      response,
      timings: {},
    }
    const har = JSON.stringify({ log: { version: '1.2', entries: [entry] } })
    const sent: string[] = []
    page.on('request', (one) => sent.push(one.postData() ?? ''))
    await page.evaluate(dropFile, { name: 'page.har', text: har })
    await page.waitForSelector('text=Four questions')
    expect(await page.locator('main').innerText()).toMatch(/502/)
    expect(sent.join('')).not.toContain('secret')
    await page.close()
  })

  test('a log that is dropped on the first page is read there and not sent', async () => {
    const page = await browser.newPage()
    await page.goto(server.url, { waitUntil: 'networkidle' })
    const sent: string[] = []
    page.on('request', (one) => sent.push(`${one.method()} ${new URL(one.url()).pathname}`))
    await page.evaluate(dropFile, { name: 'access.log', text: shopLog() })
    await page.waitForSelector('[data-result] h2 >> text=Outage')
    expect(sent.filter((one) => !one.startsWith('GET /assets/logs.worker-'))).toEqual([])
    await page.click('[data-result] .command button')
    await page.close()
  })

  test('the lists are filtered by what is typed, and an address keeps it', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/codes`)
    await page.fill('#filter', 'bad gateway')
    await page.waitForSelector('[data-entry]:visible >> text=502')
    const shown = await page.locator('[data-entry]:visible').count()
    expect(shown).toBeLessThan(10)
    await page.reload()
    expect(await page.locator('[data-entry]:visible').count()).toBe(shown)
    await page.close()
  })

  test('what a target sends never runs', async () => {
    const page = await browser.newPage()
    const complaints = watchComplaints(page)
    await ask(page, `http://127.0.0.1:${hostilePort}/`)
    await page.waitForURL('**/check/**')
    await page.waitForSelector('text=Four questions', { timeout: 20_000 })
    expect(await page.locator('body').innerText()).toContain('onerror')
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('img[src=x]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })
})
