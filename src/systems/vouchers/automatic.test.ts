import { beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import { type RecordVersion, recordIn, writeRecords } from '#records'
import { is, type Values } from '#registers'
import { people } from '../../../test/contract-office.ts'
import {
  automaticCandidates,
  type Candidates,
  draftAutomatic,
  type Finder,
  fileAutomatic,
} from './automatic.ts'
import { programmes } from './programme.ts'
import { buyer, codesOf, openDesk, seller } from './test/desk.ts'

const desk = openDesk()
beforeAll(async () => {
  for (const [code, name, kind, region] of [
    [buyer, '示例市乙制造有限公司', 'enterprise', '320583'],
    [school, '示例市丙大学', 'university', '320506'],
    [elsewhere, '外省丁制造有限公司', 'enterprise', '330106'],
  ] as const)
    await desk.office.propose('organisations', { code, name, kind, region })
})

const { clerk, owner } = people
const school = '12320500MB0ABCDE02'
const elsewhere = '91330106MA2ABCDE0D'
const asProgramme = (record: RecordVersion) => recordIn(programmes, record)
let year = 2060
const programmeOf = (kind: string, change: Values = {}) => desk.programme({ kind, year: ++year, ...change })

let serial = 0
/** A settled order, paid within the programmes' span. */
async function order(paidAmount: string, change: Values = {}, paidOn = '2024-02-20'): Promise<RecordVersion> {
  const number = String(++serial).padStart(6, '0')
  const accepted = await desk.office.propose('instruments.orders', {
    orderNo: `FW2024${number}`,
    title: '合金试棒成分分析',
    kind: 'analysis',
    provider: seller,
    providerName: '示例市甲研发有限公司',
    client: buyer,
    clientName: '示例市乙制造有限公司',
    clientRegion: '320583',
    acceptedOn: '2024-02-01',
    ...change,
  })
  return desk.office.walk(
    accepted,
    ['complete', owner, { completedOn: '2024-02-10', amount: paidAmount }],
    ['settle', owner, { paidOn, paidAmount, invoiceNo: `243200${number}` }],
  )
}

const find: Finder = async (register, where) =>
  (await desk.list(register.name, where)).map((one) => recordIn(register, one))
const candidates = (programme: RecordVersion) => automaticCandidates(find, asProgramme(programme))
const bySystem = { actor: clerk, unit: 'science-centre', action: 'build', bySystemFor: ['clerk'] }
/** Drafted in one transaction, filed in the next. */
const build = async (programme: RecordVersion, names: readonly string[]) => {
  const drafted = await writeRecords(desk.office.ctx, bySystem, (writer) =>
    draftAutomatic(writer, asProgramme(programme), names),
  )
  if (!drafted.ok) return drafted
  return writeRecords(desk.office.ctx, bySystem, (writer) => fileAutomatic(writer, asProgramme(programme)))
}
const amountsOf = ({ candidates: found }: Candidates) => found.map(({ amount }) => amount)
const reasonsOf = ({ passedOver }: Candidates) => Object.fromEntries(passedOver)

test('settled orders become filed items, each once; what needs a word or is no firm of the city is left', async () => {
  const programme = await programmeOf('research')
  const first = await order('2000.00')
  const second = await order('3000.00', {}, '2024-02-25')
  await order('500.00', {}, '2025-01-01')
  await order('500.00', { kind: 'statutory' })
  await order('500.00', { title: '压力容器法定检验' })
  await order('500.00', { client: school, clientName: '示例市丙大学' })
  await order('500.00', { client: elsewhere, clientName: '外省丁制造有限公司', clientRegion: '330106' })
  const found = await candidates(programme)
  expect(found.candidates.map(({ name, amount }) => [name, amount])).toEqual([
    [first.values.orderNo, '1000.00'],
    [second.values.orderNo, '1500.00'],
  ])
  expect(reasonsOf(found)).toEqual({ needsAWord: 2, notOfTheCity: 2 })

  const names = found.candidates.map(({ name }) => name)
  expect(unwrap(await build(programme, names))).toEqual({ count: 2, amount: '2500' })
  const items = await desk.list('vouchers.items', is('programme', programme.id))
  expect(items.map(({ state, values }) => [state, values.automatic, values.orderNo, values.amount])).toEqual(
    expect.arrayContaining([
      ['submitted', true, first.values.orderNo, '1000.00'],
      ['submitted', true, second.values.orderNo, '1500.00'],
    ]),
  )
  const [item] = items
  const evidence = await desk.list('vouchers.evidence', is('item', String(item?.id)))
  expect(evidence.map(({ state, values }) => [state, values.kind]).sort()).toEqual([
    ['used', 'invoice'],
    ['used', 'settlement'],
  ])

  expect((await candidates(programme)).candidates).toEqual([])
  expect(reasonsOf(await candidates(programme))).toMatchObject({ claimed: 2 })
  expect(unwrap(await build(programme, names))).toEqual({ count: 0, amount: '0' })
  const approved = await desk.approved(item as RecordVersion)
  expect(approved.state).toBe('approved')
})

test('an order that the firm claimed itself, by its number or by its invoice, is not built again', async () => {
  const programme = await programmeOf('research')
  const [byNumber, byInvoice] = [await order('2000.00'), await order('3000.00')]
  const item = await desk.item(programme, { orderNo: String(byNumber.values.orderNo) })
  await desk.evidence({ item }, '2000.00', { payer: buyer, payee: seller })
  await desk.must(item, 'submit', clerk)
  const other = await desk.item(programme, { orderNo: 'OWN-CONTRACT-7' })
  await desk.evidence({ item: other }, '3000.00', { number: String(byInvoice.values.invoiceNo) })
  await desk.must(other, 'submit', clerk)
  const { candidates: found, passedOver } = await candidates(programme)
  const names = found.map(({ name }) => name)
  expect(names).not.toContain(byNumber.values.orderNo)
  expect(names).not.toContain(byInvoice.values.orderNo)
  expect(passedOver.get('claimed')).toBeGreaterThanOrEqual(2)
})

test('who paid first is served first, within the cap of the firm and the budget', async () => {
  const programme = await programmeOf('research', { budget: '1500.00', receiptsFrom: '2024-05-01' })
  desk.pass(90)
  await order('2000.00', {}, '2024-05-03')
  await order('2000.00', {}, '2024-05-02')
  await order('2000.00', {}, '2024-05-04')
  const found = await candidates(programme)
  expect(found.candidates.map(({ paidOn, amount }) => [paidOn, amount])).toEqual([
    ['2024-05-02', '1000.00'],
    ['2024-05-03', '500.00'],
  ])
  expect(reasonsOf(found)).toEqual({ nothingLeft: 1 })
  const names = found.candidates.map(({ name }) => name)
  expect(codesOf(await build(await desk.office.walk(programme, ['close', clerk]), names))).toEqual([
    'procedure/call-not-open',
  ])
  expect(await desk.list('vouchers.items', is('programme', programme.id))).toEqual([])
})

test('registered contracts become one claim a buyer, on what arrived within the span', async () => {
  const programme = await programmeOf('transfer')
  const receipt = (amount: string, receivedAt: string) => ({ receivedAt, kind: 'price', amount })
  const big = { dealAmount: '900000.00', declaredTechAmount: '900000.00' }
  const contracts = [
    await desk.contract({
      ...big,
      receipts: [receipt('300000.00', '2024-03-01'), receipt('100000.00', '2023-12-31')],
    }),
    await desk.contract({ ...big, signDate: '2024-01-16', receipts: [receipt('200000.00', '2024-04-01')] }),
  ]
  await desk.contract({
    ...big,
    signDate: '2024-01-17',
    relatedParty: true,
    receipts: [receipt('200000.00', '2024-04-01')],
  })
  const found = await candidates(programme)
  expect(amountsOf(found)).toEqual(['50000.00'])
  expect(reasonsOf(found)).toEqual({ needsAWord: 1 })
  expect(unwrap(await build(programme, [buyer]))).toMatchObject({ count: 1, amount: '50000' })
  const [claim] = await desk.list('vouchers.claims', is('programme', programme.id))
  expect(claim).toMatchObject({
    state: 'submitted',
    values: { role: 'receiver', amount: '50000.00', automatic: true },
  })
  expect(claim?.values.worked).toMatchObject(
    expect.arrayContaining(contracts.map(({ id }) => expect.objectContaining({ contract: id }))),
  )
  const checked = await desk.must(claim as RecordVersion, 'check', clerk)
  expect(checked.state).toBe('checked')
  expect((await candidates(programme)).candidates).toEqual([])
})

test('a settlement that no order or contract bears out supports nothing, and nobody makes one by hand', async () => {
  const programme = await programmeOf('research')
  const settled = await order('2000.00')
  const { orderNo } = settled.values
  const item = await desk.item(programme, { orderNo: String(orderNo) })
  const paid = { issuedOn: '2024-02-20', payer: buyer, payee: seller, item: item.id }
  const byHand = await writeRecords(
    desk.office.ctx,
    { actor: clerk, unit: 'science-centre', action: 'propose' },
    (writer) =>
      writer.propose('vouchers.evidence', {
        ...paid,
        kind: 'settlement',
        number: String(orderNo),
        amount: '9000.00',
      }),
  )
  expect(codesOf(byHand)).toEqual(['registers/check-failed'])
  for (const [kind, number] of [
    ['invoice', 'OWN-1234'],
    ['settlement', String(orderNo)],
  ] as const)
    unwrap(
      await writeRecords(desk.office.ctx, bySystem, (writer) =>
        writer.propose('vouchers.evidence', { ...paid, kind, number, amount: '9000.00', automatic: true }),
      ),
    )
  expect(codesOf(await desk.office.move(item, 'submit', clerk))).toEqual(['vouchers/not-settled-so'])
})
