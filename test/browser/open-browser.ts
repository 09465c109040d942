import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const program = '/usr/bin/chromium'

export const hasBrowser: boolean = existsSync(program)

/** Debian's Chromium without a window. Its sandbox cannot be had as root; what it opens is our own server on loopback. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    chromiumSandbox: false,
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'],
  })
}

export interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  /** CSS pixels of a page at 200 % zoom are twice as large: half as many of them fit. */
  readonly zoom?: number
}

export const looks: readonly Look[] = [
  { name: 'desktop, light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 375, height: 740, colorScheme: 'light' },
  { name: 'at 200 %', width: 640, height: 450, colorScheme: 'dark', zoom: 2 },
]

export function openContext(browser: Browser, look: Look): Promise<BrowserContext> {
  const { width, height, colorScheme, zoom = 1 } = look
  return browser.newContext({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: zoom,
    reducedMotion: 'reduce',
  })
}

/** What a page has said that it should not: errors of scripts, of the console, and breaches of its own policy. */
export function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text())
  })
  return complaints
}
