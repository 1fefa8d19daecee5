import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

test('coverage by district, the 113 that have not reported, and a reminder to all of them', async () => {
  const { page } = visit
  await page.goto('/hightech?period=2024')
  await page.getByText('99.28%').first().waitFor()
  await page.getByText('15,736').first().waitFor()
  await page.getByRole('heading', { name: '尚未报送的企业（113 户）' }).waitFor()
  const queue = page.getByRole('region', { name: '尚未报送的企业（113 户）' })
  await queue.getByText('再缺报即取消资格').first().waitFor()
  expect(await queue.getByText('再缺报即取消资格').count()).toBe(9)
  await page.locator('.chart-place svg').waitFor()
  const map = page.getByRole('list', { name: '尚未报送：各区方位示意' })
  expect(await map.getByRole('listitem').count()).toBe(10)
  expect(await map.getByRole('listitem').filter({ hasText: '园区' }).textContent()).toBe('园区34')
  await visit.shoot('hightech')
  await expectAccessible(page)

  await page.getByRole('button', { name: '全部催报' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部催报' }).click()
  await page.getByText('已记 113 户催报').waitFor()

  await page.getByText('营业总收入', { exact: true }).click()
  expect(page.url()).toContain('show=income')
  await page.getByRole('link', { name: '113 家' }).first().click()
  const panel = page.getByRole('dialog', { name: '数据' })
  await panel.getByText(/113 条「高企年度发展情况报表」记录/).waitFor()
})

test('a year whose list is not frozen says what to do', async () => {
  const { page } = visit
  await page.goto('/hightech?period=2025')
  await page.getByText('应统名单还没有锁定').waitFor()
  await page.getByRole('link', { name: '打开年报年度' }).click()
  await page.getByRole('link', { name: /2025/ }).first().waitFor()
})

test('whose turn it is to file anew and who has not, SMEs every year and certificates when they end', async () => {
  const { page } = visit
  await page.goto('/hightech?period=2025&tab=sme')
  await page.getByRole('heading', { name: '24,345 户到期，21,165 户尚未更新' }).waitFor()
  await page.getByText('2025-03-31').first().waitFor()
  await visit.shoot('renewal-sme')
  await expectAccessible(page)
  await page.goto('/hightech?period=2024&tab=certificate')
  await page.getByRole('heading', { name: '3,953 户到期，653 户尚未更新' }).waitFor()
  await page.getByRole('table').getByRole('link').first().click()
  await page
    .getByRole('dialog', { name: '记录' })
    .getByText(/GR2021/)
    .first()
    .waitFor()
})

test('a score sheet: conditions with found and needed, points with their step, each with its source', async () => {
  const { page } = visit
  await page.goto('/registers/hightech.applications?state=recognised')
  await page.getByRole('table').getByRole('link').first().click()
  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByRole('tab', { name: '评分表' }).click()
  await record.getByRole('tabpanel', { name: '评分表' }).getByText('符合认定条件').waitFor()
  await record.getByText('≥10%').waitFor()
  await record.getByText(/国科发火〔2016〕32号 第十一条（四）/).waitFor()
  await record.getByText('Ⅰ类 1 项及以上').or(record.getByText(/Ⅱ类/)).first().waitFor()
  await visit.shoot('score-drawer')
  await expectAccessible(page)
  await record.getByRole('link', { name: '整页打开' }).click()
  await page.getByRole('tab', { name: '评分表' }).click()
  await page.getByRole('tabpanel', { name: '评分表' }).getByText('符合认定条件').waitFor()
  await visit.shoot('score-page')
})

test('an SME that is confirmed directly says so', async () => {
  const { page } = visit
  await page.goto('/registers/sme.evaluations?state=admitted&filter=route:is:direct')
  await page.getByRole('table').getByRole('link').first().click()
  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByRole('tab', { name: '评分表' }).click()
  await record.getByText('直接确认，不看得分').waitFor()
  await visit.shoot('score-sme')
})

test('batches, candidates, and a draw that the address keeps', async () => {
  const { page } = visit
  await page.goto('/hightech?period=2024&tab=batches')
  const batches = page.getByRole('table', { name: '2024 年申报批次' })
  await batches.getByText('各期限已过').first().waitFor()
  await expectAccessible(page)
  await page.getByText('高企后备', { exact: true }).click()
  await page.getByRole('heading', { name: /户可动员申报高企$/ }).waitFor()

  await page.getByText('科小抽查', { exact: true }).click()
  await page.getByLabel('抽取几户').fill('12')
  await page.getByRole('button', { name: '抽取', exact: true }).click()
  await page.getByText(/户中抽出 12 户/).waitFor()
  const names = () => page.locator('tbody th a').allTextContents()
  await page.locator('tbody th a').first().waitFor()
  const drawn = await names()
  expect(drawn).toHaveLength(12)
  await expectAccessible(page)
  await page.reload()
  await page.locator('tbody th a').first().waitFor()
  expect(await names()).toEqual(drawn)

  await page.getByText('已登记结果 0 / 12 户').waitFor()
  await page.locator('tbody th a').first().click()
  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByRole('button', { name: '登记抽查结果' }).click()
  const asked = page.getByRole('dialog', { name: /^登记抽查结果/ })
  await asked.getByRole('button', { name: '登记抽查结果' }).click()
  await asked.getByText('请选择抽查结果').first().waitFor()
  await asked.getByLabel('抽查结果').click()
  await page.getByTitle('符合条件', { exact: true }).click()
  await asked.getByLabel('抽查意见').fill('核对社保名单和研发费用明细账，与填报相符')
  await asked.getByRole('button', { name: '登记抽查结果' }).click()
  await page.getByText('已登记结果 1 / 12 户').waitFor()
  await visit.shoot('spot-check-recorded')
  await page.keyboard.press('Escape')
  await page.locator('tbody tr').first().getByText('符合条件').waitFor()
  expect(await names()).toEqual(drawn)
})
