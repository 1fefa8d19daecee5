import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, openWindow } from '../../../test/browser/browser.ts'
import { sampleDocument } from '../golden/document.ts'
import { renderHtml } from './html.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => browser.close())

const html = renderHtml(sampleDocument)

test('a number opens what it stands on beside the text, by mouse and by keyboard, and nothing is refused', async () => {
  const { page, complaints } = await openWindow(browser, 'http://127.0.0.1')
  await page.setContent(html)
  const panel = page.locator('#panel')
  const number = page.locator('article a.computed').first()
  await number.click()
  await expect.poll(() => panel.textContent()).toContain('登记日期在期间内、状态为已登记的技术合同项数')
  expect(await panel.textContent()).toContain('14004 条')
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  expect(await number.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true)
  await page.locator('article a.manual').first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => panel.textContent()).toContain('走访台账（纸质）')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('without its script it is a plain document whose numbers lead to the list of grounds', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.setContent(html)
  await page.locator('article a.manual').first().click()
  expect(page.url()).toMatch(/#g2$/)
  expect(await page.locator('#g2').isVisible()).toBe(true)
  expect(await page.locator('#panel').count()).toBe(0)
})
