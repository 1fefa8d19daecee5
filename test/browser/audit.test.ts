import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const seed = join(import.meta.dirname, '..', 'audit', 'seed.txt')

const visit = openVisits()

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const choose = (page: Page, file: string | Upload) =>
  page.locator('input[type=file]').first().setInputFiles(file)
const upload = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

const documentOf = (page: Page) => page.getByRole('region', { name: '读到的文件' })
const listOf = (page: Page) => page.getByRole('region', { name: '发现的问题' })

/** Within what its scrolled pane shows, however long it takes to come there. */
async function expectInSight(element: Locator, pane: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [inner, outer] = [await element.first().boundingBox(), await pane.boundingBox()]
      if (!inner || !outer) return false
      return inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1
    })
    .toBe(true)
}

describe('a document that is dropped', () => {
  test('a known contradiction is seen, and each of its sides is one click away', async () => {
    const { page } = visit
    await page.goto('/')
    await page.getByRole('link', { name: '体检' }).click()
    await page.getByText('把文件拖到这里').waitFor()
    await expectAccessible(page)
    await choose(page, seed)

    const finding = page
      .getByRole('listitem')
      .filter({ hasText: '同一事项「共完成技术合同登记」前后有两个数' })
    await finding.getByRole('button', { name: /前后有两个数/ }).click()
    await expectAccessible(page)
    expect(await finding.getAttribute('aria-current')).toBe('true')

    await finding.getByText(/怎么知道的（把握 \d+%）/).click()
    await finding.getByText('两处说的都是').waitFor()
    for (const value of ['13400 项', '14004 项']) await finding.getByText(value, { exact: true }).waitFor()
    await expectAccessible(page)
    await visit.shoot('audit-grounds')

    const text = documentOf(page)
    for (const said of ['共完成技术合同登记 13400 项', '全市共登记技术合同 14004 项']) {
      await finding.getByRole('button', { name: said }).first().click()
      const here = text.locator('.mark-here')
      await expect.poll(() => here.textContent()).toContain(said)
      await expectInSight(here, text)
    }
    // The third side stands in a table, far below.
    await finding.getByRole('button', { name: /表 2 · 第 7 行/ }).click()
    const cell = text.getByRole('cell', { name: /14004 项/ }).locator('.mark-here')
    await expectInSight(cell, text)
  })

  test('a mark in the text leads to its finding; the keyboard goes on from there', async () => {
    const { page } = visit
    await page.goto('/audit')
    await choose(page, seed)
    const mark = documentOf(page)
      .getByRole('link', { name: /全年共补助科技创新券（技术转移）310 家/ })
      .first()
    await mark.locator('.mark-sign > [aria-hidden]').first().click()
    const current = listOf(page).locator('[aria-current]')
    await current.waitFor()
    await expectInSight(current, listOf(page))
    const first = await current.textContent()
    // The same words belong to another finding too: a second click leads there.
    await mark.locator('.mark-sign > [aria-hidden]').first().click()
    await expect.poll(() => current.textContent()).not.toBe(first)

    await page.goto('/audit')
    await choose(page, seed)
    await page.getByText(/处错误要改/).waitFor()
    for (const at of [1, 2, 3]) {
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByText(`第 ${at} / `, { exact: false }).waitFor()
    }
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('第 2 / ', { exact: false }).waitFor()
    await expectInSight(documentOf(page).locator('.mark-here'), documentOf(page))
  })

  test('the list is narrowed by severity, and so are the marks; the list can be taken along', async () => {
    const { page } = visit
    await page.goto('/audit')
    await choose(page, seed)
    await page.getByText(/处错误要改/).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载清单' }).click(),
    ])
    const list = await readFile(await file.path(), 'utf8')
    expect(list).toContain('共完成技术合同登记 13400 项')

    const shownKinds = () => listOf(page).locator('.finding-kind').allTextContents()
    expect((await shownKinds())[0]).toContain('错误')
    await page.getByRole('radiogroup', { name: '只看' }).getByText(/疑问/).click()
    await expect
      .poll(async () => new Set((await shownKinds()).map((kind) => kind.trim().slice(0, 2))))
      .toEqual(new Set(['疑问']))
    expect(await documentOf(page).locator('.mark-error').count()).toBe(0)
    expect(await documentOf(page).locator('.mark-question').count()).toBeGreaterThan(0)
  })

  test('with a year of ours, a number that was another day’s is told', async () => {
    const { page } = visit
    await page.goto('/audit')
    await page.getByRole('radio', { name: /2024 年度/ }).check()
    await choose(page, seed)
    await listOf(page).getByText('这个数是截至 2024-12-20 至 2024-12-22 的数').first().waitFor()
    await listOf(page).getByText('与台账不符').first().waitFor()
  })

  test('what cannot be read says why and what to do, and the next file is taken at once', async () => {
    const { page } = visit
    await page.goto('/audit')
    await choose(page, upload('空.docx', ''))
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await choose(page, upload('旧版.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    await page.getByText('另存为 .docx 或 .xlsx').waitFor()
    await choose(page, seed)
    await page.getByText(/处错误要改/).waitFor()
  })

  const list = (rows: number, last: string) =>
    [
      '<h1>某单位2024年度部门预算绩效自评报告</h1><p>设备清单如下。</p>',
      '<table><tr><th>名称</th><th>序号</th></tr>',
      ...Array.from({ length: rows }, (_, row) => `<tr><td>设备${row}</td><td>${row}</td></tr>`),
      `<tr><td>${last}</td><td></td></tr></table>`,
    ].join('')

  test('nothing wrong is said as such, with what was looked at and what was not', async () => {
    const { page } = visit
    await page.goto('/audit')
    await choose(page, upload('清单.html', list(100, '备用')))
    await page.getByText('没有发现问题').waitFor()
    await page.getByText(/没有核对的 1 处/).waitFor()
    await page.getByText(/未能识别/).waitFor()
    await expectAccessible(page)
  })

  test('in a table of thousands of rows the last one is reached at once', async () => {
    const { page } = visit
    await page.goto('/audit')
    const last = '以上设备已全部登记入账，专人负责日常维护，在技术经纪人培训工作工作中全部投入使用'
    await choose(page, upload('清单.html', list(5000, last)))
    await listOf(page)
      .getByRole('button', { name: /写了两遍/ })
      .click()
    const here = documentOf(page).locator('.mark-here')
    await expect.poll(() => here.textContent()).toContain('工作工作')
    await expectInSight(here, documentOf(page))
  })
})

