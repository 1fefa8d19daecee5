import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDigit } from '#registers'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'
import { addRow, fill } from './workbook.ts'

const visit = openVisits()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-browser-'))
})
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true })
})

describe('from a number to its grounds', () => {
  test('home, evaluation, a number in the report, its records, the versions of one', async () => {
    const { page } = visit
    await page.goto('/')
    await page.getByRole('heading', { name: /2024 年度自评/ }).waitFor()
    await page.getByText('54 项指标').waitFor()
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
    await record.getByText('第 1 版', { exact: true }).waitFor()
    expect(page.url()).toContain('part=versions')

    await page.reload()
    await record.getByText('第 1 版', { exact: true }).waitFor()
  })

  test('as of 20 December the same question gave another answer, and the panel says both', async () => {
    const { page } = visit
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
    const { page } = visit
    await page.goto('/measures/contracts.registered.count?period=2024')
    await page.getByRole('searchbox', { name: '这个数是哪天的' }).fill('13400')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /13,400 项，截至 2024-12-20/ }).waitFor()
  })

  test('what must hold between measures stands on their page, with the values', async () => {
    const { page } = visit
    await page.goto('/measures/contracts.output.count?period=2024')
    const section = page.locator('section').filter({ hasText: '与其他口径的关系' })
    await section.getByText('成立', { exact: true }).first().waitFor()
    await section.getByText('卖方和买方都在本市').waitFor()
    await expectAccessible(page)
    await section.getByRole('link', { name: '14,004 项' }).first().click()
    await page.getByRole('dialog', { name: '数据' }).getByText('14,004 项').first().waitFor()
  })

  test('a growth opens its two parts', async () => {
    const { page } = visit
    await page.goto('/measures?figure=contracts.registered.growth@2024')
    const panel = page.getByRole('dialog', { name: '数据' })
    await panel.getByText('6.8%').first().waitFor()
    await panel.getByRole('link', { name: /1,080\.3 亿元/ }).click()
    await expect.poll(() => page.url()).toContain('figure=contracts.registered.amount@2024')
    await page.goBack()
    await panel.getByText('6.8%').first().waitFor()
  })

  test('by keyboard: a figure opens with Enter, closes with Escape, and the focus comes back', async () => {
    const { page } = visit
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
    const { page } = visit
    await page.goto(path)
    await page.getByText(seen).first().waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
  })

  test('the English pages say the same', async () => {
    const { page } = visit
    await page.goto('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Self-evaluation of 2024' }).waitFor()
    await page.goto('/registers/contracts')
    await page.getByRole('columnheader', { name: 'State' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

const code = (first17: string) => `${first17}${checkDigit(first17)}`
const good = code('91320599MA7TEXT01')
const mended = code('91320599MA7TEXT02')
const bad = `${mended.slice(0, 17)}${mended.endsWith('0') ? '1' : '0'}`

async function download(page: Page, name: string, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(folder, name)
  await file.saveAs(path)
  return path
}

const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path)

describe('a clerk with records to bring in', () => {
  test('a bad row is refused with its reason, comes back in a workbook, and goes in once mended', async () => {
    const { page } = visit
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
    await page.getByText('有 1 行被退回，还没有写入任何内容').waitFor()
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

  test('the rows in order are written at once; the others come back, and go in once mended', async () => {
    const { page } = visit
    await page.goto('/registers/organisations/import')
    const workbook = await download(page, 'two.xlsx', () =>
      page.getByRole('link', { name: '下载模板' }).click(),
    )
    const [sound, twice] = ['91320599MA7TEXT04', '91320599MA7TEXT05'].map(code) as [string, string]
    const wrong = `${twice.slice(0, 17)}${twice.endsWith('0') ? '1' : '0'}`
    await fill(workbook, (sheet, column) => {
      for (const [organisation, name] of [
        [sound, '示例朝露科技有限公司'],
        [wrong, '示例晚霞科技有限公司'],
      ] as const)
        addRow(sheet, [
          [column('统一社会信用代码'), organisation],
          [column('单位名称'), name],
          [column('所在地区'), '320506'],
          [column('单位类别'), '企业'],
        ])
    })
    await choose(page, workbook)
    await page.getByRole('button', { name: '只写入没有问题的 1 行' }).click()
    const sure = page.getByRole('tooltip').filter({ hasText: '退回的 1 行不写入' })
    await sure.getByRole('button', { name: '写入 1 条' }).click()
    await page.getByText('新增 1 条').waitFor()
    await page.getByText('退回的 1 行没有写入').waitFor()
    await expectAccessible(page)
    const refused = await download(page, 'left-out.xlsx', () =>
      page.getByRole('link', { name: '下载退回的行' }).click(),
    )
    await fill(refused, (sheet, column) => {
      expect(sheet.actualRowCount).toBe(2)
      const cell = sheet.getRow(2).getCell(column('统一社会信用代码'))
      expect(cell.value).toBe(wrong)
      expect(cell.note).toBeTruthy()
      cell.value = twice
    })
    await page.getByRole('button', { name: '再导入一个文件' }).click()
    await choose(page, refused)
    await page.getByRole('button', { name: '写入 1 条' }).click()
    await page.getByText('新增 1 条').waitFor()
    for (const name of ['朝露科技', '晚霞科技']) {
      await page.goto(`/registers/organisations?q=${encodeURIComponent(name)}`)
      await page.getByRole('link', { name: `示例${name}有限公司` }).waitFor()
    }
  })

  test('a file that is no workbook is refused with what to do', async () => {
    const { page } = visit
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
    const { page } = visit
    await page.goto('/registers/organisations/new')
    await page.getByLabel('单位名称').fill('示例清波科技有限公司')
    await page.getByLabel('统一社会信用代码').fill(bad)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    await page.locator('.ant-form-item-explain-error').first().waitFor()

    await page.getByLabel('统一社会信用代码').fill(code('91320599MA7TEXT03'))
    await page.getByLabel('所在地区').fill('吴中')
    await page.getByTitle(/吴中/).first().click()
    await page.getByLabel('单位类别').click()
    await page.getByTitle('企业', { exact: true }).first().click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const record = page.getByRole('dialog', { name: '记录' })
    await record.getByRole('heading', { name: '示例清波科技有限公司' }).waitFor()

    await record.getByRole('button', { name: '修改' }).click()
    await record.getByLabel('单位名称').fill('示例清波软件有限公司')
    await record.getByRole('button', { name: '保存', exact: true }).click()
    await record.getByRole('tab', { name: '版本' }).click()
    await record.getByText('第 2 版', { exact: true }).waitFor()
    expect(await record.getByText('示例清波软件有限公司').count()).toBeGreaterThan(0)
  })

  test('evidence is chosen in the form, kept with the record, and downloaded as it was', async () => {
    const { page } = visit
    const letter = '%PDF-1.7 确认函'
    const give = (name: string, content: string | Buffer) =>
      page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.from(content),
      })
    await page.goto('/registers/evaluation.manual/new')
    await page.getByLabel('年度').fill('2024')
    await page.getByLabel('数据名称').fill('manual.letters.confirmed')
    await page.getByLabel('数据含义').fill('确认函')
    await page.getByLabel('数值').fill('1')
    await page.getByLabel('数据来源').fill('来函登记')

    await give('空.pdf', '')
    await page.getByText('文件「空.pdf」是空的').waitFor()
    await give('程序.pdf', 'MZ')
    await page.getByText('文件「程序.pdf」的内容不是 PDF 文件').waitFor()
    await give('太大.pdf', Buffer.alloc(21 * 2 ** 20, '%PDF-'))
    await page.getByText('文件「太大.pdf」超过 20 MB').waitFor()
    await expectAccessible(page)
    await give('确认函.pdf', letter)
    await page.getByRole('link', { name: '确认函.pdf' }).waitFor()
    expect(await page.getByText('太大.pdf').count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: '保存', exact: true }).click()

    const record = page.getByRole('dialog', { name: '记录' })
    await record.getByRole('link', { name: '确认函.pdf' }).waitFor()
    const kept = await download(page, 'letter.pdf', () =>
      record.getByRole('link', { name: '确认函.pdf' }).click(),
    )
    expect(await readFile(kept, 'utf8')).toBe(letter)

    await record.getByRole('button', { name: '修改' }).click()
    await record.getByRole('button', { name: '去掉附件：佐证材料' }).click()
    await record.getByRole('button', { name: '保存', exact: true }).click()
    await record.getByRole('link', { name: '确认函.pdf' }).waitFor({ state: 'detached' })
    await record.getByRole('tab', { name: '版本' }).click()
    await record.getByText('确认函.pdf').first().waitFor()
  })
})
