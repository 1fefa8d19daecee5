import { expect, test } from 'vitest'
import {
  defineRegister,
  integer,
  list,
  money,
  moveMembers,
  noneIn,
  reference,
  someIn,
  sumMembers,
  takeMembers,
  text,
} from '#registers'
import { defineCatalogue } from '../index.ts'
import { busy, clerk, codesOf, label, move, openOffice, over, plain } from '../test/procedures.ts'

const claim = (name: string, zh: string) =>
  defineRegister({
    name,
    label: label(zh),
    titled: '{title}',
    fields: {
      title: text({ label: label('名称'), required: true }),
      fund: reference({ label: label('资金'), required: true, register: 'funds' }),
      amount: money({ label: label('金额') }),
      flag: text({ label: label('待处理') }),
    },
    lifecycle: {
      initial: 'draft',
      states: { draft: plain, listed: busy, paid: over },
      moves: {
        enlist: move('列入', 'draft', 'listed'),
        pay: move('拨付', 'listed', 'paid'),
        back: move('移出', 'listed', 'draft'),
      },
    },
  })
const claims = claim('claims', '申领')
const items = claim('items', '项目')

const funds = defineRegister({
  name: 'funds',
  label: label('资金'),
  titled: '{name}',
  fields: { name: text({ label: label('名称'), required: true }) },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, closed: over },
    moves: {
      close: move('结束', 'draft', 'closed', [
        noneIn({
          of: 'sheets',
          by: { fundName: 'name' },
          in: ['draft', 'sent'],
          says: label('{name}还有清单'),
        }),
        someIn({
          of: 'sheets',
          by: { fundName: 'name' },
          in: ['paid'],
          says: label('{name}没有拨付过'),
          at: 'name',
        }),
      ]),
    },
  },
})
const members = { list: 'rows', of: ['claim', 'item'] }
const sums = { amount: 'amount', from: 'amount', count: 'count', total: 'total' }
const take = takeMembers({
  ...members,
  in: ['draft'],
  same: { fund: 'fund' },
  flag: 'flag',
  sums,
  orElse: label('没有可列入的'),
})
const sheets = defineRegister({
  name: 'sheets',
  label: label('清单'),
  titled: '{fundName}',
  fields: {
    fund: reference({ label: label('资金'), required: true, register: 'funds' }),
    fundName: text({ label: label('资金名称'), required: true }),
    rows: list({
      label: label('项目'),
      fields: {
        claim: reference({ label: label('申领'), register: 'claims' }),
        item: reference({ label: label('项目'), register: 'items' }),
        amount: money({ label: label('金额') }),
      },
    }),
    count: integer({ label: label('项数'), computed: true }),
    total: money({ label: label('合计'), computed: true }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, sent: busy, paid: over },
    moves: {
      fill: move('列入', 'draft', 'draft', [take]),
      send: move('送出', 'draft', 'sent', [
        moveMembers({ ...members, in: ['draft'], move: 'enlist' }),
        sumMembers({ ...members, sums }),
      ]),
      pay: move('拨付', 'sent', 'paid', [
        moveMembers({ ...members, in: ['listed'], move: 'pay', others: 'left' }),
      ]),
    },
  },
})

const office = openOffice([funds, claims, items, sheets])

test('every fit record is taken, of either kind, with its amount; what was changed since is told as it is now', async () => {
  office.today('2024-03-01')
  const fund = await office.propose('funds', { name: '甲' })
  const other = await office.propose('funds', { name: '乙' })
  const of = { fund: fund.id }
  const empty = await office.propose('sheets', { ...of, fundName: '甲' })
  expect(await office.go(empty, 'fill')).toMatchObject({
    problems: [{ code: 'procedure/none-to-take', params: { told: { zh: '没有可列入的' } } }],
  })
  const first = await office.propose('claims', { ...of, title: '一', amount: '100.50' })
  const second = await office.propose('items', { ...of, title: '二', amount: '200.00' })
  await office.propose('items', { ...of, title: '三', amount: '9.00', flag: '合同撤销' })
  await office.propose('claims', { fund: other.id, title: '四', amount: '9.00' })
  const filled = await office.walk(empty, 'fill')
  expect(filled.values).toMatchObject({
    count: 2,
    total: '300.50',
    rows: [
      { claim: first.id, amount: '100.50' },
      { item: second.id, amount: '200.00' },
    ],
  })
  await office.write(clerk, (writer) => writer.amend('items', second.id, 1, { amount: '150.00' }))
  const sent = await office.walk(filled, 'send')
  expect(sent.values).toMatchObject({ count: 2, total: '250.50' })
  await office.walk(await office.again(first), 'back')
  await office.walk(sent, 'pay')
  expect([(await office.again(first)).state, (await office.again(second)).state]).toEqual(['draft', 'paid'])
})

test('what waits for others waits until none stands in the way and one stands for it', async () => {
  office.today('2024-04-01')
  const fund = await office.propose('funds', { name: '丙' })
  expect(await office.go(fund, 'close')).toMatchObject({
    problems: [
      {
        code: 'procedure/stands-in-the-way',
        params: { told: { zh: '丙没有拨付过' } },
        at: { field: 'name' },
      },
    ],
  })
  await office.propose('claims', { fund: fund.id, title: '五', amount: '1.00' })
  const sheet = await office.propose('sheets', { fund: fund.id, fundName: '丙' })
  expect(await office.go(fund, 'close')).toMatchObject({
    problems: [{ params: { told: { zh: '丙还有清单' } } }],
  })
  await office.walk(sheet, 'fill', 'send', 'pay')
  expect(codesOf(await office.go(fund, 'close'))).toEqual([])
})

test('members and others that there are not are bugs, found at start', () => {
  const wrong = (change: Partial<typeof take>) => () =>
    defineCatalogue({
      registers: [
        funds,
        claims,
        items,
        {
          ...sheets,
          lifecycle: {
            ...sheets.lifecycle,
            moves: { fill: move('列入', 'draft', 'draft', [{ ...take, ...change }]) },
          },
        },
      ],
    })
  expect(wrong({ of: ['fund'] })).toThrow('rows.fund refers to nothing')
  expect(wrong({ in: ['gone'] })).toThrow('unknown state')
  expect(wrong({ sums: { ...sums, count: 'total' } })).toThrow('sheets total is no integer')
})
