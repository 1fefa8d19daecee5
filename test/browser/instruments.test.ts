import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

/** Goes to a coming week in which something is free, and gives its first free slot. */
async function firstFree(): Promise<Locator> {
  const { page } = visit
  const free = page.getByRole('gridcell', { name: /空闲$/ })
  for (;;) {
    const before = (await page.getByRole('grid').getAttribute('aria-label')) ?? ''
    await page.getByRole('button', { name: '下一周' }).click()
    await page.getByRole('grid', { name: before }).waitFor({ state: 'detached' })
    await page.locator('[role=grid][aria-busy=false]').waitFor()
    // Half a day at least, so that there is room for what follows.
    if ((await free.count()) > 12) return free.first()
  }
}

test('find by two characters, narrow, open, book, be refused with a choice, take it, cancel it', async () => {
  const { page } = visit
  await page.goto('/instruments')
  await page.getByText(/58,\d{3} 台/).waitFor()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: '查找仪器' }).pressSequentially('显微')
  await page.getByText('含「显微」').waitFor()
  await page.getByRole('checkbox', { name: /只看可在线预约/ }).check()
  await page
    .getByRole('group', { name: '所在地区' })
    .getByRole('button', { name: /昆山市/ })
    .click()
  await page.getByText('所在地区：昆山市').waitFor()
  await page.getByText('原值从高到低').click()
  await page.getByText('原值从低到高').click()
  await page.waitForURL(/sort=cheapest/)
  const narrowed = page.url()
  expect(decodeURIComponent(narrowed)).toContain('q=显微&filter=bookable:is:true;region:is:320583')
  await visit.shoot('catalogue')
  await page.reload()
  const rows = page.getByRole('table', { name: '仪器目录' }).getByRole('link')
  await rows.first().waitFor()
  await expectAccessible(page)
  const name = (await rows.first().textContent())?.trim() ?? ''
  await rows.first().click()

  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText('最多提前 30 天预约。').waitFor()
  const slot = await firstFree()
  await expectAccessible(page)
  await slot.focus()
  for (let rest = 3; rest > 0; rest--) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: `预约：${name}` })
  await form.getByText(/小时 × .* 元/).waitFor()
  await form.getByLabel('使用人', { exact: true }).fill('张工')
  await form.getByLabel('使用人账号').fill('zhang')
  await form.getByLabel('使用单位', { exact: true }).fill('示例市甲研发有限公司')
  await form.getByLabel('用途').fill('断口分析')
  const from = await form.getByLabel('开始时间').inputValue()
  const to = await form.getByLabel('结束时间').inputValue()
  await expectAccessible(page)
  await visit.shoot('booking-form')
  await form.getByRole('button', { name: '预约', exact: true }).click()
  await form.getByText('预约成功').waitFor()
  await form.getByRole('button', { name: '再约一段' }).click()
  await page
    .getByRole('gridcell', { name: /已约：张工（示例市甲研发有限公司）断口分析/ })
    .first()
    .waitFor()

  // Another person tries the same day, from the same beginning on and for longer.
  const sameDay = new RegExp(`${from.slice(5, 10)}.*空闲$`)
  await page.getByRole('gridcell', { name: sameDay }).first().click()
  await form.getByLabel('使用人账号').fill('li')
  await form.getByLabel('使用人', { exact: true }).fill('李工')
  await form.getByLabel('开始时间').fill(from)
  await form.getByLabel('开始时间').press('Enter')
  const [day = '', clock = ''] = to.split(' ')
  const later = `${day} ${String(Number(clock.slice(0, 2)) + 1).padStart(2, '0')}${clock.slice(2)}`
  await form.getByLabel('结束时间').fill(later)
  await form.getByLabel('结束时间').press('Enter')
  await form.getByRole('button', { name: '预约', exact: true }).click()
  await form
    .getByText(/已有一部分被占用：「张工（示例市甲研发有限公司）断口分析」/)
    .first()
    .waitFor()
  const remainder = form.getByRole('button', { name: `改约 ${to}–${later.slice(11)}` }).first()
  await remainder.waitFor()
  await expectAccessible(page)
  await visit.shoot('booking-refused')
  await remainder.click()
  await form.getByText('预约成功').waitFor()

  await form.getByRole('link', { name: '打开预约记录' }).click()
  const record = page.getByRole('dialog', { name: '记录' })
  await record.getByText('已确认').first().waitFor()
  await record.getByRole('button', { name: '取消', exact: true }).click()
  const reason = page.getByRole('dialog', { name: '取消：请填写' })
  await reason.getByLabel('取消原因').fill('样品未备齐')
  await reason.getByRole('button', { name: '取消', exact: true }).click()
  await record.getByText('已取消').first().waitFor()
  await page.getByRole('gridcell', { name: /已约：李工/ }).waitFor({ state: 'detached' })
  await visit.shoot('instrument')
})

