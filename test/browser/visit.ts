import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { openBrowser, openWindow, type Window } from './browser.ts'
import { type House, openHouse } from './house.ts'

/** The window of the test that runs. */
export interface Visit {
  readonly page: Page
  /** For a person who wants to see the pages: `YOUJU_SHOTS` names a folder. */
  shoot(name: string): Promise<void>
}

/**
 * For a file of visits: one house (the sample's unless another is given) and one browser, a window for each test, and
 * nothing that it complains of.
 */
export function openVisits(make?: Parameters<typeof openHouse>[0]): Visit {
  // A browser beside a database, on machines that do other things too.
  vi.setConfig({ testTimeout: 240_000 })
  let house: House | undefined
  let browser: Browser | undefined
  let window: Window | undefined
  const opened = (): Window => {
    if (!window) throw new Error('a visit is open only while a test runs')
    return window
  }
  beforeAll(async () => {
    house = await openHouse(make)
    browser = await openBrowser()
  }, 900_000)
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })
  beforeEach(async () => {
    if (browser && house) window = await openWindow(browser, house.url)
  })
  afterEach(async () => {
    expect(window?.complaints).toEqual([])
    await window?.close()
    window = undefined
  })
  return {
    get page() {
      return opened().page
    },
    async shoot(name) {
      const folder = process.env.YOUJU_SHOTS
      if (folder) await opened().page.screenshot({ path: join(folder, `${name}.png`) })
    },
  }
}
