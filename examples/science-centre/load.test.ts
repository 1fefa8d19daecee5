import { afterAll, beforeAll, expect, test } from 'vitest'
import { localAdministrator } from '#access'
import { foundation } from '#db'
import { evaluate, evaluationMeasures, evaluationRegisters } from '#indicators'
import { fixedClock, unwrap } from '#lib'
import {
  checkRelations,
  defineMeasureCatalogue,
  explainValue,
  type MeasuresContext,
  takeFigure,
} from '#measures'
import { defineCatalogue, schemaOf } from '#records'
import { reportRegisters } from '#report'
import { catalogueParts, systems } from '#systems'
import published from '../../src/indicators/fixture/suzhou-2024.json' with { type: 'json' }
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { loadSample, sampleUnit } from './load.ts'

const unit = sampleUnit
const actor = localAdministrator([unit])
const draftDay = '2024-12-20'
let opened: TestDatabase
let ctx: MeasuresContext

beforeAll(async () => {
  const catalogue = defineCatalogue({
    ...catalogueParts(systems),
    registers: [...systems.flatMap((system) => system.registers), ...evaluationRegisters, ...reportRegisters],
  })
  const registers = [...catalogue.registers.values()]
  const measures = defineMeasureCatalogue(
    registers,
    [...systems.flatMap((system) => system.measures), ...evaluationMeasures],
    systems.flatMap((system) => system.relations),
  )
  opened = await testDatabase([...foundation, { id: 'sample', sql: schemaOf({ registers }) }])
  ctx = { database: opened.database, clock: fixedClock('2025-06-30T02:00:00.000Z'), catalogue, measures }
  unwrap(await loadSample(ctx))
}, 300_000)
afterAll(() => opened.close())

async function figure(measure: string, asOf?: string) {
  return unwrap(await takeFigure(ctx, { actor, measure, period: '2024', asOf, scope: { unit } }))
}
/** 元 as 亿元 with one decimal. */
const yi = (value: string | null) => (Number(value) / 1e8).toFixed(1)

test('loading again changes nothing', async () => {
  const again = unwrap(await loadSample(ctx))
  expect(again.map(({ written }) => written)).toEqual(again.map(() => 0))
  expect(again.length).toBeGreaterThan(8)
})

test('the figures of the year, now and as of the draft', async () => {
  expect(await figure('contracts.registered.count')).toMatchObject({
    value: '14004',
    unit: '项',
    records: 14_004,
  })
  expect((await figure('contracts.registered.count', draftDay)).value).toBe('13400')
  expect(yi((await figure('contracts.registered.amount')).value)).toBe('1080.3')
  expect(yi((await figure('contracts.registered.amount', draftDay)).value)).toBe('1066.5')
  expect(Number((await figure('contracts.registered.growth')).value).toFixed(1)).toBe('6.8')
  expect(Number((await figure('contracts.registered.countGrowth')).value)).toBeGreaterThan(100)
})

test('high-tech firms and science SMEs of the year come out of records', async () => {
  const wanted = {
    'hightech.applications.accepted': '1860',
    'hightech.applications.recommended': '1598',
    'hightech.reports.due': '15736',
    'hightech.reports.done': '15623',
    'hightech.reports.outstanding': '113',
    'hightech.reports.losing': '9',
    'hightech.firms.count': '17300',
    'sme.submitted': '26112',
    'sme.admitted': '24345',
  }
  for (const asOf of ['2024-12-31', undefined])
    for (const [measure, value] of Object.entries(wanted))
      expect([measure, (await figure(measure, asOf)).value]).toEqual([measure, value])
  expect(Number((await figure('hightech.reports.coverage')).value).toFixed(2)).toBe('99.28')
})

