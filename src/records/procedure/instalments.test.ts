import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import {
  asking,
  defineRegister,
  instalments,
  money,
  moveOthers,
  overdue,
  placesWithin,
  type Register,
  wholePlan,
} from '#registers'
import { defineCatalogue } from '../index.ts'
import type { RecordVersion } from '../record.ts'
import {
  administrator,
  busy,
  codesOf,
  day,
  label,
  move,
  type Office,
  openOffice,
  plain,
  sum,
  to,
  words,
} from './test/office.ts'

const contracts = defineRegister({
  name: 'contracts',
  label: label('合同'),
  key: 'number',
  titled: '{number}',
  fields: { number: words('编号'), amount: sum('合同额') },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain('草稿'), signed: busy('已签'), ended: busy('已终止') },
    moves: {
      sign: move('签订', 'draft', 'signed', {
        causes: [wholePlan({ total: 'amount', of: 'milestones', by: 'contract', amount: 'amount' })],
      }),
      adjust: move('调整', 'signed', 'signed', { asks: ['amount'] }),
      end: move('终止', 'signed', 'ended', {
        causes: [moveOthers({ of: 'payments', by: { contract: 'id' }, in: ['paid'], move: 'claimBack' })],
      }),
    },
  },
})

const milestones = defineRegister({
  name: 'milestones',
  label: label('里程碑'),
  key: 'number',
  titled: '{number}',
  limits: [{ name: 'plan', of: 'contract', total: 'amount', takes: ['amount'] }],
  fields: {
    number: words('编号'),
    contract: to('contracts', '合同'),
    dueOn: day('应完成日期'),
    amount: sum('金额'),
  },
  lifecycle: {
    initial: 'planned',
    states: { planned: plain('未完成'), reported: busy('待验收'), accepted: busy('已验收') },
    moves: {
      report: move('提交验收', 'planned', 'reported'),
      accept: move('验收通过', 'reported', 'accepted'),
    },
  },
})

const payments = defineRegister({
  name: 'payments',
  label: label('拨款'),
  titled: '{milestone}',
  ...instalments({
    contract: { field: 'contract', total: 'amount' },
    milestone: { field: 'milestone', total: 'amount', contract: 'contract', accepted: ['accepted'] },
    amount: 'amount',
    recovered: 'recovered',
    paying: ['paid', 'claimedBack', 'recovered'],
  }),
  fields: {
    contract: to('contracts', '合同'),
    milestone: to('milestones', '里程碑'),
    amount: sum('拨款额'),
    recovered: money({ label: label('收回'), min: '0' }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: plain('待拨'),
      paid: busy('已拨'),
      claimedBack: busy('追回中'),
      recovered: busy('已收回'),
    },
    moves: {
      pay: move('拨付', 'asked', 'paid'),
      claimBack: move('追回', 'paid', 'claimedBack', { by: [] }),
      recover: move('收回', 'claimedBack', 'recovered', asking('recovered', '请填收回金额', 'Say how much')),
    },
  },
})

let office: Office
beforeAll(async () => {
  office = await openOffice([contracts, milestones, payments])
})
afterAll(() => office.close())

let contractsMade = 0
const contractOf = (amount: string) =>
  office.propose('contracts', { number: `HT-${++contractsMade}`, amount })
let milestonesMade = 0
const planned = (contract: RecordVersion, amount: string, dueOn = '2024-06-30') =>
  office.propose('milestones', { number: `M-${++milestonesMade}`, contract: contract.id, amount, dueOn })
const accepted = async (contract: RecordVersion, amount: string) => {
  const reported = unwrap(await office.go(await planned(contract, amount), 'report'))
  return unwrap(await office.go(reported, 'accept'))
}
const asked = (contract: RecordVersion, milestone: RecordVersion, amount: string) =>
  office.propose('payments', { contract: contract.id, milestone: milestone.id, amount })

