import { expect, test } from 'vitest'
import { outline, read, utf8 } from './test/outline.ts'

const lines = (...texts: readonly string[]) => utf8(texts.join('\n\n'))

test('headings that run on inside a paragraph give the place of what follows', async () => {
  const document = await read(
    lines(
      '四、整体绩效实现情况',
      '2024 年，各项工作有序推进。（一）负责成果转化（1）预期目标：合同成交额超 900 亿元。（2）完成情况：登记合同 14004 项；（二）负责企业服务（1）预期目标：统计超 14000 家。',
    ),
  )
  expect(document.blocks.map((block) => block.kind !== 'table' && [block.text, block.place.section])).toEqual(
    [
      ['整体绩效实现情况', undefined],
      ['2024 年，各项工作有序推进。', '四、整体绩效实现情况'],
      ['负责成果转化', '四、整体绩效实现情况'],
      ['预期目标', '四、整体绩效实现情况（一）负责成果转化'],
      ['合同成交额超 900 亿元。', '四、整体绩效实现情况（一）负责成果转化（1）预期目标'],
      ['完成情况', '四、整体绩效实现情况（一）负责成果转化'],
      ['登记合同 14004 项；', '四、整体绩效实现情况（一）负责成果转化（2）完成情况'],
      ['负责企业服务', '四、整体绩效实现情况'],
      ['预期目标', '四、整体绩效实现情况（二）负责企业服务'],
      ['统计超 14000 家。', '四、整体绩效实现情况（二）负责企业服务（1）预期目标'],
    ],
  )
})

test('items of a sentence, citations and statements with numbers are no headings', async () => {
  const texts = [
    '主要措施：（一）加强培训；（二）完善制度；（三）公开结果。',
    '根据第三条（二）项的规定，按时办结。',
    '3.2024年完成技术合同登记 14004 项，比上年增长。',
    '1.5 亿元已全部支付。',
  ]
  expect(await outline(lines(...texts))).toEqual(texts)
})

test('parts, sections and their answers', async () => {
  expect(
    await outline(
      lines(
        '第一部分 部门概况',
        '一、预算部门名称：某某中心',
        '（一）存在问题：培训不够系统。',
        '1.数量指标',
        '二、自评结论',
      ),
    ),
  ).toEqual([
    'H0 第一部分部门概况',
    'H1 一、预算部门名称：某某中心',
    'H2 （一）存在问题',
    '培训不够系统。',
    'H3 1.数量指标',
    'H1 二、自评结论',
  ])
})
