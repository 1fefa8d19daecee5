import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson, type Json, unwrap, wordProblem } from '#lib'
import { writeRecords } from '#records'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { evaluate, listManualFigures } from './index.ts'
import { type EvaluationHouse, evaluationHouse, houseMigrations } from './test/evaluation-house.ts'
import * as content from './test/published-content.ts'

let base: TestDatabase
let house: EvaluationHouse

beforeAll(async () => {
  base = await testDatabase(houseMigrations)
  house = await evaluationHouse(base.database)
  await house.record('evaluation.budget', content.budget, '2025-01-10T02:00:00.000Z')
  await house.record('evaluation.indicators', content.indicators)
  await house.record('evaluation.manual', content.manual)
  await house.record('evaluation.targets', content.targets)
  await house.record('evaluation.tasks', content.tasks)
  await house.record('deals', content.deals.slice(0, 1))
  await house.record('deals', content.deals.slice(1), '2025-01-15T02:00:00.000Z')
  house.at('2025-02-10T02:00:00.000Z')
})
afterAll(() => base.close())

const ask = async (year = 2024, asOf?: string) => {
  const { ctx, actor, unit } = house
  return evaluate(ctx, { actor, unit, year, asOf })
}

describe('the published year', () => {
  test('every row of the table comes out as printed', async () => {
    const { indicators } = unwrap(await ask())
    const printed = indicators.map((row) => [row.class, row.name, row.target, row.actual, row.deviation])
    const expected = content.rows.map((row) => [row.class, row.name, row.target, row.actual, row.deviation])
    expect(printed).toEqual(expected)
  })

  test('the budget table is summed and printed in 万元', async () => {
    const { budget } = unwrap(await ask())
    const printed = budget.map((row) => [
      `${'　'.repeat(row.level)}${row.item}`,
      ...[row.initial, row.adjustment, row.adjusted, row.spent, row.rate],
    ])
    expect(printed).toEqual([
      ['预算总金额', '667.92', '82.47', '750.39', '694.94', '92.61%'],
      ['　基本支出', '644.43', '82.47', '726.9', '671.46', '92.37%'],
      ['　项目支出', '23.49', '', '23.49', '23.48', '99.96%'],
      ['　　党团活动经费', '0.7', '', '0.7', '0.7', '100.00%'],
      ['　　体检费', '4.32', '', '4.32', '4.32', '100.00%'],
      ['　　伙食经费', '18.07', '', '18.07', '18.07', '100.00%'],
      ['　　专项培训费', '0.4', '', '0.4', '0.39', '97.50%'],
    ])
  })

  test('the unit that the form leaves out stands beside, and no other', async () => {
    const { indicators, targetSets } = unwrap(await ask())
    const unitOf = (name: string) => indicators.find((row) => row.name === name)?.unit
    expect(unitOf('全市技术合同成交额')).toBe('亿元')
    expect(targetSets[0]?.rows[0]?.unit).toBe('亿元')
    for (const row of indicators) if (row.actual.includes('%') || row.met === null) expect(row.unit).toBe('')
  })

  test('an actual opens to what it stands on', async () => {
    const { indicators } = unwrap(await ask())
    const of = (name: string) => indicators.find((row) => row.name === name)
    expect(of('全市技术合同成交额')?.figure).toMatchObject({
      measure: 'deals.amount',
      value: '108029999999.00',
      records: 2,
    })
    expect(of('预算执行率')?.figure?.parts?.map((part) => part.value)).toEqual(['6949400.00', '7503900.00'])
    expect(of('培育技术经纪人')?.manual).toMatch(/^[0-9a-z]{26}$/)
    expect(of('资金使用合规性')).toMatchObject({ met: null, verdict: 'stated', reasonDue: false })
    expect(of('非税收入预算完成率')).toMatchObject({
      met: false,
      verdict: 'missed',
      reasonDue: true,
      reason: '',
    })
    expect(of('培育技术经纪人')).toMatchObject({ met: true, verdict: 'far-above', reasonDue: true })
  })

  test('it says what is still to be done', async () => {
    const { attention } = unwrap(await ask())
    expect(attention.map(({ problem, indicator }) => [indicator, wordProblem(problem).message])).toEqual([
      ['I-27', '「非税收入预算完成率」的目标值「>=100」漏写百分号，按 >=100% 计算'],
      ['I-27', '「非税收入预算完成率」偏差 -79.44%，还没有写原因分析'],
    ])
  })

  test('further targets are held against the same actual', async () => {
    const { targetSets } = unwrap(await ask())
    expect(
      targetSets.map(({ label, rows }) => [label, rows.map((r) => [r.name, r.target, r.deviation, r.met])]),
    ).toEqual([
      ['内部目标', [['全市技术合同成交额', '>=1050亿元', '2.89%', true]]],
      ['上级目标', [['全市技术合同成交额', '>=1100 亿元', '-1.79%', false]]],
    ])
  })

  test('tasks stand in their order, their numbers still references', async () => {
    const { tasks } = unwrap(await ask())
    expect(tasks.map(({ name, completion, indicators }) => [name, completion, indicators])).toEqual([
      ['产学研活动', '已办结。', []],
      ['技术合同认定', '成交额{deals.amount:亿元.1}。', ['I-48']],
    ])
  })
})

