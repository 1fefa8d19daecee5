import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium as chrome, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { unpackedChromium } from './chromium.ts'

/**
 * A browser without a download: the one that an environment variable names, else the one that came with npm (Linux).
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.YOUJU_CHROMIUM ?? (await unpackedChromium())
  // As root, as in most CI, Chromium has no sandbox; everything else is as a person's browser has it.
  return chrome.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** A person's window: the small screen that the pages must suit, and nothing unexpected said in its console. */
export interface Window {
  readonly page: Page
  /** What went wrong in the page: errors of scripts, refused content, failed requests. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export async function openWindow(browser: Browser, url: string): Promise<Window> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    baseURL: url,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Meant: what the API refuses, the page says.
    const isMeant = /status of 4(09|13|22)/.test(message.text())
    if (message.type() === 'error' && !isMeant) complaints.push(message.text())
  })
  page.on('request', (request) => {
    // It works with no outside network: whatever is asked for is asked of this machine.
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.hostname !== '127.0.0.1')
      complaints.push(`asked ${asked.href}`)
  })
  return { page, complaints, close: () => context.close() }
}

/** What axe finds wrong on the page as it stands, each with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
}
