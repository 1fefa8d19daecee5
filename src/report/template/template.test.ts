import { expect, test } from 'vitest'
import { type AnyTableLayout, checkTemplate, formRules, sectionNumber } from '#indicators'
import type { Cell } from '../document.ts'
import { layTable, type PrintedRow } from './lay-table.ts'
import { templateNamed, templates } from './registry.ts'

test('every form of self-evaluation has its template', () => {
  for (const form of formRules.versions)
    expect(templateNamed(form.params.template).sections.length).toBeGreaterThan(0)
  expect(new Set(templates.map((template) => template.name)).size).toBe(templates.length)
})

test('the Suzhou form has its nine sections, three of them tables', () => {
  const { sections } = templateNamed('suzhou-2024')
  expect(sections.map((section) => section.kind)).toEqual([
    ...['line', 'narrative', 'narrative', 'narrative', 'narrative', 'narrative', 'table', 'table', 'table'],
  ])
})

test('sections count in Chinese', () => {
  expect([1, 9, 10, 12, 20, 21].map(sectionNumber)).toEqual(['一', '九', '十', '十二', '二十', '二十一'])
})

test('a template that miscounts its sections is a bug', () => {
  const { sections, ...rest } = templateNamed('suzhou-2024')
  expect(() => checkTemplate({ ...rest, sections: sections.slice(1) })).toThrow('should begin with 一、')
})

const row = (values: Readonly<Record<string, string>>): PrintedRow =>
  Object.fromEntries(Object.entries(values).map(([field, text]) => [field, [[{ kind: 'text', text }]]]))

const words = (cells: readonly Cell[]) =>
  cells.map((cell) => {
    const text = cell.paragraphs.flat().map((run) => run.text)
    return [text.join(''), cell.columnSpan, cell.rowSpan].filter((part) => part !== undefined).join('/')
  })

test('another form: grouped heads, cells merged within one another, numbered rows, a total', () => {
  const layout: AnyTableLayout = {
    of: 'indicators',
    columns: [
      { field: 'position', head: '序号', share: 1 },
      { field: 'class', head: '类别', share: 2, isMerged: true },
      { field: 'source', head: '来源', share: 2, isMerged: true },
      { field: 'target', head: '目标', group: '指标值（{money}）', share: 1 },
      { field: 'actual', head: '完成', group: '指标值（{money}）', share: 1 },
    ],
    side: { text: '指标', share: 1 },
    total: { label: '合计', fields: ['actual'] },
  }
  const rows = [
    row({ class: '产出', source: '台账', target: '1', actual: '0.7' }),
    row({ class: '产出', source: '台账', target: '2', actual: '4.32' }),
    row({ class: '效益', source: '台账', target: '3', actual: '18.07' }),
  ]
  const table = layTable(layout, rows, '元')
  expect(table.columns.map((column) => column.share)).toEqual([1, 1, 2, 2, 1, 1])
  expect(table.head.map(words)).toEqual([
    ['/2', '序号/2', '类别/2', '来源/2', '指标值（元）/2'],
    ['目标', '完成'],
  ])
  expect(table.body.map(words)).toEqual([
    ['指标/4', '1', '产出/2', '台账/2', '1', '0.7'],
    ['2', '2', '4.32'],
    ['3', '效益', '台账', '3', '18.07'],
    ['合计', '', '', '', '23.09'],
  ])
})
