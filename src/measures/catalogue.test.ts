import { expect, test } from 'vitest'
import { wordProblem } from '#lib'
import { and, inState, is } from '#registers'
import { defineMeasureCatalogue, findMeasure } from './catalogue.ts'
import type { AggregateMeasure, Measure, Relation } from './measure.ts'
import { measures, projects } from './test/house.ts'

const label = { zh: '数', en: 'number' }
const count: AggregateMeasure = {
  ...{ kind: 'aggregate', name: 'a.count', label, definition: label, unit: '项' },
  ...{ register: 'projects', aggregate: 'count' },
}
const define = (...list: Measure[]) => defineMeasureCatalogue([projects], list)
const changed = (change: Partial<AggregateMeasure>) => () => define({ ...count, ...change })

test.each<[string, Partial<AggregateMeasure>, RegExp]>([
  ['a name without its system', { name: 'count' }, /not a name/],
  ['an unknown register', { register: 'nothing' }, /unknown register nothing/],
  ['an unknown field', { aggregate: 'sum', of: 'nothing' }, /no field nothing/],
  ['an unknown sub-field', { aggregate: 'sum', of: 'payments.nothing' }, /no field payments.nothing/],
  ['a sum of nothing', { aggregate: 'sum' }, /sum of what/],
  ['a count of something', { of: 'budget' }, /count of what/],
  ['a sum of text', { aggregate: 'sum', of: 'title' }, /sum of title, which is text/],
  ['a list told apart', { aggregate: 'distinct', of: 'payments' }, /distinct of payments/],
  ['a sum of unlike kinds', { aggregate: 'sum', of: ['staff', 'score'] }, /several kinds/],
  ['a sum over two grains', { aggregate: 'sum', of: ['budget', 'payments.amount'] }, /several grains/],
  ['money not in 元', { aggregate: 'sum', of: 'budget', unit: '万元' }, /万元 does not fit/],
  ['a count in 元', { unit: '元' }, /元 does not fit/],
  ['each of what is no list', { each: 'title' }, /title is no list/],
  ['a sub-row filter without sub-rows', { whereEach: is('kind', 'a') }, /without sub-rows/],
  ['a period by text', { by: 'title' }, /title is text, not a date/],
  ['a period by another grain', { by: 'payments.paidOn' }, /not of its grain/],
  ['two ways to place it', { by: 'startedOn', stock: { since: 'startedOn' } }, /either by or stock/],
  ['a stock since a year', { stock: { since: 'year' } }, /year is integer/],
  ['a filter on nothing', { where: is('nothing', 'a') }, /unknown field nothing/],
  ['a state that is none', { where: and(inState('gone')) }, /state is never gone/],
  ['a code that is none', { where: is('kind', 'c') }, /kind is never c/],
  ['a scope by a date', { scopes: { day: 'startedOn' } }, /cannot narrow by startedOn/],
  ['a scope called unit', { scopes: { unit: 'lead' } }, /unit is always/],
  ['too many decimals', { places: 20 }, /keeps 20 decimals/],
])('a definition with %s is refused at start', (_, change, message) => {
  expect(changed(change)).toThrow(message)
})

const of = { label, definition: label, unit: '%' }

test('a compound measure rests on known measures of fitting units, and not on itself', () => {
  const ratio = {
    ...of,
    kind: 'ratio',
    name: 'a.rate',
    numerator: 'a.count',
    denominator: 'a.count',
  } as const
  expect(() => define(count, ratio)).not.toThrow()
  expect(() => define(count, count)).toThrow(/defined twice/)
  expect(() => define(ratio)).toThrow(/unknown measure a.count/)
  expect(() => define(count, { ...ratio, denominator: 'a.rate' })).toThrow(/rests on itself/)
  const other = { ...count, name: 'a.other', unit: '家' }
  expect(() => define(count, other, { ...ratio, denominator: 'a.other' })).toThrow(/a share of 项 in 家/)
  expect(() => define(count, other, { ...ratio, denominator: 'a.other', unit: '项/家' })).not.toThrow()
  const difference = {
    ...of,
    kind: 'difference',
    name: 'a.gap',
    minuend: 'a.count',
    subtrahend: 'a.other',
  } as const
  expect(() => define(count, other, { ...difference, unit: '项' })).toThrow(/difference of 项, 家/)
  const growth = { ...of, kind: 'growth', name: 'a.growth', of: 'a.count' } as const
  expect(() => define(count, growth)).toThrow(/same in every period/)
  expect(() => define({ ...count, by: 'startedOn' }, { ...growth, unit: '项' })).toThrow(/growth is in %/)
})

test('a relation is between known measures of one unit', () => {
  const other = { ...count, name: 'a.other', unit: '家' }
  const relation: Relation = { kind: 'part', part: 'a.other', whole: 'a.count', says: label }
  expect(() => defineMeasureCatalogue([projects], [count, other], [relation])).toThrow(/a.other is in 家/)
  expect(() => defineMeasureCatalogue([projects], [count], [relation])).toThrow(/unknown measure a.other/)
})

test('the rule changes with what is computed, also by a part, and not with words', () => {
  const growth = { ...of, kind: 'growth', name: 'a.growth', of: 'a.count' } as const
  const dated = { ...count, by: 'startedOn' }
  const rules = define(dated, growth).rules
  expect(rules.get('a.count')).toMatch(/^[0-9a-f]{16}$/)
  const reworded = define({ ...dated, label: { zh: '别名', en: 'alias' } }, growth).rules
  expect([...reworded]).toEqual([...rules])
  const narrowed = define({ ...dated, where: inState('done') }, growth).rules
  expect(narrowed.get('a.count')).not.toBe(rules.get('a.count'))
  expect(narrowed.get('a.growth')).not.toBe(rules.get('a.growth'))
})

test('an unknown measure is answered with names that are near', () => {
  const asked = findMeasure(measures, 'project.count')
  expect(asked.ok).toBe(false)
  const [problem] = asked.ok ? [] : asked.problems
  expect(problem?.code).toBe('measures/unknown-measure')
  expect(problem && wordProblem(problem).message).toBe(
    '没有名为「project.count」的指标口径（名称相近的：projects.count（项目数）、projects.done.count（完成项目数）、projects.scores（得分种数））',
  )
  const byLabel = findMeasure(measures, '收款单位')
  expect(byLabel.ok ? '' : byLabel.problems[0]?.params.near).toContain('projects.payees')
  const strange = findMeasure(measures, 'zzzzzz')
  expect(strange.ok ? '' : strange.problems[0]?.params.near).toBe('无')
})
