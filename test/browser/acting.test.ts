import { expect, test } from 'vitest'
import { expectAccessible } from './browser.ts'
import { openVisits } from './visit.ts'

const visit = openVisits()

test('the one at the machine acts as somebody, is told so, and goes back', async () => {
  const { page } = visit
  await page.goto('/')
  const made = await page.evaluate(async () => {
    const send = async (path: string, values: Record<string, string>) => {
      const response = await fetch(`/api/records/${path}?unit=science-centre`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ values }),
      })
      return (await response.json()) as { record: { id: string; values: Record<string, string> } }
    }
    const person = await send('people', { account: 'gu.lan', name: '顾兰' })
    return send('people.grants', { person: person.record.id, role: 'clerk', from: '2020-01-01' })
  })
  expect(made.record.values.role).toBe('clerk')
  await page.getByRole('button', { name: '以他人身份办理' }).click()
  await page.getByText('顾兰（gu.lan）经办人').click()
  await page.getByText('正以 顾兰 的身份').waitFor()
  await expectAccessible(page)
  await page.goto('/registers/contracts')
  await page.getByText('正以 顾兰 的身份').waitFor()
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('button', { name: '以他人身份办理' }).waitFor()
  await page.getByText('本机管理员').waitFor()
})
