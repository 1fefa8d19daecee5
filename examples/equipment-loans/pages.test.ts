import { expect, test } from 'vitest'
import { systemClock } from '#lib'
import { expectAccessible } from '../../test/browser/browser.ts'
import { openVisits } from '../../test/browser/visit.ts'
import { openedHouse } from './test/opened.ts'

const visit = openVisits(() => openedHouse(systemClock))

test('a described system is worked with on its pages alone', async () => {
  const { page, shoot } = visit
  const firm = {
    code: '91320583MA1FGHJK0H',
    name: '示例市声学仪器有限公司',
    region: '320583',
    kind: 'enterprise',
  }
  const known = await page.request.post('/api/records/organisations', { data: { values: firm } })
  expect(known.status(), await known.text()).toBe(201)

  await page.goto('/registers/loans.calls/new')
  await page.getByLabel('批次').fill('第一批')
  await day('申请开始', '2020-01-01')
  await day('申请截止', '2099-12-31')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog', { name: '记录' }).waitFor()

  // The form: what may be chosen is there before anything is typed; what is mended is no longer called wrong.
  await page.goto('/registers/loans/new')
  await page.getByRole('group', { name: '申请' }).waitFor()
  await choose('借用批次', '第一批')
  await page.getByLabel('设备').fill('声级计')
  await page.getByLabel('借用单位').click()
  await page.locator('.ant-select-item-option', { hasText: '示例市声学仪器有限公司' }).click()
  await day('借用日期', '2025-03-17')
  await day('应还日期', '2025-03-01')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  await day('应还日期', '2025-03-20')
  await expect.poll(() => page.getByText(/早于起始日期/).count()).toBe(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()

  const record = page.getByRole('dialog', { name: '记录' })
  const bar = record.getByRole('list', { name: '办理进度' })
  const standing = () => bar.locator('[aria-current=step]').textContent()
  expect(await standing()).toBe('草稿')
  await record.getByRole('heading', { name: '申请' }).waitFor()
  await record.getByRole('button', { name: '提交', exact: true }).click()
  const sure = page.getByRole('dialog', { name: '提交' })
  await sure.getByRole('button', { name: '提交', exact: true }).click()
  await expect.poll(standing).toBe('已申请')
  await sure.waitFor({ state: 'hidden' })
  await expect.poll(() => page.locator('.ant-message-notice').count(), { timeout: 10_000 }).toBe(0)
  expect(await bar.getByRole('listitem').allTextContents()).toEqual([
    '草稿',
    '已申请',
    '已受理',
    '公示中',
    '借出',
    '已归还',
  ])
  await expectAccessible(page)
  await shoot('loans-record')

  // The queue: on the home page and on the page of the system, each state a way to its records.
  await page.goto('/')
  await page.getByRole('link', { name: '已申请 1 条' }).waitFor()
  await page.goto('/systems/loans')
  await page.getByRole('heading', { name: /年主要数据/ }).waitFor()
  await page.getByText('设备借出数').first().waitFor()
  await expectAccessible(page)
  await shoot('loans-system')
  await page.getByRole('link', { name: '已申请 1 条' }).click()
  await page.getByRole('table').getByText('声级计').waitFor()
  expect(new URL(page.url()).searchParams.get('state')).toBe('filed')
})

async function day(label: string, date: string): Promise<void> {
  await visit.page.getByLabel(label).fill(date)
  await visit.page.getByLabel(label).press('Tab')
}

async function choose(label: string, option: string): Promise<void> {
  await visit.page.getByLabel(label).click()
  await visit.page.locator('.ant-select-item-option', { hasText: option }).first().click()
}
