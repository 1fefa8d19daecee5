import type { Cell, Ground, ReportDocument, Run } from '../document.ts'

const text = (words: string): Run => ({ kind: 'text', text: words })
const number = (words: string, ground: string): Run => ({ kind: 'number', text: words, ground })
const cell = (words: string, more: Partial<Cell> = {}): Cell => ({
  paragraphs: words === '' ? [] : [[text(words)]],
  align: 'left',
  ...more,
})

const figure = {
  asOf: '2025-03-31T15:59:59.999Z',
  scope: { unit: 'sample' },
  digest: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  rule: '1a2b3c4d5e6f7081',
}

const grounds: readonly Ground[] = [
  {
    id: 'g1',
    mark: 'computed',
    name: 'contracts.registered.count',
    label: '登记技术合同数',
    definition: '登记日期在期间内、状态为已登记的技术合同项数',
    value: '14004 项',
    period: '2024',
    figure: {
      ...figure,
      measure: 'contracts.registered.count',
      label: '登记技术合同数',
      period: '2024',
      value: '14004',
      unit: '项',
      records: 14004,
    },
  },
  {
    id: 'g2',
    mark: 'manual',
    name: 'manual.visits',
    label: '走访企业',
    definition: '走访台账（纸质）',
    value: '26 家',
    period: '2024',
    manual: {
      source: '走访台账（纸质）',
      document: '中心〔2025〕1 号',
      evidence: '走访记录.pdf',
      confirmedBy: '业务二科',
      confirmedOn: '2025-01-10',
    },
  },
  {
    id: 'g3',
    mark: 'frozen',
    name: 'contracts.registered.amount',
    label: '合同成交额',
    definition: '登记日期在期间内、状态为已登记的技术合同成交额之和',
    value: '108030000000.00 元',
    period: '2024',
    figure: {
      ...figure,
      measure: 'contracts.registered.amount',
      label: '合同成交额',
      period: '2024',
      value: '108030000000.00',
      unit: '元',
      records: 14004,
    },
  },
]

/** A small report that has one of everything: three marks, four levels of heading, merged cells, two orientations. */
export const sampleDocument: ReportDocument = {
  title: ['示例市市级预算部门（单位）', '整体支出预算绩效自评报告'],
  subtitle: '（2024年度）',
  unit: { code: 'sample', name: '示例市科技服务中心' },
  year: 2024,
  asOf: figure.asOf,
  template: 'suzhou-2024',
  parts: [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'heading', level: 1, number: '', runs: [text('一、预算部门名称：示例市科技服务中心')] },
        { kind: 'heading', level: 1, number: '', runs: [text('二、年度履职目标完成情况')] },
        { kind: 'heading', level: 2, number: '（一）', runs: [text('成果转化')] },
        {
          kind: 'paragraph',
          runs: [
            text('全年登记技术合同'),
            number('14004项', 'g1'),
            text('，成交额'),
            number('1080.3亿元', 'g3'),
            text('，走访企业'),
            number('26家', 'g2'),
            { kind: 'text', text: '，超额完成年度目标', isStrong: true },
            text('；另有 <两项> & "若干" 工作 #未计入_*。'),
          ],
        },
        { kind: 'heading', level: 3, number: '1. ', runs: [text('登记服务')] },
        { kind: 'heading', level: 4, number: '（1）', runs: [text('预期目标')] },
        {
          kind: 'paragraph',
          marker: '·',
          runs: [text('按时办结，'), { kind: 'missing', text: '{contracts.unknown}' }],
        },
        {
          kind: 'table',
          columns: [{ share: 40 }, { share: 30 }, { share: 30 }],
          head: [
            [
              cell('项目', { align: 'center' }),
              cell('年初预算数（万元）', { align: 'center' }),
              cell('执行率（%）', { align: 'center' }),
            ],
          ],
          body: [
            [cell('预算总金额'), cell('667.92', { align: 'right' }), cell('92.61%', { align: 'right' })],
            [cell('项目支出'), cell('', { align: 'right' }), cell('99.96%', { align: 'right' })],
          ],
        },
      ],
    },
    {
      orientation: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, number: '', runs: [text('九、部门整体自评表')] },
        {
          kind: 'table',
          columns: [{ share: 5 }, { share: 10 }, { share: 35 }, { share: 25 }, { share: 25 }],
          head: [
            ['', '类别', '指标名称', '指标目标值', '指标完成值'].map((words) =>
              cell(words, { align: 'center' }),
            ),
          ],
          body: [
            [
              cell('分解目标', { align: 'center', rowSpan: 3, isHead: true }),
              cell('履职', { align: 'center', rowSpan: 2, isHead: true }),
              cell('技术合同登记数'),
              cell('>=14000', { align: 'center' }),
              { align: 'center', paragraphs: [[number('14004', 'g1')]] },
            ],
            [
              cell('走访企业'),
              cell('>=20', { align: 'center' }),
              { align: 'center', paragraphs: [[number('26', 'g2')]] },
            ],
            [
              cell('满意度', { align: 'center', isHead: true }),
              { align: 'left', paragraphs: [[text('服务企业满意度')], [text('（问卷）')]] },
              cell('=100%', { align: 'center' }),
              cell('100%', { align: 'center' }),
            ],
          ],
        },
      ],
    },
  ],
  grounds,
}
