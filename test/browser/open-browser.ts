import { existsSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
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

export const desktop = { width: 1280, height: 900 } as const
export const phone = { width: 375, height: 740 } as const

/** An empty page, and what it complains of from now on. */
export interface Tab {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens an empty page that may ask our own server only. */
export async function openTab(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    baseURL,
    viewport: desktop,
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  return { page, complaints: watchComplaints(page, baseURL), close: () => context.close() }
}

/**
 * What a page has said or done that it should not: errors of scripts and of the console, breaches of its own policy, dialogs,
 * and, where its own server is named, requests to others.
 */
export function watchComplaints(page: Page, server?: string): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text())
  })
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const ours = server === undefined || request.url().startsWith(`${server}/`)
    if (!ours && !request.url().startsWith('data:')) complaints.push(`asks ${request.url()}`)
  })
  return complaints
}
