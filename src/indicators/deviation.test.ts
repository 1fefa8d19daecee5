import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unwrap } from '#lib'
import { type Actual, printActual, readActual } from './actual.ts'
import { deviation, isReasonDue, met, verdictOf } from './deviation.ts'
import published from './fixture/suzhou-2024.json' with { type: 'json' }
import { formOf, formRules } from './form-rule.ts'
import { parseTarget, type Target } from './target.ts'

const form = unwrap(formOf(2024)).params
const target = (text: string): Target => unwrap(parseTarget(text))
const judge = (targetText: string, actual: Actual) => {
  const of = deviation(target(targetText), actual, form.deviation)
  const isMet = met(target(targetText), actual)
  return { of, isMet, isDue: isReasonDue(of, form), verdict: verdictOf(target(targetText), of, isMet, form) }
}
const rows = published.rows.map(([cls, name, goal, actual, printed, reason]) => ({
  name: String(name),
  class: String(cls),
  target: String(goal),
  printed: String(printed),
  hasReason: reason === true,
  ...judge(String(goal), readActual(String(actual))),
}))

test('every published row of the form comes out as printed', () => {
  expect(rows).toHaveLength(54)
  expect(rows.map(({ name, of }) => [name, of.printed])).toEqual(
    rows.map(({ name, printed }) => [name, printed]),
  )
})

test('what was not met is told by the operator, not by the sign', () => {
  expect(rows.filter((row) => row.isMet === false).map((row) => row.name)).toEqual([
    '非税收入预算完成率',
    '预算调整率',
    '预算执行率',
  ])
  const better = rows.find((row) => row.name === '预算偏差率')
  expect([better?.of.printed, better?.isMet]).toEqual(['-26.10%', true])
  expect(rows.filter((row) => row.isMet === null)).toHaveLength(29)
})

test('a reason is due for every deviation; the published form lacks one', () => {
  const due = rows.filter((row) => row.isDue)
  expect(due.filter((row) => !row.hasReason).map((row) => row.name)).toEqual(['非税收入预算完成率'])
  expect(rows.filter((row) => row.hasReason && !row.isDue)).toEqual([])
})

test('far above a lower bound is told apart from met', () => {
  expect(rows.filter((row) => row.verdict === 'far-above').map((row) => row.name)).toEqual([
    '培育技术经纪人',
    '科技创新券技术转移补助',
    '技术经纪人培训',
  ])
})

test('the worked examples of every form hold', () => {
  for (const { params, examples } of formRules.versions)
    for (const { says, given, gives } of examples) {
      const { target: goal, actual } = given as { target: string; actual: string }
      expect([says, deviation(target(goal), readActual(actual), params.deviation).printed]).toEqual([
        says,
        gives,
      ])
    }
})

test.each([
  ['>=900 亿元', '1080.3 亿元', '20.03%', true],
  ['>=900 亿元', '10803000 万元', '20.03%', true],
  ['>=14000 家', '1.5623 万家', '11.59%', true],
  ['>10', '10', '0.00%', false],
  ['超 10 场', '11 场', '10.00%', true],
  ['<5%', '5%', '0.00%', false],
  ['<=0%', '-3%', '100%', true],
  ['=4', '5', '25.00%', false],
  ['4', '4', '0.00%', true],
  ['满意', '基本满意', '', null],
  ['满意', '98%', '', null],
  ['>=100 家', '120 项', '', null],
])('target %s, actual %s: %s, met %s', (goal, actual, printed, isMet) => {
  const judged = judge(goal, readActual(actual))
  expect([judged.of.printed, judged.isMet]).toEqual([printed, isMet])
})

test('words that were not reached ask for a reason', () => {
  expect(judge('满意', readActual('基本满意'))).toMatchObject({ isDue: true, verdict: 'stated' })
  expect(judge('满意', readActual('98%'))).toMatchObject({ isDue: false, of: { kind: 'none' } })
})

const figure = (value: string, decimals: number, unit: string, exact: string, goal: string) =>
  printActual(
    { value, scale: unit === '元' ? '亿' : '', unit, decimals, qualifier: 'exact' },
    exact,
    target(goal),
  )

test('an actual is printed as its target is written', () => {
  expect(figure('1080.3', 1, '元', '108029999999.00', '>=900').text).toBe('1080.3')
  expect(figure('1080.3', 1, '元', '108029999999.00', '>=900亿元').text).toBe('1080.3亿元')
  expect(figure('1080.3', 1, '元', '108029999999.00', '>= 900 亿元').text).toBe('1080.3 亿元')
  expect(figure('12.35', 2, '%', '12.3473', '=0%').text).toBe('12.35%')
  expect(figure('20.56', 2, '%', '20.5600', '>=100').text).toBe('20.56%')
  expect(figure('14004', 0, '项', '14004', '>=900').text).toBe('14004')
})

test('rounding lifts nothing over its bound', () => {
  const nearly = figure('900.0', 1, '元', '89996000000.00', '>=900')
  expect(judge('>=900', nearly)).toMatchObject({ isMet: false, of: { printed: '0.00%' } })
  const all = figure('100.00', 2, '%', '99.9996', '=100%')
  expect(judge('=100%', all)).toMatchObject({ isMet: true, of: { printed: '0.00%' } })
})

test('with whole numbers the deviation has the sign of the difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (goal, actual) => {
      const { of, isMet, isDue } = judge(`>=${goal}`, readActual(String(actual)))
      expect(isMet).toBe(actual >= goal)
      expect(of.printed).toMatch(/^-?\d+\.\d\d%$/)
      expect(of.printed.startsWith('-') && actual >= goal).toBe(false)
      if (actual === goal) expect(isDue).toBe(false)
    }),
  )
})

test('a year before the first form has none', () => {
  const result = formOf(2010)
  expect(result.ok || result.problems[0]?.code).toBe('indicators/no-form')
})
