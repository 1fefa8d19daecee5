import { expect, test } from 'vitest'
import { type Result, sum, wordProblem } from '#lib'
import { is } from '#registers'
import { people } from '../../../test/contract-office.ts'
import { openDesk, voucherPeople } from './test/desk.ts'

const desk = openDesk()

const { clerk } = people
const { approver } = voucherPeople
const refusalsOf = <T>(results: readonly Result<T>[]) =>
  results.flatMap((result) => (result.ok ? [] : [result.problems.map(({ code }) => code)]))

test('50 approvals at the same moment against budget for 30: exactly 30, and not a fen over', async () => {
  const programme = await desk.programme({ kind: 'research', budget: '30000.00' })
  const checked = []
  for (let at = 0; at < 50; at++) {
    const filed = await desk.filedItem(programme, '2000.00')
    checked.push(await desk.must(filed, 'check', clerk))
  }
  const results = await Promise.all(checked.map((item) => desk.office.move(item, 'approve', approver)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(30)
  expect(refusalsOf(results)).toEqual(Array.from({ length: 20 }, () => ['vouchers/budget-exhausted']))

  const items = await desk.list('vouchers.items', is('programme', programme.id))
  const reserved = items.flatMap(({ values }) =>
    values.reserved === undefined ? [] : [String(values.reserved)],
  )
  expect(reserved).toHaveLength(30)
  expect(sum(reserved)).toBe('30000')
  expect(items.filter(({ state }) => state === 'checked')).toHaveLength(20)
})

test('the same invoice in two claims at the same moment: one has it, the other is told which', async () => {
  const programme = await desk.programme({ year: 2025 })
  const claims = []
  for (const tier of ['general', 'major']) {
    const contract = await desk.contract()
    const claim = await desk.claim(programme, [contract], { tier })
    await desk.evidence({ claim, contract }, '300000.00', { number: 'AT-ONCE-1' })
    claims.push(claim)
  }
  const results = await Promise.all(claims.map((claim) => desk.office.move(claim, 'submit', clerk)))
  expect(refusalsOf(results)).toEqual([['records/not-unique']])
  const [lost] = results.flatMap((result) => (result.ok ? [] : result.problems))
  expect(lost && wordProblem(lost).message).toContain('AT-ONCE-1')
})

test('the same invoice under two services at the same moment: one has it', async () => {
  const programme = await desk.programme({ kind: 'research', year: 2025 })
  const items = []
  for (let at = 0; at < 10; at++) {
    const item = await desk.item(programme)
    await desk.evidence({ item }, '4000.00', { number: 'AT-ONCE-2' })
    items.push(item)
  }
  const results = await Promise.all(items.map((item) => desk.office.move(item, 'submit', clerk)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusalsOf(results)).toEqual(Array.from({ length: 9 }, () => ['records/not-unique']))
})
