import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

const report = (more: string) => `青山县水利局2023年度部门整体支出绩效自评报告
一、资金情况
全年预算300万元，全年执行259.45万元，执行率96.5%。
二、完成情况
新建渠道12公里，其中甲村5公里、乙村6公里、丙村4公里。${more}
`

const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '自评报告.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })

const findingOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

test('a finding is judged wrong, is known again in a later version, stays out of the opinion, and is taken back', async () => {
  const { page } = visit
  await page.goto('/audit')
  await choose(page, report(''))
  await page.getByText('2 处错误要改').waitFor()
  await page.getByRole('button', { name: '审核意见书（2 条）' }).waitFor()

  const rate = findingOf(page, '「执行率」应为 86.48%')
  await rate.getByRole('button', { name: '误报' }).click()
  await rate.getByLabel('为什么是误报').fill('执行率按到位数计算')
  await rate.getByRole('button', { name: '记下' }).click()
  await rate.getByText(/已判断为误报：执行率按到位数计算/).waitFor()
  await page.getByText('1 处错误要改').waitFor()
  await expectAccessible(page)
  await visit.shoot('audit-judged')

  // Another version of it, which says the same there.
  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.getByText('按人的判断，各项检查的准确率').waitFor()
  await page.getByText('文中的比率：0%（属实 0，误报 1）').waitFor()
  await choose(page, report('全部验收合格。'))
  await rate.getByText(/对前一版的判断/).waitFor()
  const sum = findingOf(page, '合计 12 公里')
  await sum.getByRole('button', { name: '属实' }).click()
  await sum.getByText('已判断属实').waitFor()

  await page.getByRole('button', { name: '审核意见书（1 条）' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('审核单位', { exact: true }).fill('青山县财政局')
  await dialog.getByLabel('文号').fill('青财绩审〔2024〕7号')
  await expectAccessible(page)
  await visit.shoot('audit-opinion')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '生成 Word 文件' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('青山县水利局2023年度绩效自评材料审核意见书.docx')
  const docx = unzipSync(new Uint8Array(await readFile(await file.path())))
  const words = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
  expect(words).toContain('青财绩审〔2024〕7号')
  expect(words).toContain('合计 12 公里')
  expect(words).not.toContain('86.48%')

  await sum.getByRole('button', { name: '撤回' }).click()
  await sum.getByRole('button', { name: '属实' }).waitFor()
  await chooseFirst(page)
  await rate.getByText('已判断为误报').waitFor()
  await rate.getByRole('button', { name: '撤回' }).click()
  await page.getByText('2 处错误要改').waitFor()
})

/** The first version again. */
async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: '换一个文件' }).click()
  await choose(page, report(''))
}
