import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible, openBrowser, openWindow, type Window } from './browser.ts'
import { type House, openHouse } from './house.ts'

// From the number to its grounds: what a newcomer does first.

let house: House
let browser: Browser
let window: Window

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
}, 240_000)
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

test('home, evaluation, a number in the report, its records, the versions of one', async () => {
  const { page } = window
  await page.goto('/')
  await page.getByRole('heading', { name: /2024 年度自评/ }).waitFor()
  expect(await page.getByText('54 项指标').count()).toBe(1)
  await page.getByRole('link', { name: '看报告' }).click()

  const report = page.frameLocator('iframe')
  const number = report.locator('a[data-measure="contracts.registered.count"]').first()
  expect(await number.textContent()).toMatch(/14,?004/)
  await number.click()

  const panel = page.getByRole('dialog', { name: '数据' })
  await panel.getByText('14,004 项').first().waitFor()
  expect(page.url()).toContain('figure=contracts.registered.count@2024')
  await panel.getByText(/14,004 条「技术合同」记录/).waitFor()
  await panel.getByRole('table').getByRole('link').first().click()

  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByRole('tab', { name: '版本' }).click()
  await record.getByText('第 1 版').waitFor()
  expect(page.url()).toContain('part=versions')

  await page.reload()
  await record.getByText('第 1 版').waitFor()
})

test('as of 20 December the same question gave another answer, and the panel says both', async () => {
  const { page } = window
  await page.goto(
    '/measures/contracts.registered.count?period=2024&figure=contracts.registered.count@2024@2024-12-20',
  )
  const panel = page.getByRole('dialog', { name: '数据' })
  await panel.getByText('当时是 13,400 项，现在是 14,004 项').waitFor()
  await panel.getByRole('button', { name: '回到现在' }).click()
  await panel.getByText('14,004 项').first().waitFor()
  expect(new URL(page.url()).searchParams.get('figure')).toBe('contracts.registered.count@2024')
})

test('where a number seen elsewhere comes from', async () => {
  const { page } = window
  await page.goto('/measures/contracts.registered.count?period=2024')
  await page.getByRole('searchbox', { name: '这个数是哪天的' }).fill('13400')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /13,400 项，截至 2024-12-20/ }).waitFor()
})

test('a growth opens its two parts', async () => {
  const { page } = window
  await page.goto('/measures?figure=contracts.registered.growth@2024')
  const panel = page.getByRole('dialog', { name: '数据' })
  await panel.getByText('6.8%').first().waitFor()
  await panel.getByRole('link', { name: /1,080\.3 亿元/ }).click()
  await expect.poll(() => page.url()).toContain('figure=contracts.registered.amount@2024')
  await page.goBack()
  await panel.getByText('6.8%').first().waitFor()
})

test('by keyboard: a figure opens with Enter, closes with Escape, and the focus comes back', async () => {
  const { page } = window
  await page.goto('/measures?period=2024')
  const number = page.getByRole('link', { name: '14,004 项' })
  await number.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '数据' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '数据' }).waitFor({ state: 'hidden' })
  await expect.poll(() => page.locator('a:focus').textContent()).toBe('14,004 项')
})

test.each([
  ['home', '/', '打开自评'],
  ['evaluation', '/evaluation/science-centre/2024', '培育技术经纪人'],
  ['budget', '/evaluation/science-centre/2024?tab=budget', '92.61%'],
  ['tasks', '/evaluation/science-centre/2024?tab=tasks', '技术合同认定'],
  ['report', '/evaluation/science-centre/2024?tab=report', '点报告里带虚线的数'],
  ['measures', '/measures?period=2024', '14,004 项'],
  ['measure', '/measures/contracts.registered.count?period=2024&asOf=2024-12-20', '13,400 项'],
  ['registers', '/registers', '技术合同'],
  ['register', '/registers/contracts?state=registered', '已登记'],
  ['new record', '/registers/contracts/new', '合同名称'],
  ['import', '/registers/organisations/import', '怎么处理'],
  ['ledger', '/ledger', '校验值'],
  ['figure', '/?figure=contracts.registered.growth@2024', '这些记录'],
])('%s is open to everybody', async (_, path, seen) => {
  const { page } = window
  await page.goto(path)
  await page.getByText(seen).first().waitFor()
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
})

test('the English pages say the same', async () => {
  const { page } = window
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Self-evaluation of 2024' }).waitFor()
  await page.goto('/registers/contracts')
  await page.getByRole('columnheader', { name: 'State' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