test('vouchers: 310 organisations that are 314 by their roles, 2,503 items paid to the fen', async () => {
  const values = await Promise.all(
    [
      'transfer.organisations',
      'transfer.claims',
      'transfer.repeated',
      'transfer.receivers',
      'transfer.suppliers',
      'transfer.agencies',
      'transfer.receivers.contracts',
      'transfer.suppliers.contracts',
      'transfer.agencies.contracts',
      'transfer.contracts',
      'transfer.approved',
      'transfer.redeemed',
      'research.organisations',
      'research.items',
      'research.approved',
      'research.redeemed',
    ].map(async (name) => [name, (await figure(`vouchers.${name}`)).value]),
  )
  expect(Object.fromEntries(values)).toEqual({
    'transfer.organisations': '310',
    'transfer.claims': '314',
    'transfer.repeated': '4',
    'transfer.receivers': '270',
    'transfer.suppliers': '36',
    'transfer.agencies': '8',
    'transfer.receivers.contracts': '348',
    'transfer.suppliers.contracts': '362',
    'transfer.agencies.contracts': '31',
    'transfer.contracts': '737',
    'transfer.approved': '20314800.00',
    'transfer.redeemed': '100',
    'research.organisations': '479',
    'research.items': '2503',
    'research.approved': '21885821.00',
    'research.redeemed': '100',
  })
  expect((await figure('vouchers.transfer.organisations', draftDay)).value).toBe('238')
  expect((await figure('vouchers.transfer.contracts', draftDay)).value).toBe('551')
})

test('13,400 is explained by the weekend of the draft', async () => {
  const { spans } = unwrap(
    await explainValue(ctx, {
      actor,
      measure: 'contracts.registered.count',
      value: '13400',
      scope: { unit },
    }),
  )
  expect(spans).toMatchObject([{ period: '2024', firstDay: '2024-12-20', lastDay: '2024-12-22' }])
})

test('parts stay within wholes, whatever the year, the day and the district', async () => {
  for (const question of [
    { period: '2024', scope: { unit } },
    { period: '2024', scope: { unit }, asOf: draftDay },
    { period: '2023', scope: { unit } },
    { period: '2024Q4', scope: { unit, region: '320506' } },
  ])
    expect(await checkRelations(ctx, { actor, ...question })).toEqual({ ok: true, value: [] })
})

test('the evaluation prints the 54 rows of the form, deviation by deviation, and none lacks a reason', async () => {
  const { indicators, budget, attention, tasks } = unwrap(await evaluate(ctx, { actor, unit, year: 2024 }))
  // The form printed one target without its percent sign, and the name of a city that the sample's is not.
  const rows = published.rows.map(([kind, name, target, actual, deviation]) => [
    kind,
    String(name).replace('苏州市', '全市'),
    target === '>=100' ? '>=100%' : target,
    actual,
    deviation,
  ])
  expect(indicators.map((row) => [row.class, row.name, row.target, row.actual, row.deviation])).toEqual(rows)
  expect(indicators.filter(({ reasonDue, reason }) => reasonDue && reason === '')).toEqual([])
  expect(
    budget.map(({ item, initial, adjustment, adjusted, spent, rate }) => [
      item,
      initial,
      adjustment,
      adjusted,
      spent,
      rate,
    ]),
  ).toEqual([
    ['预算总金额', '667.92', '82.47', '750.39', '694.94', '92.61%'],
    ['基本支出', '644.43', '82.47', '726.9', '671.46', '92.37%'],
    ['项目支出', '23.49', '', '23.49', '23.48', '99.96%'],
    ['党团活动经费', '0.7', '', '0.7', '0.7', '100.00%'],
    ['体检费', '4.32', '', '4.32', '4.32', '100.00%'],
    ['伙食经费', '18.07', '', '18.07', '18.07', '100.00%'],
    ['专项培训费', '0.4', '', '0.4', '0.39', '97.50%'],
  ])
  expect(tasks).toHaveLength(13)
  expect(attention.filter(({ problem }) => problem.severity === 'error')).toEqual([])
})

test('as of the draft the evaluation tells what was known then', async () => {
  const { indicators } = unwrap(await evaluate(ctx, { actor, unit, year: 2024, asOf: draftDay }))
  const amount = indicators.find(({ code }) => code === 'duty-contracts-amount')
  expect(amount).toMatchObject({ actual: '1066.5', deviation: '18.50%', met: true })
  expect(indicators.filter(({ actual }) => actual === '')).toEqual([])
})
