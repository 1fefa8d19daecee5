import { expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  date,
  defineRegister,
  holdsMembership,
  integer,
  is,
  type PeriodicReturn,
  periodFields,
  periodLifecycle,
  reminderFields,
  returnMoves,
  text,
} from '#registers'
import { defineCatalogue, isMember, remindReturns } from '../index.ts'
import { busy, clerk, codesOf, label, move, openOffice, plain } from '../test/procedures.ts'

const members = { of: 'permits', who: 'shop', since: 'from', until: 'to' }
const owed = ['due', 'saved']
const yearly: PeriodicReturn = {
  returns: 'returns',
  period: 'year',
  owed,
  members,
  asOf: 'dataYear',
  keeps: { shop: 'shop', permit: 'number' },
  with: ['dataYear'],
  who: 'shop',
  missedBefore: 'missedBefore',
}
const ofText = (zh: string) => text({ label: label(zh), required: true })
const year = integer({ label: label('年度'), required: true, min: 2000, max: 2100 })

const permits = defineRegister({
  name: 'permits',
  label: label('许可证'),
  titled: '{number}',
  fields: {
    number: ofText('编号'),
    shop: ofText('商户'),
    from: date({ label: label('起'), required: true }),
    to: date({ label: label('止') }),
  },
})
const years = defineRegister({
  name: 'years',
  label: label('年报年度'),
  titled: '{year}',
  fields: { year, dataYear: year, ...periodFields({ listed: label('应报'), unit: '户' }) },
  lifecycle: periodLifecycle(yearly, { freeze: label('锁定名单'), by: ['clerk'] }),
})
const returns = defineRegister({
  name: 'returns',
  label: label('年报'),
  titled: '{shop}',
  fields: {
    year,
    dataYear: year,
    shop: ofText('商户'),
    permit: ofText('许可证'),
    missedBefore: integer({ label: label('此前未报') }),
    ...reminderFields,
  },
  lifecycle: {
    initial: 'due',
    states: {
      due: plain,
      saved: { ...plain, label: label('已存') },
      filed: busy,
      missed: { ...busy, label: label('未报') },
    },
    moves: {
      save: move('保存', 'due', 'saved'),
      file: move('提交', owed, 'filed', [
        holdsMembership({ membership: members, who: 'shop', told: { number: 'permit' } }),
      ]),
      ...returnMoves(owed, { remind: ['clerk'], miss: ['approver'] }),
    },
  },
})

const office = openOffice([permits, years, returns])
const returnsOf = async (of: number) =>
  unwrap(await office.write(clerk, (writer) => writer.list('returns', is('year', of))))
    .map(({ state, values }) => [values.shop, state, values.missedBefore, values.permit])
    .sort()
const open = async (of: number) =>
  office.walk(
    await office.propose('years', {
      ...{ year: of, dataYear: of - 1, opensOn: `${of}-03-01`, dueOn: `${of}-05-31` },
    }),
    'freeze',
  )

test('who is a member at the end of the year reports; who does not has missed it, and the next list knows', async () => {
  office.today('2024-03-01')
  const none = await office.propose('years', {
    ...{ year: 2010, dataYear: 2009, opensOn: '2010-03-01', dueOn: '2010-05-31' },
  })
  expect(codesOf(await office.go(none, 'freeze'))).toEqual(['procedure/nobody-must-report'])
  for (const [number, shop, from, to] of [
    ['A1', '甲', '2020-01-01', '2023-12-31'],
    ['A2', '甲', '2023-12-31', ''],
    ['B1', '乙', '2022-01-01', ''],
    ['C1', '丙', '2022-01-01', '2023-12-30'],
    ['D1', '丁', '2024-01-01', ''],
  ])
    await office.propose('permits', { number, shop, from, to })
  const period = await open(2024)
  expect(period.values).toMatchObject({ listed: 2, frozenOn: '2024-03-01' })
  expect(await returnsOf(2024)).toEqual([
    ['乙', 'due', 0, 'B1'],
    ['甲', 'due', 0, 'A2'],
  ])
  const [first] = unwrap(await office.write(clerk, (writer) => writer.list('returns', is('shop', '甲'), 1)))
  if (!first) throw new Error('no return')
  await office.walk(first, 'save', 'remind', 'file')
  const reminded = await office.write(clerk, (writer) => remindReturns(writer, yearly, 2024))
  expect(unwrap(reminded)).toBe(1)
  office.today('2024-06-03')
  const closed = await office.walk(period, 'close')
  expect(closed).toMatchObject({ state: 'closed', values: { closedOn: '2024-06-03' } })
  office.today('2025-03-03')
  expect((await open(2025)).values.listed).toBe(3)
  expect(await returnsOf(2025)).toEqual([
    ['丁', 'due', 0, 'D1'],
    ['乙', 'due', 1, 'B1'],
    ['甲', 'due', 0, 'A2'],
  ])
})

test('a membership holds from its first to its last day, of whoever holds it', async () => {
  office.today('2026-02-02')
  await office.propose('permits', { number: 'E1', shop: '戊', from: '2026-02-02', to: '2026-02-03' })
  const isHeld = async (day: string, number: string) =>
    unwrap(await office.write(clerk, (writer) => isMember(writer, members, '戊', day, { number })))
  expect([await isHeld('2026-02-01', 'E1'), await isHeld('2026-02-02', 'E1')]).toEqual([false, true])
  expect([await isHeld('2026-02-03', 'E1'), await isHeld('2026-02-04', 'E1')]).toEqual([true, false])
  expect(await isHeld('2026-02-02', 'B1')).toBe(false)
  const mine = await office.propose('returns', { year: 2026, dataYear: 2025, shop: '戊', permit: 'E1' })
  const other = await office.propose('returns', { year: 2027, dataYear: 2026, shop: '戊', permit: 'B1' })
  expect(await office.go(other, 'file')).toMatchObject({
    problems: [{ code: 'procedure/not-held', params: { what: 'B1', name: '戊' }, at: { field: 'permit' } }],
  })
  expect(codesOf(await office.go(mine, 'file'))).toEqual([])
})

test('a period that speaks of what its returns do not have is a bug, found at start', () => {
  const wrong = (change: Partial<PeriodicReturn>) => () =>
    defineCatalogue({
      registers: [
        permits,
        returns,
        {
          ...years,
          lifecycle: periodLifecycle({ ...yearly, ...change }, { freeze: label('锁定'), by: ['clerk'] }),
        },
      ],
    })
  expect(wrong({ owed: ['open'] })).toThrow('unknown state')
  expect(wrong({ keeps: { shop: 'owner' } })).toThrow('unknown field permits owner')
  expect(wrong({ members: { ...members, until: 'shop' } })).toThrow('permits shop is no date')
  expect(wrong({ period: 'month' })).toThrow('unknown field')
})
