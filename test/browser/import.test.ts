import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkDigit } from '#registers'
import { expectAccessible, openBrowser, openWindow, type Window } from './browser.ts'
import { type House, openHouse } from './house.ts'

// A clerk with a workbook: one row is wrong, is given back, mended, and imported.

let house: House
let browser: Browser
let window: Window
let folder: string

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'youju-browser-'))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
  if (folder) await rm(folder, { recursive: true })
})
beforeEach(async () => {
  window = await openWindow(browser, house.url)
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
})

const code = (first17: string) => `${first17}${checkDigit(first17)}`
const good = code('91320599MA7TEST01')
const mended = code('91320599MA7TEST02')
const bad = `${mended.slice(0, 17)}${mended.endsWith('0') ? '1' : '0'}`

async function download(page: Page, name: string, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(folder, name)
  await file.saveAs(path)
  return path
}

/** Changes the sheet that a clerk fills in, by the heads of its columns. */
async function fill(
  path: string,
  change: (sheet: ExcelJS.Worksheet, column: (head: string) => number) => void,
): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('the workbook has no sheet')
  const heads = (sheet.getRow(1).values as unknown[]).map((head) =>
    String(head ?? '').replace(/[*＊\s]/g, ''),
  )
  change(sheet, (head) => {
    const at = heads.findIndex((one) => one.startsWith(head))
    if (at < 0) throw new Error(`no column ${head} among ${heads.join('、')}`)
    return at
  })
  await workbook.xlsx.writeFile(path)
}

function addRow(sheet: ExcelJS.Worksheet, cells: readonly (readonly [number, string])[]): void {
  const row = sheet.getRow(sheet.actualRowCount + 1)
  for (const [column, text] of cells) row.getCell(column).value = text
  row.commit()
}

const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path)

test('a bad row is refused with its reason, comes back in a workbook, and goes in once mended', async () => {
  const { page } = window
  await page.goto('/registers/organisations/import')
  const workbook = await download(page, 'organisations.xlsx', () =>
    page.getByRole('link', { name: '下载模板' }).click(),
  )
  await fill(workbook, (sheet, column) => {
    for (const [organisation, name] of [
      [good, '示例晨光科技有限公司'],
      [bad, '示例暮色科技有限公司'],
    ] as const)
      addRow(sheet, [
        [column('统一社会信用代码'), organisation],
        [column('单位名称'), name],
        [column('所在地区'), '320506'],
        [column('单位类别'), '企业'],
      ])
  })

  await choose(page, workbook)
  await page.getByText('有 1 行被退回，什么都没有写入').waitFor()
  await page.getByRole('table').getByText(/校验/).first().waitFor()
  await expectAccessible(page)
  const refused = await download(page, 'refused.xlsx', () =>
    page.getByRole('link', { name: '下载退回的行' }).click(),
  )
  await fill(refused, (sheet, column) => {
    const cell = sheet.getRow(sheet.actualRowCount).getCell(column('统一社会信用代码'))
    expect(cell.value).toBe(bad)
    expect(cell.note).toBeTruthy()
    cell.value = mended
  })

  await page.getByRole('button', { name: '换一个文件' }).click()
  await choose(page, refused)
  await page.getByText('全部可以写入').waitFor()
  await page.getByRole('button', { name: '写入 1 条' }).click()
  await page.getByText('新增 1 条').waitFor()

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await choose(page, refused)
  await page.getByText('没有要写的').waitFor()

  await page.goto(`/registers/organisations?q=${encodeURIComponent('暮色科技')}`)
  await page.getByRole('link', { name: '示例暮色科技有限公司' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
})

test('a file that is no workbook is refused with what to do', async () => {
  const { page } = window
  await page.goto('/registers/organisations/import')
  await page.locator('input[type=file]').setInputFiles({
    name: '名录.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<html><body>not a workbook</body></html>'),
  })
  await page.getByRole('alert').first().waitFor()
  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.getByText('把工作簿拖到这里').waitFor()
})

test('a form says what is wrong at its field and at its head, and the record is found afterwards', async () => {
  const { page } = window
  await page.goto('/registers/organisations/new')
  await page.getByLabel('单位名称').fill('示例清波科技有限公司')
  await page.getByLabel('统一社会信用代码').fill(bad)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('alert').first().waitFor()
  await page.locator('.ant-form-item-explain-error').first().waitFor()

  await page.getByLabel('统一社会信用代码').fill(code('91320599MA7TEST03'))
  await page.getByLabel('所在地区').fill('吴中')
  await page.getByTitle(/吴中/).first().click()
  await page.getByLabel('单位类别').click()
  await page.getByTitle('企业', { exact: true }).first().click()
  await page.getByRole('button', { name: '保存' }).click()
  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByRole('heading', { name: '示例清波科技有限公司' }).waitFor()

  await record.getByRole('button', { name: '修改' }).click()
  await record.getByLabel('单位名称').fill('示例清波软件有限公司')
  await record.getByRole('button', { name: '保存' }).click()
  await record.getByRole('tab', { name: '版本' }).click()
  await record.getByText('第 2 版').waitFor()
  expect(await record.getByText('示例清波软件有限公司').count()).toBeGreaterThan(0)
})
