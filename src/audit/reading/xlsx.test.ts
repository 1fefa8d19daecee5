import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { outlineOf, read } from './test/outline.ts'

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('forms of a workbook: titles and notes apart, several on one sheet, merges and numbers as shown', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('自评表')
    sheet.addRows([
      ['整体支出绩效自评表'],
      ['（2024年度）'],
      [null, '年初预算', '决算', '执行率'],
      ['基本支出', 644.43, 671.4, 0.923725],
      ['项目支出', 23.49, 23.48, 0.99957],
      [],
      ['附表2 指标表'],
      ['一级指标', '指标', '目标值', '完成值'],
      ['产出', '合同数', '≥100', 120],
      [null, '培训人数', '≥50', 60],
      ['注：数据来自台账。'],
    ])
    sheet.mergeCells('A1:D1')
    sheet.mergeCells('A9:A10')
    for (const cell of ['D4', 'D5']) sheet.getCell(cell).numFmt = '0.00%'
    sheet.getCell('C4').numFmt = '#,##0.00'
    book.addWorksheet('底稿', { state: 'hidden' }).addRow(['算', 1])
  })
  const document = await read(bytes, 'a.xls')
  expect(outlineOf(document)).toEqual([
    '整体支出绩效自评表',
    '（2024年度）',
    'table 0 整体支出绩效自评表',
    ' | 年初预算 | 决算 | 执行率',
    '基本支出 | 644.43 | 671.40 | 92.37%',
    '项目支出 | 23.49 | 23.48 | 99.96%',
    '附表2 指标表',
    'table 0 附表2 指标表',
    '一级指标 | 指标 | 目标值 | 完成值',
    '产出 | 合同数 | ≥100 | 120',
    '产出* | 培训人数 | ≥50 | 60',
    '注：数据来自台账。',
  ])
  expect(document.blocks.filter(({ kind }) => kind === 'table').map(({ place }) => place)).toEqual([
    { table: '自评表', row: 3, column: 1 },
    { table: '自评表', row: 8, column: 1 },
  ])
  expect(document.problems.map(({ code }) => code)).toEqual(['reading/hidden-sheet'])
})

test('blank rows inside a form do not part it from its heads', async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet('表').addRows([['指标', '值'], ['合同', 1], [], ['培训', 2]])
  })
  expect(outlineOf(await read(bytes))).toEqual(['table 0', '指标 | 值', '合同 | 1', ' | ', '培训 | 2'])
})

test('a formula without a value is said, not taken for nothing', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRows([
      ['指标', '值'],
      ['合同', 1],
    ])
    sheet.getCell('B2').value = { formula: 'A1*2' } as ExcelJS.CellFormulaValue
  })
  expect((await read(bytes)).problems).toMatchObject([
    { code: 'reading/formula-without-value', params: { sheet: '表', count: 1 } },
  ])
})
