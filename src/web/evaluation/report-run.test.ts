import { expect, test } from 'vitest'
import type { Cell, Ground, ReportDocument, Run } from '#report'
import { printedTasks } from './report-run.ts'

const text = (words: string): Run => ({ kind: 'text', text: words })
const cell = (...runs: Run[]): Cell => ({ paragraphs: [runs], align: 'left' })
const ground: Ground = {
  id: 'g1',
  mark: 'computed',
  name: 'contracts.registered.count',
  label: '登记技术合同项数',
  definition: '登记日期在期间内的合同',
  value: '14004 项',
  period: '2024',
}
const document: ReportDocument = {
  title: ['报告'],
  subtitle: '',
  unit: { code: 'science-centre', name: '示例市科技服务中心' },
  year: 2024,
  asOf: '2025-01-01T00:00:00.000Z',
  template: 'suzhou-2024',
  grounds: [ground],
  parts: [
    {
      orientation: 'landscape',
      blocks: [
        { kind: 'table', columns: [], head: [], body: [[cell(text('技术合同认定')), cell(text('达标'))]] },
        {
          kind: 'table',
          columns: [],
          head: [],
          body: [
            [
              cell(text('负责成果转化')),
              cell(text('技术合同认定')),
              cell(text('登记 '), { kind: 'number', text: '14004', ground: 'g1' }, text(' 项')),
            ],
            [cell(text('培训')), cell({ kind: 'missing', text: '{gone}' })],
          ],
        },
      ],
    },
  ],
}

test('what was done is read where the tasks stand, with the grounds of its numbers', () => {
  const tasks = printedTasks(document, ['技术合同认定', '培训', '宣传'])
  expect(tasks.get('技术合同认定')).toEqual([{ text: '登记 ' }, { text: '14004', ground }, { text: ' 项' }])
  expect(tasks.get('培训')).toEqual([{ text: '{gone}', isMissing: true }])
  expect(tasks.has('宣传')).toBe(false)
})