test('a contract is signed once its milestones come to its amount; they never come to more', async () => {
  const contract = await contractOf('100.00')
  const first = await planned(contract, '60.00')
  expect(await office.go(contract, 'sign')).toMatchObject({
    problems: [{ code: 'procedure/plan-differs', params: { planned: '60.00', whole: '100.00' } }],
  })
  const over = await office.write((writer) =>
    writer.propose('milestones', {
      number: 'M-over',
      contract: contract.id,
      dueOn: '2024-09-30',
      amount: '40.01',
    }),
  )
  expect(over).toMatchObject({
    problems: [
      {
        code: 'records/beyond-limit',
        at: { field: 'amount' },
        params: { left: '40.00 元', wanted: '40.01 元' },
      },
    ],
  })
  await planned(contract, '40.00', '2024-09-30')
  const signed = unwrap(await office.go(contract, 'sign'))
  expect(codesOf(await office.go(signed, 'adjust', { amount: '99.99' }))).toEqual(['records/below-taken'])
  const late = unwrap(
    await office.write((writer) =>
      writer.list('milestones', overdue('dueOn', '2024-07-01', 'planned', 'reported')),
    ),
  )
  expect(late.map(({ id }) => id)).toContain(first.id)
  expect(late.every(({ values }) => String(values.dueOn) < '2024-07-01')).toBe(true)
})

test('an instalment is paid once its milestone, of this contract, is accepted', async () => {
  const [contract, other] = [await contractOf('100.00'), await contractOf('100.00')]
  const open = await planned(contract, '50.00')
  const payment = await asked(contract, open, '50.00')
  expect(codesOf(await office.go(payment, 'pay'))).toEqual(['records/unfit-state'])
  unwrap(await office.go(unwrap(await office.go(open, 'report')), 'accept'))
  expect(codesOf(await office.go(payment, 'pay'))).toEqual([])
  const foreign = await asked(contract, await accepted(other, '10.00'), '10.00')
  expect(codesOf(await office.go(foreign, 'pay'))).toEqual(['records/unfit-elsewhere'])
})

test('of many that are paid at once only as many are as the contract has; what comes back can be paid again', async () => {
  const contract = await contractOf('100.00')
  const milestone = await accepted(contract, '100.00')
  const all = await Promise.all(Array.from({ length: 20 }, () => asked(contract, milestone, '12.00')))
  const results = await Promise.all(all.map((payment) => office.go(payment, 'pay')))
  expect(results.filter(({ ok }) => ok)).toHaveLength(8)
  expect(new Set(results.flatMap(codesOf))).toEqual(new Set(['records/beyond-limit']))
  const small = await asked(contract, milestone, '4.00')
  expect(codesOf(await office.go(small, 'pay'))).toEqual([])
  const refused = all[results.findIndex(({ ok }) => !ok)]
  if (!refused) throw new Error('none was refused')
  const signed = unwrap(await office.go(await office.again(contract), 'sign'))
  unwrap(await office.go(signed, 'end'))
  const [back] = (await office.all('payments')).filter(
    ({ state, values }) => state === 'claimedBack' && values.amount === '12.00',
  )
  if (!back) throw new Error('nothing is claimed back')
  expect(codesOf(await office.go(back, 'recover'))).toEqual(['registers/check-failed'])
  expect(codesOf(await office.go(back, 'recover', { recovered: '12.01' }))).toEqual([
    'registers/check-failed',
  ])
  unwrap(await office.go(back, 'recover', { recovered: '12.00' }))
  expect(codesOf(await office.go(refused, 'pay'))).toEqual([])
})

test('whatever is paid and recovered in whatever order, what is out never passes the contract', async () => {
  const fen = (most: number) => fc.integer({ min: 0, max: most })
  const yuan = (amount: number) => (amount / 100).toFixed(2)
  const payment = fen(6000).chain((paid) => fc.tuple(fc.constant(paid), fen(paid)))
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 8 }), async (steps) => {
      const contract = await contractOf('100.00')
      const milestone = await accepted(contract, '100.00')
      let out = 0
      for (const [paid, back] of steps) {
        const amounts = { amount: yuan(paid), recovered: yuan(back) }
        const row = { contract: contract.id, milestone: milestone.id, ...amounts }
        const written = await office.write(
          (writer) => writer.proposeMany('payments', [row], { state: 'paid' }),
          administrator,
        )
        expect(written.ok).toBe(out + paid - back <= 10_000 || paid === back)
        if (written.ok) out += paid - back
      }
      expect(out).toBeLessThanOrEqual(10_000)
    }),
    { numRuns: 10 },
  )
})

test('a limit that speaks of what there is not is a bug, found at start', () => {
  const house = (...registers: readonly Register[]) => defineCatalogue({ registers })
  expect(() =>
    house(contracts, { ...milestones, limits: [placesWithin('x', 'contract', 'number')] }, payments),
  ).toThrow('number is no number')
  expect(() =>
    house(contracts, milestones, { ...payments, fits: [{ name: 'x', of: 'milestone', in: ['burnt'] }] }),
  ).toThrow('unknown state milestones burnt')
})
