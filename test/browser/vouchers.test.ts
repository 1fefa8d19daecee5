import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openWindow, type Window } from './browser.ts'
import { type House, openHouse } from './house.ts'

let house: House
let browser: Browser
let window: Window

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})
beforeEach(async () => {
  window = await openWindow(browser, house.url)
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
})

test('where the money is, and why the roles add up to more than the organisations', async () => {
  const { page } = window
  await page.goto('/vouchers?period=2024')
  const transfer = page.getByRole('region', { name: '2024 年度科技创新券（技术转移）' })
  await transfer.getByText('预算 21,000,000.00 元').waitFor()
  await transfer.getByText('20,314,800.00 元').waitFor()
  await transfer.getByText('685,200.00 元').waitFor()
  await transfer.getByText('没有等着办的申领。').waitFor()

  const sum = page.getByRole('row', { name: /各身份相加/ })
  await sum.getByText('314').waitFor()
  await page
    .getByRole('row', { name: /去重后/ })
    .getByText('310')
    .waitFor()
  await page.getByText('4 家单位以不止一种身份获补').waitFor()
  await expectAccessible(page)

  await sum.getByRole('link', { name: '314' }).click()
  const panel = page.getByRole('dialog', { name: '数据' })
  await panel
    .getByText(/314 条/)
    .first()
    .waitFor()
})

test('a claim says how its amount came about, step by step, with the evidence', async () => {
  const { page } = window
  await page.goto('/vouchers?period=2024')
  await page.getByText('4 家单位以不止一种身份获补').waitFor()
  await page.getByRole('link', { name: '输出方', exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('tab', { name: '补助计算' }).click()
  await drawer.getByText(/计算补助额 [\d,]+\.\d\d 元/).waitFor()
  await drawer.getByRole('row', { name: /取这一项/ }).waitFor()
  await drawer.getByRole('heading', { name: '逐份合同' }).waitFor()
  await drawer.getByRole('row', { name: /发票/ }).first().waitFor()
  await expectAccessible(page)
})
