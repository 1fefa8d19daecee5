import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

const wrong = '项目资金由县财政统一安排使用，全年预算300万元，全年执行259.45万元，执行率96.5%。'
const right = '全年预算300万元，全年执行259.45万元，执行率86.48%。'
const report = (unit: string, year: number, text: string) =>
  `${unit}${year}年度部门整体支出绩效自评报告\n一、资金情况\n${text}\n`

const batch = {
  '水利/2022.txt': report('青山县水利局', 2022, wrong),
  '水利/2023.txt': report('青山县水利局', 2023, right),
  '文化馆.txt': report('石桥县文化馆', 2023, wrong),
  '空的.docx': '',
  '照片.jpg': 'x',
}

async function dropArchive(page: Page): Promise<void> {
  const packed = zipSync(
    Object.fromEntries(Object.entries(batch).map(([path, text]) => [path, strToU8(text)])),
  )
  const file = { name: '报送材料.zip', mimeType: 'application/zip', buffer: Buffer.from(packed) }
  await page.locator('input[type=file]').first().setInputFiles(file)
}

test('an archive of reports is seen by unit, kind and shared mistake, and each row opens the findings', async () => {
  const { page } = visit
  await page.goto('/audit')
  await dropArchive(page)
  await page.getByText('3 份里有 2 处错误').waitFor()
  await page.getByText('1 份没有审核成；1 个文件不是文档，没有审').waitFor()
  const units = page.getByRole('region', { name: '各单位' })
  await units.getByRole('link', { name: '青山县水利局' }).waitFor()
  await units.getByText(/2022：1\/0\/0.*2023：0\/0\/0/).waitFor()
  await expectAccessible(page)
  await visit.shoot('audit-batch-units')

  await page.getByText('几家相同的').click()
  const shared = page.getByRole('region', { name: '几家相同的' })
  await shared.getByText(/执行率96.5%/).waitFor()
  await expectAccessible(page)
  await shared.getByRole('link', { name: '石桥县文化馆' }).click()
  await page.getByRole('region', { name: '读到的文件' }).locator('.mark-here').waitFor()
  await visit.shoot('audit-batch-file')
  await page.getByRole('button', { name: '回到汇总' }).click()
  await shared.waitFor()

  await page.getByText('各类问题', { exact: true }).click()
  await page.getByRole('region', { name: '各类问题' }).getByRole('link').first().click()
  const findings = page.getByRole('region', { name: '逐条' })
  await expect.poll(() => findings.getByRole('row').count()).toBe(3)
  await expectAccessible(page)
  await visit.shoot('audit-batch-findings')

  await page.getByText('各份文件', { exact: true }).click()
  await page.getByRole('region', { name: '各份文件' }).getByText(/空的/).first().waitFor()
  await visit.shoot('audit-batch-files')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载总清单' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('青山县水利局,2022,水利/2022.txt,1,错误')

  await page.getByRole('button', { name: '换一批' }).click()
  await page.getByText('把文件拖到这里').waitFor()
})
