import { test } from 'vitest'
import { emptyHouse } from '../sample.ts'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits(emptyHouse)

test('on an empty database the first page sets up a unit, and says what comes next', async () => {
  const { page } = visit
  await page.goto('/')
  await page.getByRole('heading', { name: '先设一个预算单位' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('单位编码').fill('Our Centre')
  await page.getByRole('button', { name: '设立单位' }).click()
  await page.getByText('请写单位名称').first().waitFor()
  await page.getByText('单位编码「Our Centre」不合规则').first().waitFor()

  await page.getByLabel('单位名称').fill('某市技术市场服务中心')
  await page.getByLabel('单位编码').fill('our-centre')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '某市技术市场服务中心' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '导入绩效指标和目标值' }).click()
  await page
    .getByRole('button', { name: /下载/ })
    .or(page.getByRole('link', { name: /模板|空白/ }))
    .first()
    .waitFor()
})
