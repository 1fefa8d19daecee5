import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Problem, type Result, unwrap, wordProblem } from '#lib'
import type { TakenOver } from '#records'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import {
  checkRelations,
  combinedDigest,
  explainValue,
  type Figure,
  figureRecords,
  measureHistory,
  measureSeries,
  readRelations,
  recomputeDigest,
  takeFigure,
  takeFigures,
} from './index.ts'
import { type Desk, migrations, now, openDesk } from './test/desk.ts'

let db: TestDatabase
let desk: Desk
let unit: string
beforeAll(async () => {
  db = await testDatabase(migrations)
  desk = openDesk(db.database)
  unit = (await desk.takeOver(story)).unit
})
afterAll(() => db.close())

const project = (id: string, version: number, knownFrom: string, values: TakenOver['values']): TakenOver => ({
  ...{ id, version, state: 'open', knownFrom: `${knownFrom}T02:00:00.000Z` },
  values: { title: id, ...values },
})

/** Three projects of 2024 and one of 2023; one was recorded late, and one was corrected in March 2025. */
const story: readonly TakenOver[] = [
  project('old', 1, '2023-06-02', { startedOn: '2023-06-01', budget: '1000.00', place: '320506' }),
  project('first', 1, '2024-02-02', { startedOn: '2024-02-01', budget: '400.00', place: '320506' }),
  project('second', 1, '2024-05-06', { startedOn: '2024-05-05', budget: '700.00', place: '320507' }),
  project('second', 2, '2025-03-04', {
    ...{ startedOn: '2024-05-05', budget: '765.43', place: '320507' },
    payments: [{ paidOn: '2024-06-01', amount: '2000.00' }],
  }),
  project('late', 1, '2024-12-23', { startedOn: '2024-05-20', budget: '10.00', place: '320100' }),
]

const ask = (
  measure: string,
  period: string,
  more: { asOf?: string; scope?: { [name: string]: string } } = {},
) => ({
  ...{ actor: desk.actor, measure, period, asOf: more.asOf },
  scope: { ...more.scope, unit },
})
const figure = async (...asked: Parameters<typeof ask>): Promise<Figure> =>
  unwrap(await takeFigure(desk.ctx, ask(...asked)))
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((problem) => problem.code))
const words = (problems: readonly Problem[] = []) => problems.map((problem) => wordProblem(problem).message)

test('a figure carries its provenance, is plain and frozen', async () => {
  const taken = await figure('projects.budget', '2024', { asOf: '2024-12-20' })
  expect(taken).toEqual({
    measure: 'projects.budget',
    label: '预算',
    period: '2024',
    asOf: '2024-12-20T15:59:59.999Z',
    scope: { unit },
    value: '1100.00',
    unit: '元',
    records: 2,
    digest: taken.digest,
    rule: desk.ctx.measures.rules.get('projects.budget'),
  })
  expect(JSON.parse(JSON.stringify(taken))).toEqual(taken)
  expect(Object.isFrozen(taken) && Object.isFrozen(taken.scope)).toBe(true)
})

test('as of a day selects what was known at its end; a period by the date of the fact, whenever it was recorded', async () => {
  const counted = async (asOf?: string) =>
    (await figure('projects.count', '2024Q2', { ...(asOf ? { asOf } : {}) })).value
  expect(await counted('2024-05-05')).toBe('0')
  expect(await counted('2024-05-06')).toBe('1')
  expect(await counted('2024-12-22')).toBe('1')
  expect(await counted('2024-12-23')).toBe('2')
  expect(await counted()).toBe('2')
  expect((await figure('projects.count', '2025')).value).toBe('0')
  const latest = await figure('projects.count', '2024')
  expect(latest.asOf <= now).toBe(true)
  expect(await figure('projects.count', '2024', { asOf: latest.asOf })).toEqual(latest)
})

test('the digest is that of the versions behind the figure, which anyone can recompute from its records', async () => {
  const taken = await figure('projects.count', '2024', { asOf: '2024-12-31' })
  const page = (offset: number) =>
    figureRecords(desk.ctx, { ...ask('projects.count', '2024', { asOf: '2024-12-31' }), offset, limit: 2 })
  const pages = [unwrap(await page(0)), unwrap(await page(2))]
  expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
    [3, 2],
    [3, 1],
  ])
  const records = pages.flatMap(({ rows }) => rows)
  expect(records.map(({ id, version }) => `${id} ${version}`).sort()).toEqual([
    'first 1',
    'late 1',
    'second 1',
  ])
  expect(recomputeDigest(records)).toBe(taken.digest)
  expect((await figure('projects.count', '2024')).digest).not.toBe(taken.digest)
  expect((await figure('projects.count', '2020')).digest).toBe('0'.repeat(32))
})

