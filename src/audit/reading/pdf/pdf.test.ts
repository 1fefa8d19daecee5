import { expect, test } from 'vitest'
import { outline, read } from '../test/outline.ts'
import { printed } from '../test/printed.ts'

test('lines become paragraphs and headings; a ruled table keeps its merges', async () => {
  const sentence = '全年登记技术合同14004项，成交额1080.3亿元，比上年增长6.8%，超额完成年度目标。'
  const source = `
一、预算部门名称：示例中心

二、完成情况

${sentence.repeat(4)}

#table(columns: (1fr, 1fr, 2fr, 1fr, 1fr),
  table.header([一级指标], [二级指标], [指标名称], [目标值], [完成值]),
  table.cell(rowspan: 3)[产出], table.cell(rowspan: 2)[数量], [技术合同登记数], [≥14000], [14004],
  [举办技术经纪人培训班并且为学员颁发证书的场次], [≥4], [12],
  [质量], [合格率], [100%], [100%],
  table.cell(colspan: 3)[合计], [], [3])
`
  expect(await outline(printed(source))).toEqual([
    'H1 一、预算部门名称：示例中心',
    'H1 二、完成情况',
    sentence.repeat(4),
    'table 1',
    '一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值',
    '产出 | 数量 | 技术合同登记数 | ≥14000 | 14004',
    '产出* | 数量* | 举办技术经纪人培训班并且为学员颁发证书的场次 | ≥4 | 12',
    '产出* | 质量 | 合格率 | 100% | 100%',
    '合计 | 合计* | 合计* |  | 3',
  ])
})

const manyRows = Array.from({ length: 60 }, (_, at) => `[指标${at + 1}], [≥${at}], [${at + 1}]`)

test('a table over pages is one: heads once, groups filled, page numbers and running heads left out', async () => {
  const source = `
#set page(height: 400pt, header: [示例中心自评报告], footer: context align(center)[— #counter(page).display() —])
#table(columns: (1fr, 2fr, 1fr, 1fr), table.header([类别], [指标], [目标], [完成]),
  table.cell(rowspan: 60, breakable: true)[产出], ${manyRows.join(', ')})
以上为全部指标。`
  const document = await read(printed(source))
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
  const [table] = document.blocks
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.place.page).toBe(1)
  expect(table.rows).toHaveLength(61)
  expect(table.rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual(
    manyRows.map((_, at) => ['产出', `指标${at + 1}`, `≥${at}`, `${at + 1}`]),
  )
  expect(table.rows.slice(2).every((row) => row[0]?.covered)).toBe(true)
})

test('a paragraph that a page cuts is one', async () => {
  const text = '持续推进平台建设，集聚仪器管理单位四千余家，服务企业研发。'.repeat(30)
  const document = await read(printed(`#set page(height: 300pt, width: 400pt)\n${text}`))
  expect(document.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([text])
})

test('columns without ruling lines are a table too', async () => {
  const rows = [
    '[项目], [年初预算], [决算数], [执行率]',
    '[基本支出], [644.43], [671.46], [92.37%]',
    '[项目支出], [23.49], [23.48], [99.96%]',
    '[合计], [667.92], [694.94], [92.61%]',
  ]
  expect(
    await outline(printed(`#table(stroke: none, columns: (1fr, 1fr, 1fr, 1fr), ${rows.join(', ')})`)),
  ).toEqual(['table 1', ...rows.map((row) => row.slice(1, -1).replaceAll('], [', ' | '))])
})

test('a page set sideways is read upright', async () => {
  const source =
    '#set page(margin: 20pt)\n#rotate(-90deg, reflow: true)[#table(columns: (80pt, 80pt), [指标名称], [完成情况], [技术合同], [14004项])]'
  expect(await outline(printed(source))).toEqual(['table 1', '指标名称 | 完成情况', '技术合同 | 14004项'])
})

test('a sign that stands apart from its number, or on the line above, is part of it', async () => {
  const source =
    '#table(columns: (80pt, 60pt), [指标名称], [偏差], [非税收入], [-#h(2.5pt)79.44%], [执行率], [-\\ 7.39%])'
  expect((await outline(printed(source))).slice(2)).toEqual(['非税收入 | -79.44%', '执行率 | -7.39%'])
})
