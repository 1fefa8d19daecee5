import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '#lib'
import { checkRelations, defineMeasureCatalogue, type MeasuresContext, takeFigure } from '#measures'
import { type Office, openOffice, people, sampleContract } from '../../../test/contract-office.ts'
import { systems } from '../index.ts'

const unit = 'science-centre'
const { clerk, approver } = people
const buyerAt = (code: string, region: string) => ({ code, name: '示例市某单位', region })
const home = buyerAt('91320583MA1FGHJK0H', '320583')
const away = buyerAt('91310000MA1LMNPQ3Y', '310000')
let office: Office
let ctx: MeasuresContext

const priced = (yuan: string) => ({ dealAmount: yuan, declaredTechAmount: yuan })

async function register(change = {}): Promise<void> {
  const draft = await office.propose('contracts', sampleContract(change))
  const passed = await office.walk(draft, ['submit', clerk], ['accept', clerk], ['pass', clerk])
  const reviewed = passed.values.large ? await office.walk(passed, ['review', approver]) : passed
  await office.walk(reviewed, ['register', clerk])
}

beforeAll(async () => {
  office = await openOffice()
  const { catalogue } = office.ctx
  const measures = defineMeasureCatalogue(
    [...catalogue.registers.values()],
    systems.flatMap((system) => system.measures),
    systems.flatMap((system) => system.relations),
  )
  ctx = { ...office.ctx, measures }

  office.today('2023-11-06')
  await register({ signDate: '2023-10-01', validFrom: '2023-10-01', ...priced('4000000.00'), buyers: [away] })
  office.today('2024-03-06')
  // Sold within the city, with equipment in the price.
  await register({
    dealAmount: '3000000.00',
    declaredTechAmount: '2000000.00',
    deductions: [{ kind: 'equipment', amount: '1000000.00' }],
    buyers: [home],
  })
  // Sold out of the city and into it at once, by the same seller; a large one.
  await register({ ...priced('5000000.00'), type: '5', subtype: '51', buyers: [home, away] })
  // Sold out of the city.
  await register({ ...priced('1000000.00'), type: '4', subtype: '41', buyers: [away] })
  // Bought from abroad.
  await register({
    ...priced('500000.00'),
    sellerCode: undefined,
    sellerRegion: undefined,
    sellerName: '某国甲公司',
    sellerCountry: '304',
    buyers: [home],
  })
  await office.propose('contracts', sampleContract())
}, 120_000)
afterAll(() => office.close())

async function value(measure: string, scope = {}) {
  const asked = { actor: clerk, measure, period: '2024', scope: { unit, ...scope } }
  return unwrap(await takeFigure(ctx, asked)).value
}

test('what is registered in the year counts, by the date of registration', async () => {
  expect(await value('contracts.registered.count')).toBe('4')
  expect(await value('contracts.registered.amount')).toBe('9500000.00')
  expect(await value('contracts.technical.amount')).toBe('8500000.00')
  expect(Number(await value('contracts.registered.growth'))).toBe(137.5)
  expect(Number(await value('contracts.registered.countGrowth'))).toBe(300)
  expect(await value('contracts.registered.largest')).toBe('5000000.00')
})

test('one table gives two statistics: what the city sells and what it buys', async () => {
  expect(await value('contracts.output.count')).toBe('3')
  expect(await value('contracts.output.amount')).toBe('9000000.00')
  expect(await value('contracts.absorbed.count')).toBe('3')
  expect(await value('contracts.absorbed.amount')).toBe('8500000.00')
  expect(await value('contracts.local.count')).toBe('2')
})

test('parties are told apart by their code', async () => {
  expect(await value('contracts.sellers.count')).toBe('1')
  expect(await value('contracts.buyers.count')).toBe('2')
})

test('types, sizes and districts narrow it', async () => {
  expect(await value('contracts.development.count')).toBe('2')
  expect(await value('contracts.service.amount')).toBe('5000000.00')
  expect(await value('contracts.large.count')).toBe('1')
  expect(await value('contracts.registered.count', { region: '320506' })).toBe('3')
  expect(await value('contracts.registered.count', { region: '320571' })).toBe('0')
  expect(await value('contracts.registered.count', { buyerRegion: '310000' })).toBe('2')
})

test('the relations hold', async () => {
  expect(await checkRelations(ctx, { actor: clerk, period: '2024', scope: { unit } })).toEqual({
    ok: true,
    value: [],
  })
})