test('a ratio, a growth and a difference carry the two figures they are computed from', async () => {
  const share = await figure('projects.large.share', '2024')
  expect([share.value, share.unit, share.records]).toEqual(['65.12', '%', 4])
  expect(share.parts?.map((part) => [part.measure, part.value])).toEqual([
    ['projects.large.budget', '765.43'],
    ['projects.budget', '1175.43'],
  ])
  expect(share.digest).toBe(combinedDigest(share.parts?.map((part) => part.digest) ?? []))

  const growth = await figure('projects.budget.growth', '2024')
  expect(growth.value).toBe('17.543')
  expect(growth.parts?.map((part) => [part.period, part.value])).toEqual([
    ['2024', '1175.43'],
    ['2023', '1000.00'],
  ])
  expect((await figure('projects.unpaid', '2024')).value).toBe('-824.57')
  expect((await figure('projects.gap', '2024')).value).toBe('824.57')
  const each = await figure('projects.budget.each', '2024')
  expect([each.value, each.records, each.parts?.map((part) => part.records)]).toEqual(['391.81', 3, [3, 3]])
})

test('where there is nothing to divide by or to average there is no value, and a note says why', async () => {
  const growth = await figure('projects.budget.growth', '2023')
  expect([growth.value, words(growth.notes)]).toEqual([
    null,
    ['「预算增幅」在上期（2022）为零，无法计算增长'],
  ])
  const share = await figure('projects.large.share', '2020')
  expect([share.value, words(share.notes)]).toEqual([null, ['「大项目占比」的分母「预算」为零，无法相除']])
  const average = await figure('projects.score', '2024')
  expect([average.value, words(average.notes)]).toEqual([null, ['范围内没有记录，「平均得分」没有数值']])
})

test('a scope narrows by region, smaller regions included', async () => {
  const inRegion = async (region: string) =>
    (await figure('projects.count', '2024', { scope: { region } })).value
  expect([await inRegion('320500'), await inRegion('320507'), await inRegion('320000')]).toEqual([
    '2',
    '1',
    '3',
  ])
})

test('what contradicts a relation is noted on the figures, and checked for on demand', async () => {
  const figures = ['projects.unpaid', 'projects.count'].map((measure) => ({
    measure,
    period: '2024',
    scope: { unit },
  }))
  const [unpaid, counted] = unwrap(await takeFigures(desk.ctx, { actor: desk.actor, figures }))
  const sentence =
    '2024：「拨款额」（projects.payments.amount）为 2000.00 元，大于「预算」（projects.budget）的 1175.43 元；应当：拨款不超过预算'
  expect(unpaid?.parts?.map((part) => words(part.notes))).toEqual([[sentence], [sentence]])
  expect(counted?.notes).toBeUndefined()

  const question = { actor: desk.actor, period: '2024', scope: { unit } }
  expect(words(unwrap(await checkRelations(desk.ctx, question)))).toEqual([sentence])
  expect(unwrap(await checkRelations(desk.ctx, { ...question, measure: 'projects.count' }))).toEqual([])
  expect(unwrap(await checkRelations(desk.ctx, { ...question, asOf: '2024-12-31' }))).toEqual([])
  const judged = unwrap(await readRelations(desk.ctx, { ...question, measure: 'projects.payments.amount' }))
  expect(
    judged.map(({ holds, figures, problem }) => [holds, figures.map((f) => f.value), problem?.code]),
  ).toEqual([[false, ['2000.00', '1175.43'], 'measures/part-over-whole']])
  const before = await readRelations(desk.ctx, { ...question, asOf: '2024-12-31' })
  expect(unwrap(before).map(({ holds }) => holds)).not.toContain(false)
  expect(codes(await checkRelations(desk.ctx, { ...question, period: 'soon', measure: 'a.b' }))).toEqual([
    'period/not-a-period',
    'measures/unknown-measure',
  ])
})

test('the records of a part can be asked for', async () => {
  const recordsOf = async (part?: string) =>
    unwrap(
      await figureRecords(desk.ctx, { ...ask('projects.budget.growth', '2024'), part, offset: 0, limit: 10 }),
    )
  expect(await recordsOf()).toMatchObject({
    measure: 'projects.budget',
    period: '2024',
    register: 'projects',
    total: 3,
  })
  expect(await recordsOf('1')).toMatchObject({ period: '2023', total: 1, rows: [{ id: 'old' }] })
  const wrong = await figureRecords(desk.ctx, {
    ...ask('projects.budget.growth', '2024'),
    part: '2',
    offset: 0,
    limit: 1,
  })
  expect(wrong.ok ? [] : words(wrong.problems)).toEqual([
    '口径「projects.budget.growth」没有第「2」部分；可选的有：0（预算，2024）、1（预算，2023）',
  ])
})

