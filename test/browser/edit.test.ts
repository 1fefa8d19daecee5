import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

test('of two who amend one record, the second is told, and goes on from the newest with what was typed', async () => {
  const { page } = visit
  await page.goto('/registers/organisations')
  await page.locator('tbody th a').nth(1).waitFor()
  await page.locator('tbody tr').nth(1).locator('td').first().click()
  await page.getByRole('link', { name: '整页打开' }).click()
  await page.waitForURL(/\/registers\/organisations\/\w+/)
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const each of [page, other]) await each.getByRole('button', { name: '修改' }).click()

  await page.getByLabel('所属行业').fill('C3499')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存').waitFor()

  await other.getByLabel('单位名称').fill('示例市更名后有限公司')
  await other.getByRole('button', { name: '保存', exact: true }).click()
  await other.getByText(/更新到第 2 版，您依据的是第 1 版/).waitFor()
  await other.getByRole('button', { name: '取最新内容' }).click()
  await other.getByText('已换成第 2 版的内容').waitFor()
  expect(await other.getByLabel('所属行业').inputValue()).toBe('C3499')
  expect(await other.getByLabel('单位名称').inputValue()).toBe('示例市更名后有限公司')
  await other.getByRole('button', { name: '保存', exact: true }).click()
  await other.getByText('第 3 版').waitFor()
  await other.close()
})

test('whoever leaves a form in which something was typed is asked first', async () => {
  const { page } = visit
  await page.goto('/registers/contracts/new')
  await page.getByLabel('申请编号').fill('SQ-1')
  await page.getByRole('link', { name: '首页' }).click()
  await page.getByText('填写的内容还没有保存').waitFor()
  await page.getByRole('button', { name: '留在这里' }).click()
  expect(await page.getByLabel('申请编号').inputValue()).toBe('SQ-1')
  await page.getByRole('link', { name: '首页' }).click()
  await page.getByRole('button', { name: '不保存，离开' }).click()
  await page.waitForURL((url) => url.pathname === '/')

  await page.goto('/registers/contracts/new')
  await page.getByLabel('申请编号').fill('SQ-1')
  await page.getByRole('button', { name: '不保存，返回' }).click()
  await page.waitForURL(/\/registers\/contracts$/)
})

test('what keeps the report back leads to the very field, and is gone once it is mended', async () => {
  const { page } = visit
  const address = '/api/records/evaluation.narrative?limit=50&unit=science-centre'
  const { rows } = await (await page.request.get(address)).json()
  const row = rows.find(({ values }: { values: { markdown: string } }) =>
    values.markdown.includes('{contracts.registered.count'),
  )
  const amended = await page.request.put(`/api/records/evaluation.narrative/${row.id}?unit=science-centre`, {
    data: {
      version: row.version,
      changes: {
        markdown: row.values.markdown.replace('{contracts.registered.count', '{contracts.registed.count'),
      },
    },
  })
  expect(amended.status()).toBe(200)
  await page.goto('/evaluation/science-centre/2024')
  const item = page.getByRole('listitem').filter({ hasText: 'contracts.registed.count' })
  await item.getByText('须改正').waitFor()
  await expectAccessible(page)
  await visit.shoot('readiness')
  await item.getByRole('link', { name: '去处理' }).click()
  const text = page.getByRole('dialog', { name: '记录' }).getByRole('textbox', { name: '正文' })
  await text.waitFor()
  await page.locator('textarea:focus').waitFor()
  await visit.shoot('readiness-field')
  await text.fill(
    (await text.inputValue()).replace('{contracts.registed.count', '{contracts.registered.count'),
  )
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await item.waitFor({ state: 'detached' })
})
