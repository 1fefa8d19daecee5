import type { Values } from '#registers'
import { indicatorClasses } from '../code-list.ts'
import published from '../fixture/suzhou-2024.json' with { type: 'json' }

const year = 2024

/** The published table as one would record it: what a register gives is a measure's, the rest a manual figure or words. */
const measured: { readonly [name: string]: string } = {
  预算偏差率: 'evaluation.budget.deviationRate',
  预算调整率: 'evaluation.budget.adjustmentRate',
  预算执行率: 'evaluation.budget.executionRate',
  全市技术合同成交额: 'deals.amount',
}

export const rows = published.rows.map(([cls, name, target, actual, deviation, hasReason], index) => ({
  code: `I-${String(index + 1).padStart(2, '0')}`,
  class: String(cls),
  name: String(name),
  target: String(target),
  actual: String(actual),
  deviation: String(deviation),
  hasReason: hasReason === true,
  manual: `manual.i${index + 1}`,
  position: index + 1,
}))

const isNumber = (text: string) => /\d/.test(text)

export const indicators: readonly Values[] = rows.map((row) => ({
  year,
  code: row.code,
  class: indicatorClasses.items.find((item) => item.label.zh === row.class)?.code,
  name: row.name,
  target: row.target,
  source: '工作台账',
  ...(isNumber(row.actual) ? { figure: measured[row.name] ?? row.manual } : { actual: row.actual }),
  ...(row.hasReason ? { reason: '已说明' } : {}),
  position: row.position,
}))

export const manual: readonly Values[] = rows
  .filter((row) => isNumber(row.actual) && !(row.name in measured))
  .map((row) => ({
    year,
    name: row.manual,
    label: row.name,
    value: row.actual.replace('%', ''),
    ...(row.actual.endsWith('%') ? { measuredIn: '%' } : {}),
    source: '统计报表',
    document: '年度统计报表',
    confirmedBy: '综合科',
    confirmedOn: '2025-01-20',
  }))

const line = (code: string, parent: string, item: string, amounts: readonly [string, string, string]) => ({
  year,
  code,
  parent,
  item,
  nature: parent === 'total' ? 'basic' : 'project',
  initial: amounts[0],
  adjustment: amounts[1],
  spent: amounts[2],
})
const total = (code: string, item: string, parent?: string) => ({
  year,
  code,
  item,
  isTotal: true,
  ...(parent === undefined ? {} : { parent }),
})

/** 元; the form prints 万元. */
export const budget: readonly Values[] = [
  total('total', '预算总金额'),
  line('basic', 'total', '基本支出', ['6444300.00', '824700.00', '6714600.00']),
  total('project', '项目支出', 'total'),
  line('party', 'project', '党团活动经费', ['7000.00', '0', '7000.00']),
  line('health', 'project', '体检费', ['43200.00', '0', '43200.00']),
  line('meals', 'project', '伙食经费', ['180700.00', '0', '180700.00']),
  line('training', 'project', '专项培训费', ['4000.00', '0', '3900.00']),
].map((values, index) => ({ ...values, position: index + 1 }))

export const deals: readonly Values[] = [
  { title: '甲', signedOn: '2024-03-01', amount: '106650000000.00' },
  { title: '乙', signedOn: '2024-12-28', amount: '1379999999.00' },
  { title: '丙', signedOn: '2023-12-28', amount: '99.00' },
]

export const targets: readonly Values[] = [
  { year, indicator: 'I-48', set: 'internal', target: '>=1050亿元', document: '年度工作要点' },
  { year, indicator: 'I-48', set: 'superior', target: '>=1100 亿元' },
]

export const tasks: readonly Values[] = [
  {
    year,
    duty: '负责成果转化',
    name: '技术合同认定',
    completion: '成交额{deals.amount:亿元.1}。',
    indicators: [{ code: 'I-48' }],
    position: 2,
  },
  { year, duty: '负责产学研合作', name: '产学研活动', completion: '已办结。', position: 1 },
]
