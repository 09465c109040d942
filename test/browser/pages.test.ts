import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { startOrigin } from '../../src/lab/origin.ts'
import type { Origin } from '../../src/lab/loopback.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { post, startTestServer } from '../server/start.ts'
import { accessibilityFaults, overflow, unreachable } from './check-page.ts'
import { hasBrowser, looks, openBrowser, openContext, watchComplaints } from './open-browser.ts'

/** What a page may load of scripts, bytes on the wire. */
const mostScript = 60 * 1024

const paths = [
  '/',
  '/codes',
  '/codes/502',
  '/browser-errors',
  '/browser-errors/ERR_CONNECTION_REFUSED',
  '/responders',
  '/responders/nginx',
  '/causes',
  '/tree',
  '/notebook',
  '/notebook/the-5xx-family',
  '/notebook/what-each-proxy-says',
  '/logs',
  '/radar',
  '/about',
  '/privacy',
  '/prober',
  '/api',
  '/nothing-here',
]

describe.skipIf(!hasBrowser)('pages in Chromium', () => {
  let browser: Browser
  let server: RunningServer
  let origin: Origin
  let report = ''

  beforeAll(async () => {
    ;[browser, server, origin] = await Promise.all([
      openBrowser(),
      startTestServer(),
      startOrigin({ fault: 'error-500-trace' }),
    ])
    const target = `http://127.0.0.1:${origin.port}/cart`
    const answer = await post(`${server.url}/api/v1/checks`, { target }, { Prefer: 'wait=20' })
    report = new URL(z.object({ url: z.string() }).parse(await answer.json()).url).pathname
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close(), origin?.close()])
  })

  test.each(looks)('$name: in order, accessible, not too wide, light', async (look) => {
    const context = await openContext(browser, look)
    const page = await context.newPage()
    const faults: string[] = []
    let path = ''
    let scriptBytes = 0
    page.on('requestfinished', async (request) => {
      if (new URL(request.url()).host !== new URL(server.url).host)
        faults.push(`${path} loads ${request.url()}`)
      if (request.resourceType() === 'script')
        scriptBytes += (await request.sizes()).responseBodySize
    })
    const complaints = watchComplaints(page)
    for (path of [...paths, report]) {
      scriptBytes = 0
      const answer = await page.goto(`${server.url}${path}`)
      const expected = path === '/nothing-here' ? 404 : 200
      if (answer?.status() !== expected) faults.push(`${path}: ${answer?.status() ?? 'nothing'}`)
      const wide = await overflow(page)
      if (wide > 0) faults.push(`${path}: ${wide} px too wide`)
      for (const fault of await accessibilityFaults(page)) faults.push(`${path}: ${fault}`)
      if (scriptBytes > mostScript) faults.push(`${path}: ${scriptBytes} bytes of scripts`)
    }
    await context.close()
    // The browser reports the missing page itself.
    expect([...faults, ...complaints.filter((text) => !text.includes('404'))]).toEqual([])
  })

  test.each(['/', '/codes/502', '/tree', '/logs', '/radar'])(
    '%s is used with the keyboard alone',
    async (path) => {
      const page = await browser.newPage()
      await page.goto(`${server.url}${path}`)
      expect(await unreachable(page)).toEqual([])
      await page.close()
    },
  )
})