test('nothing found says what to take away; an instrument without terms says whom to ask', async () => {
  const { page } = visit
  await page.goto('/instruments?q=双束&filter=bookable:is:true')
  await page.getByText('没有符合条件的仪器。').waitFor()
  await expectAccessible(page)
  await page.locator('.empty-state').getByRole('button', { name: '去掉：可在线预约' }).click()
  await page.getByRole('table', { name: '仪器目录' }).getByRole('link').first().click()
  await page.getByText('没有公布开放条件，不能在线预约').waitFor()
  await expectAccessible(page)
})

test('the desk: what waits for an answer is agreed to with one click; a calendar address is made, copied, revoked', async () => {
  const { page } = visit
  const query = encodeURIComponent(
    JSON.stringify({
      and: [
        { compare: 'eq', left: { field: 'needsApproval' }, right: { value: true } },
        { not: { compare: 'eq', left: { field: 'needsQualification' }, right: { value: true } } },
      ],
    }),
  )
  const { rows } = await (
    await page.request.get(`/api/records/instruments.terms?filter=${query}&limit=1`)
  ).json()
  const [{ values }] = rows
  await page.goto(`/instruments/${values.instrument}`)
  await (await firstFree()).click()
  const form = page.getByRole('dialog', { name: /^预约：/ })
  await form.getByLabel('使用人', { exact: true }).fill('王工')
  await form.getByLabel('使用人账号').fill('wang')
  await form.getByRole('button', { name: '提交申请' }).click()
  await form.getByText('申请已提交，等待机组审核').waitFor()

  await page.getByRole('link', { name: '仪器预约' }).click()
  const pending = page.getByRole('table', { name: '待审核' })
  await pending.getByText('王工').waitFor()
  await expectAccessible(page)
  await visit.shoot('desk')
  await pending.getByRole('button', { name: '同意', exact: true }).click()
  await page.getByText(/没有待审核的预约/).waitFor()

  await page.getByRole('button', { name: '日历订阅' }).click()
  const feed = page.getByRole('dialog', { name: '日历订阅：我的预约' })
  await feed.getByLabel('使用人账号').fill('wang')
  await feed.getByRole('button', { name: '生成地址' }).click()
  const address = await feed.getByLabel('日历地址').inputValue()
  expect(await (await page.request.get(address)).text()).toContain('BEGIN:VEVENT')
  await expectAccessible(page)
  await feed.getByRole('button', { name: '停用' }).click()
  await feed.getByText('还没有生成过地址。').waitFor()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a group purchase is joined, and says how far the next tier is; in English too', async () => {
  const { page } = visit
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
  await page.request.post('/api/records/instruments.groupBuys', {
    data: {
      values: {
        title: '热分析服务团购',
        provider: '91320506MA1ABCDE2X',
        providerName: '示例市甲研究院',
        service: '热重与差热分析',
        heldOn: day(20),
        deadline: day(10),
        listPrice: '1000.00',
        tiers: [
          { from: 10, price: '900.00' },
          { from: 20, price: '800.00' },
        ],
      },
    },
  })
  await page.goto('/instruments')
  await page.getByRole('link', { name: '团购' }).click()
  await page.getByRole('button', { name: '参团' }).click()
  const form = page.getByRole('dialog', { name: '参团：热分析服务团购' })
  await form.getByLabel('单位信用代码').fill('91320583MA1FGHJK0H')
  await form.getByLabel('单位', { exact: true }).fill('示例市乙制造有限公司')
  await form.getByLabel('数量').fill('12')
  await form.getByRole('button', { name: '参团', exact: true }).click()
  await page.getByText('已有 1 家参团，共 12 份；再有 8 份，单价降到 800.00 元').waitFor()
  await expectAccessible(page)
  await visit.shoot('group-buys')

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('1 joined, 12 in all').waitFor()
  await page.goto('/instruments?filter=bookable:is:true')
  await page.getByRole('table', { name: 'Instruments' }).getByRole('link').first().click()
  await page.getByText('Book at most 30 days ahead.').waitFor()
  await page.getByRole('grid', { name: /^Calendar/ }).waitFor()
  await expectAccessible(page)
  await visit.shoot('instrument-english')
})