test('a question that cannot be answered says why, all at once', async () => {
  const figures = [
    { measure: 'projects.cuont', period: '2024', scope: { unit } },
    { measure: 'projects.count', period: '2024-13', scope: { unit } },
    { measure: 'projects.count', period: '2024', scope: { unit, office: 'x' } },
    { measure: 'projects.large.share', period: '2024', scope: { unit, region: 'Suzhou' } },
    { measure: 'projects.large.share', period: '2024', scope: { unit, region: '320599' } },
  ]
  expect(codes(await takeFigures(desk.ctx, { actor: desk.actor, figures }))).toEqual([
    'measures/unknown-measure',
    'period/not-a-period',
    'measures/unknown-scope',
    'measures/unknown-region',
    'measures/unknown-region',
  ])
  expect(codes(await takeFigure(desk.ctx, ask('projects.count', '2024', { asOf: '2026-01-01' })))).toEqual([
    'time/as-of-in-the-future',
  ])
  expect(codes(await takeFigure(desk.ctx, ask('projects.count', '2024', { asOf: 'then' })))).toEqual([
    'time/not-a-day',
  ])
  const stranger = { ...desk.actor, grants: [] }
  expect(codes(await takeFigure(desk.ctx, { ...ask('projects.count', '2024'), actor: stranger }))).toEqual([
    'access/not-your-unit',
  ])
})

test('a series gives a figure a month or quarter', async () => {
  const quarters = unwrap(await measureSeries(desk.ctx, { ...ask('projects.count', '2024'), by: 'quarter' }))
  expect(quarters.map(({ period, value }) => [period, value])).toEqual([
    ['2024Q1', '1'],
    ['2024Q2', '2'],
    ['2024Q3', '0'],
    ['2024Q4', '0'],
  ])
  const months = unwrap(await measureSeries(desk.ctx, { ...ask('projects.count', '2024Q2'), by: 'month' }))
  expect(months.map(({ period, value }) => [period, value])).toEqual([
    ['2024-04', '0'],
    ['2024-05', '2'],
    ['2024-06', '0'],
  ])
  const odd = await measureSeries(desk.ctx, {
    ...ask('projects.count', '2024-01-15..2024-02-28'),
    by: 'month',
  })
  expect(codes(odd)).toEqual(['measures/not-divisible'])
})

test('the history of a measure has a point a day on which its value changed', async () => {
  const history = unwrap(await measureHistory(desk.ctx, ask('projects.budget', '2024')))
  expect(history.points.map(({ day, value }) => [day, value])).toEqual([
    ['2024-02-02', '400.00'],
    ['2024-05-06', '1100.00'],
    ['2024-12-23', '1110.00'],
    ['2025-03-04', '1175.43'],
  ])
})

const explain = async (measure: string, value: string, period?: string) =>
  unwrap(await explainValue(desk.ctx, { actor: desk.actor, measure, value, period, scope: { unit } }))

test('an explanation names the days at which a measure had a value, exact or as printed', async () => {
  const counted = await explain('projects.count', '2')
  expect(counted.spans).toEqual([
    {
      ...{ period: '2024', value: '2', from: '2024-05-06T02:00:00.000Z', to: '2024-12-23T02:00:00.000Z' },
      ...{ firstDay: '2024-05-06', lastDay: '2024-12-22' },
    },
  ])
  const printed = await explain('projects.budget', '0.11 万元')
  expect(printed.spans.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ['2024-05-06', '2025-03-03'],
  ])
  const bare = await explain('projects.budget', '0.12')
  expect(bare.asked).toMatchObject({ value: '0.12', scale: '万' })
  expect(bare.spans.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([['2025-03-04', undefined]])
  const growth = await explain('projects.budget.growth', '10.0%')
  expect(
    growth.spans.map(({ period, value, firstDay, lastDay }) => [period, value, firstDay, lastDay]),
  ).toEqual([['2024', '10', '2024-05-06', '2024-12-22']])
  const paid = await explain('projects.payments.count', '1 笔')
  expect(paid.spans.map(({ period, firstDay }) => [period, firstDay])).toEqual([['2024', '2025-03-04']])
  const running = await explain('projects.running', '3')
  expect(running.spans.map(({ period, firstDay }) => [period, firstDay])).toEqual([
    ['2024', '2024-05-06'],
    ['2025', '2024-05-06'],
  ])
})

test('for a value that a measure never had, the explanation gives the nearest that it had', async () => {
  const { spans, nearest } = await explain('projects.budget', '1070.00', '2024')
  expect(spans).toEqual([])
  expect(nearest.map(({ value }) => value)).toEqual(['1100.00', '1110.00', '1175.43'])
})

test('a value in another unit, or none at all, is refused in words', async () => {
  const asked = (value: string) =>
    explainValue(desk.ctx, { actor: desk.actor, measure: 'projects.count', value, scope: { unit } })
  const wrong = await asked('2 家')
  expect(wrong.ok ? [] : words(wrong.problems)).toEqual([
    '「2 家」的单位是「家」，而口径「项目数」的单位是「项」',
  ])
  expect(codes(await asked('plenty'))).toEqual(['quantity/not-a-quantity'])
})