test('as of an earlier day it is what was known then', async () => {
  const then = unwrap(await ask(2024, '2025-01-12'))
  expect(then.asOf).toBe('2025-01-12T15:59:59.999Z')
  const amount = then.indicators.find((row) => row.code === 'I-48')
  expect([amount?.actual, amount?.deviation, amount?.figure?.records]).toEqual(['1066.5', '18.50%', 1])
})

test('a reason that is written later is not there before', async () => {
  const due = async (asOf: string) =>
    unwrap(await ask(2024, asOf)).attention.filter(
      ({ problem }) => problem.code === 'indicators/reason-missing',
    )
  await house.amend(
    'evaluation.indicators',
    ['code', 'I-27'],
    { reason: '租约到期' },
    '2025-03-01T02:00:00.000Z',
  )
  house.at('2025-03-05T02:00:00.000Z')
  expect(await due('2025-02-28')).toHaveLength(1)
  expect(await due('2025-03-01')).toHaveLength(0)
})

test('the same question asked again gives the same answer, frozen and plain', async () => {
  const first = unwrap(await ask(2024, '2025-01-31'))
  house.at('2025-03-10T02:00:00.000Z')
  const second = unwrap(await ask(2024, '2025-01-31'))
  expect(canonicalJson(second as unknown as Json)).toBe(canonicalJson(first as unknown as Json))
  expect(
    [first, first.budget[0], first.indicators[0], first.attention[0]].every((v) => Object.isFrozen(v)),
  ).toBe(true)
})

test('manual figures of a year carry their source', async () => {
  const { ctx, actor, unit } = house
  const figures = unwrap(await listManualFigures(ctx, { actor, unit, year: 2024 }))
  expect(figures).toHaveLength(content.manual.length)
  expect(figures.find((f) => f.label === '非税收入预算完成率')).toMatchObject({
    written: '20.56%',
    value: '20.56',
    unit: '%',
    source: '统计报表',
    confirmedBy: '综合科',
  })
})

test.each([
  [2025, undefined, 'indicators/no-evaluation'],
  [2024, '2025-01-09', 'indicators/no-evaluation'],
  [2010, undefined, 'indicators/no-form'],
  [2024, '2199-01-01', 'time/as-of-in-the-future'],
  [2024, 'gestern', 'time/not-a-day'],
])('an evaluation of %s as of %s cannot be had: %s', async (year, asOf, code) => {
  const result = await ask(year, asOf)
  expect(result.ok || result.problems.map((p) => p.code)).toEqual([code])
})