describe('our own evaluation before it goes out', () => {
  test('no error and no warning; typed numbers are pointed out; a computed number opens its figure', async () => {
    const { page } = visit
    await page.goto('/evaluation/science-centre/2024')
    await page.getByRole('tab', { name: '体检' }).click()
    await page.getByText(/没有错误和警告/).waitFor()
    await listOf(page).getByText('手工写的数').first().waitFor()
    await expectAccessible(page)

    const number = documentOf(page).locator('a.figure').filter({ hasText: '14004' }).first()
    await number.click()
    await page.getByRole('dialog', { name: '数据' }).getByText('14,004 项').first().waitFor()
    expect(page.url()).toContain('figure=contracts.registered.count@2024')
  })

  test('a finding of it has an address', async () => {
    const { page } = visit
    await page.goto('/evaluation/science-centre/2024?tab=audit&finding=2')
    const current = listOf(page).locator('[aria-current]')
    await current.waitFor()
    expect(await current.textContent()).toContain('疑问 2')
    await expectInSight(documentOf(page).locator('.mark-here'), documentOf(page))
  })

  test('in English the page says the same', async () => {
    const { page } = visit
    await page.goto('/audit')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Drop a file here').waitFor()
    await choose(page, seed)
    await page.getByText(/to correct/).waitFor()
    await page.getByText('One fact, two values').first().waitFor()
  })
})
