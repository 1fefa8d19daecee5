import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

test('where the money is, and why the roles add up to more than the organisations', async () => {
  const { page } = visit
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
  const { page } = visit
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

/** What a person fills into forms elsewhere, put there through the same interface. */
async function write(page: Page, path: string, data: unknown): Promise<{ id: string; version: number }> {
  const answer = await page.request.post(`/api/records/${path}`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return ((await answer.json()) as { record: { id: string; version: number } }).record
}

/** A programme that is open today, for what was paid in the first days of 2025. */
async function openProgramme(page: Page): Promise<{ id: string; version: number }> {
  const today = new Date().getFullYear()
  const draft = await write(page, 'vouchers.programmes', {
    values: {
      code: 'P-NOW',
      name: '本年科技创新券（研发资源）',
      kind: 'research',
      level: 'city',
      year: today,
      budget: '200000.00',
      rulesOn: '2025-01-01',
      opensOn: '2025-01-01',
      closesOn: `${today}-12-31`,
      receiptsFrom: '2025-01-02',
      receiptsTo: '2025-01-02',
    },
  })
  return write(page, `vouchers.programmes/${draft.id}/moves`, { move: 'open', version: 1, given: {} })
}

test('claims that nobody had to file: built of settled orders, checked all at once; a voucher issued beforehand', async () => {
  const { page } = visit
  const programme = await openProgramme(page)
  await page.goto('/vouchers?period=2024')
  const card = page.getByRole('region', { name: '本年科技创新券（研发资源）' })
  await card.getByRole('button', { name: /免申即享/ }).click()
  const drawer = page.getByRole('dialog', { name: /免申即享/ })
  const offer = await drawer.getByText(/可生成 \d+ 件/).textContent()
  const count = Number(/可生成 (\d+) 件/.exec(offer ?? '')?.[1])
  expect(count).toBeGreaterThan(5)
  await drawer.getByText('没有列入的').click()
  await drawer.getByText(/可能不属于研发服务/).waitFor()
  await visit.shoot('automatic')
  await expectAccessible(page)
  await drawer.getByRole('button', { name: `生成 ${count} 件` }).click()
  await drawer.getByText(`已生成 ${count} 件，进入形式审查`).waitFor()
  await drawer.getByText('现在没有可以直接生成的。').waitFor()

  await drawer.getByRole('link', { name: '去看待形式审查的' }).click()
  await page.getByText('年度方案 是 本年科技创新券（研发资源）').waitFor()
  await page.getByRole('button', { name: `批量办理 ${count} 条` }).click()
  const bulk = page.getByRole('dialog', { name: /批量办理/ })
  await bulk.getByRole('radio', { name: '形式审查通过' }).check()
  await visit.shoot('bulk')
  await expectAccessible(page)
  await bulk.getByRole('button', { name: `形式审查通过 ${count} 条` }).click()
  await bulk.getByText(`「形式审查通过」已办 ${count} 条`).waitFor()
  await bulk.getByRole('button', { name: '完成' }).click()
  await page.getByRole('button', { name: `形式审查通过 ${count}` }).waitFor()

  const coupon = await write(page, 'vouchers.coupons', {
    values: {
      number: 'Q-1',
      programme: programme.id,
      applicant: '91320583MA1FGHJK0H',
      applicantName: '示例市乙制造有限公司',
      region: '320583',
      faceValue: '1000.00',
    },
  })
  await page.goto(`/registers/vouchers.coupons/${coupon.id}`)
  await page.getByRole('button', { name: '发放', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('使用截止').fill('2099-06-30')
  await form.getByLabel('使用截止').press('Tab')
  await form.getByLabel('兑付截止').fill('2099-12-31')
  await form.getByLabel('兑付截止').press('Tab')
  await form.getByRole('button', { name: '发放' }).click()
  await page.getByText('1,000.00').first().waitFor()
  await page.goto('/vouchers?period=2024')
  await card.getByRole('link', { name: '待使用' }).waitFor()
  await card.getByText('1,000.00 元').waitFor()
  await visit.shoot('coupons')
})