test('a unit that is not the actor’s is refused', async () => {
  const { ctx, actor } = house
  const result = await evaluate(ctx, {
    actor: { ...actor, grants: [] },
    unit: house.unit,
    year: 2024,
  })
  expect(result.ok || result.problems[0]?.code).toMatch(/^access\//)
})

describe('a year that was filled in badly', () => {
  const line = (code: string, values: object, position: number) => ({
    ...{ year: 2025, code, class: 'duty', name: `指标${code}`, source: '台账', position },
    ...values,
  })

  beforeAll(async () => {
    const figures = [
      ...[{ name: 'manual.words', value: '基本完成', label: '填了文字' }],
      ...[{ name: 'manual.about', value: '近 180', label: '约数', measuredIn: '家' }],
    ].map((figure) => ({ year: 2025, source: '口头', ...figure }))
    await house.record('evaluation.manual', figures, '2026-02-10T02:00:00.000Z')
    await house.record('evaluation.indicators', [
      line('a', { target: '>=abc', figure: 'deals.amount' }, 1),
      line('b', { target: '>=10', figure: 'deals.amonut' }, 2),
      line('c', { target: '>=10', figure: 'deals.least' }, 3),
      line('d', { target: '>=10 家', figure: 'manual.words' }, 4),
      line('e', { target: '>=200 家', figure: 'manual.about' }, 5),
      line('f', { target: '>=200 项', figure: 'manual.about' }, 6),
      line('g', { target: '满意', actual: '基本满意' }, 7),
      line('h', { target: '满意', figure: 'manual.about' }, 8),
    ])
    await house.record('evaluation.budget', [
      {
        year: 2025,
        code: 'a',
        parent: 'z',
        item: '无上级',
        nature: 'basic',
        initial: '0',
        adjustment: '0',
        spent: '0',
        position: 1,
      },
      { year: 2025, code: 'x', parent: 'y', item: '循环甲', isTotal: true, position: 2 },
      { year: 2025, code: 'y', parent: 'x', item: '循环乙', isTotal: true, position: 3 },
    ])
    await house.record('evaluation.targets', [{ year: 2025, indicator: 'q', set: 'internal', target: '>=1' }])
    await house.record('evaluation.tasks', [
      { year: 2025, duty: '职责', name: '未办', indicators: [{ code: 'p' }], position: 1 },
    ])
  })

  test('is still shown, with everything that is wrong in words', async () => {
    const { indicators, attention, budget } = unwrap(await ask(2025))
    expect(indicators.map((row) => [row.actual, row.deviation, row.met])).toEqual([
      ['0.0', '', null],
      ['', '', null],
      ['', '', null],
      ['', '', null],
      ['近 180 家', '-10.00%', false],
      ['近 180 家', '', null],
      ['基本满意', '', null],
      ['近180', '', null],
    ])
    expect(budget.map((row) => [row.item, row.level, row.rate])).toEqual([
      ['无上级', 0, ''],
      ['循环甲', 0, ''],
      ['循环乙', 0, ''],
    ])
    expect(attention.map(({ problem }) => wordProblem(problem).message)).toMatchInlineSnapshot(`
      [
        "目标值「>=abc」读不出来",
        "「指标b」的取数口径 deals.amonut 不存在（相近的有：deals.amount、deals.least）",
        "「指标c」取不到数：deals.least 在本年度没有值",
        "范围内没有记录，「最小合同」没有数值",
        "人工填报数据「填了文字」没有依据文件，也没有佐证材料",
        "人工填报数据「填了文字」还没有人确认",
        "人工填报数据「填了文字」的数值「基本完成」读不出数",
        "人工填报数据「约数」没有依据文件，也没有佐证材料",
        "人工填报数据「约数」还没有人确认",
        "「指标e」偏差 -10.00%，还没有写原因分析",
        "「指标f」的目标以「项」计、完成值以「家」计，无法比较",
        "「指标g」的完成情况「基本满意」与目标「满意」不同，还没有写原因分析",
        "「指标h」的目标「满意」与完成值「近180」一个是数、一个是文字，无法比较",
        "「>=1」对应的指标 q 不存在",
        "预算行「无上级」的上级行 z 不存在或不是合计行",
        "预算行「循环甲」经上级行又汇入自己",
        "预算行「循环乙」经上级行又汇入自己",
        "预算信息还没有填金额",
        "重点任务「未办」还没有写完成情况",
        "「未办」对应的指标 p 不存在",
      ]
    `)
  })
})

describe('rates of the unit’s own', () => {
  const rows = (figures: readonly string[]) =>
    figures.map((figure, index) => ({
      year: 2026,
      code: `r${index}`,
      class: 'process',
      name: `比率${index}`,
      target: '=100%',
      source: '基础数据',
      figure,
      position: index + 1,
    }))

  test('come out of two numbers each, and a plan of payments as of its day', async () => {
    house.at('2027-02-10T02:00:00.000Z')
    const ground = { year: 2026, source: '账簿', document: '报表' }
    await house.record(
      'evaluation.indicators',
      rows([
        'evaluation.base.nonTaxRate',
        'evaluation.base.threePublicChange',
        'evaluation.base.staffControlRate',
        'evaluation.base.procurementRate',
        'evaluation.payments.progressRate',
        'evaluation.surveys.satisfactionRate',
      ]),
    )
    await house.record('evaluation.base', [
      { ...ground, item: 'nonTax', actual: '41120.00', base: '200000.00' },
      { ...ground, item: 'threePublic', actual: '90.00', base: '120.00' },
      { ...ground, item: 'procurement', actual: '0.00', base: '0.00' },
    ])
    await house.record('evaluation.counts', [{ ...ground, item: 'staff', actual: 29, base: 30 }])
    await house.record('evaluation.surveys', [
      {
        year: 2026,
        name: '问卷',
        asked: '企业',
        sent: 320,
        returned: 300,
        satisfied: 297,
        document: '汇总表',
      },
    ])
    const [first, second] = [
      { paidTo: '2026-01-31', line: 'basic', planned: '100.00', paid: '90.00' },
      { paidTo: '2026-02-28', line: 'basic', planned: '100.00', paid: '110.00' },
    ]
    await house.record('evaluation.payments', [first])
    const january = unwrap(await ask(2026)).indicators.map((row) => row.actual)
    expect(january).toEqual(['20.56%', '-25.00%', '96.67%', '', '90.00%', '99.00%'])
    await house.record('evaluation.payments', [second])
    expect(unwrap(await ask(2026)).indicators[4]?.actual).toBe('100.00%')
  })

  test('payments of a year that is over are held against what the budget says was spent', async () => {
    const messages = async () =>
      unwrap(await ask(2026)).attention.map(({ problem }) => wordProblem(problem).message)
    const line = { year: 2026, code: 'basic', item: '基本支出', nature: 'basic', position: 1 }
    await house.record('evaluation.budget', [
      { ...line, initial: '200.00', adjustment: '0.00', spent: '199.00' },
    ])
    const differ = '全年的月度支付合计 200.00 元，预算信息的实际支出合计 199.00 元，两者不一致'
    expect(await messages()).toContain(differ)
    await house.amend(
      'evaluation.budget',
      ['item', '基本支出'],
      { spent: '200.00' },
      '2027-03-01T02:00:00.000Z',
    )
    expect(await messages()).not.toContain(differ)
  })

  test('more answers than questions are refused', async () => {
    const { ctx, actor, unit } = house
    const asked = { year: 2018, name: '问卷', asked: '企业', document: '汇总表' }
    const written = await writeRecords(ctx, { actor, unit, action: 'test' }, (writer) =>
      writer.proposeMany('evaluation.surveys', [{ ...asked, sent: 10, returned: 12, satisfied: 13 }]),
    )
    expect(written.ok ? [] : written.problems.map((problem) => wordProblem(problem).message)).toEqual([
      '收回 12 份多于发放的 10 份',
      '满意 13 份多于收回的 12 份',
    ])
  })
})
