import { expect, test } from 'vitest'
import { outline, utf8 } from '../test/outline.ts'

const rows = (...texts: readonly string[]) => utf8(texts.map((text) => text.replaceAll('|', '\t')).join('\n'))

test('a pasted table is laid out as it was: shifted rows, cells cut by a page, groups left out', async () => {
  const pasted = rows(
    '|类别|指标名称|目标值|完成值|来源|偏差|原因',
    '分解目标|决策|计划健全性|健全|健全|相关文件|0%|',
    '||规划健全性|健全|健全|相关文件|0%|',
    '过程||制度健全性|健全|健全|相关文件|0%|',
    '||资金合规性|合规|合规|相关文件|0%|',
    '',
    '|资产规范性|规范|规范|相关文件|0%|',
    '|利用率|=100%|100%|实际情况|0.00%|',
    '|人员制度健|健全|健全|人员相关|0%|',
    '',
    '||全性|||制度||',
    '||执行率|=100%|92.61%|实际 情况|-7.39%|人员变动导致 支出减少',
    '效益|研发周期|缩短|缩短|相关文件|0%||',
    '',
    '满意度|企业满意度|=100%|100%|实际情况|0.00%|',
    '履职|培育经纪人|>=200|756|实际情况|278.00%|超额完成工作',
    '',
    '||||||任务',
    '培训|>=4|12|实际情况|200.00%|超 额 完 成|',
  )
  expect(await outline(pasted)).toEqual([
    'table 1',
    ' | 类别 | 指标名称 | 目标值 | 完成值 | 来源 | 偏差 | 原因',
    '分解目标 | 决策 | 计划健全性 | 健全 | 健全 | 相关文件 | 0% | ',
    '分解目标* | 决策* | 规划健全性 | 健全 | 健全 | 相关文件 | 0% | ',
    '分解目标* | 过程 | 制度健全性 | 健全 | 健全 | 相关文件 | 0% | ',
    '分解目标* | 过程* | 资金合规性 | 合规 | 合规 | 相关文件 | 0% | ',
    '分解目标* | 过程* | 资产规范性 | 规范 | 规范 | 相关文件 | 0% | ',
    '分解目标* | 过程* | 利用率 | =100% | 100% | 实际情况 | 0.00% | ',
    '分解目标* | 过程* | 人员制度健全性 | 健全 | 健全 | 人员相关制度 | 0% | ',
    '分解目标* | 过程* | 执行率 | =100% | 92.61% | 实际情况 | -7.39% | 人员变动导致支出减少',
    '分解目标* | 效益 | 研发周期 | 缩短 | 缩短 | 相关文件 | 0% | ',
    '分解目标* | 满意度 | 企业满意度 | =100% | 100% | 实际情况 | 0.00% | ',
    '分解目标* | 履职 | 培育经纪人 | >=200 | 756 | 实际情况 | 278.00% | 超额完成工作任务',
    '分解目标* | 履职* | 培训 | >=4 | 12 | 实际情况 | 200.00% | 超额完成',
  ])
})

test('an empty cell in a column of amounts stays empty, and a total keeps its place', async () => {
  const text = rows(
    '项目|年初预算|追加|决算',
    '预算总额|667.92|82.47|694.94',
    '项目支出|23.49||23.48',
    '合计|||1',
  )
  expect(await outline(text)).toEqual([
    'table 1',
    '项目 | 年初预算 | 追加 | 决算',
    '预算总额 | 667.92 | 82.47 | 694.94',
    '项目支出 | 23.49 |  | 23.48',
    '合计 |  |  | 1',
  ])
})

test('a line break inside a cell does not tear its row', async () => {
  const text = '指标\t目标\t完成情况\n合同\t≥100\t全年登记\n技术合同 120 项\n培训\t≥5\n0\t60\n人数\t≥5\t6'
  expect(await outline(utf8(text))).toEqual([
    'table 1',
    '指标 | 目标 | 完成情况',
    '合同 | ≥100 | 全年登记技术合同 120 项',
    '培训 | ≥50 | 60',
    '人数 | ≥5 | 6',
  ])
})

test('bars and aligned columns are tables too', async () => {
  expect(await outline(utf8('| 指标 | 值 |\n|---|---|\n| 合同 | 12 |'))).toEqual([
    'table 1',
    '指标 | 值',
    '合同 | 12',
  ])
  expect(
    await outline(utf8('指标        目标值    完成值\n合同数      ≥100      120\n培训人数    ≥50       60')),
  ).toEqual(['table 1', '指标 | 目标值 | 完成值', '合同数 | ≥100 | 120', '培训人数 | ≥50 | 60'])
})

test('lines broken by a page are one paragraph, over page numbers and blank lines', async () => {
  const text = [
    '中心党支部完成了换届选举，推动品牌建设，组织专题党课等共 34 次系列活动，持续凝聚力量，集聚科创走',
    '',
    '— 3 —',
    '廊、长江经济带仪器管理单位 4044 家、',
    '',
    '各类科学仪器 5.86 万台套。',
    '',
    '下一段。',
  ]
  expect(await outline(utf8(text.join('\n')))).toEqual([
    '中心党支部完成了换届选举，推动品牌建设，组织专题党课等共 34 次系列活动，持续凝聚力量，集聚科创走廊、长江经济带仪器管理单位 4044 家、各类科学仪器 5.86 万台套。',
    '下一段。',
  ])
})

test('one spelling: full-width digits, radicals, stray spaces; punctuation stays', async () => {
  expect(await outline(utf8('共登记１３４００项，增⻓ ６．８％；用⼾ 满意（⻔类 齐全）。'))).toEqual([
    '共登记13400项，增长 6.8%；用户满意（门类齐全）。',
  ])
})

test('the encodings of the trade', async () => {
  const gb18030 = Uint8Array.of(0xd6, 0xd0, 0xd0, 0xc4, 0xa3, 0xba, 0x31, 0x32, 0xcf, 0xee)
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('中心：12项', 'utf16le')])
  const bare = Buffer.from('中心：12项\r\n共 3 家', 'utf16le')
  expect(await outline(gb18030)).toEqual(['中心：12项'])
  expect(await outline(utf16)).toEqual(['中心：12项'])
  expect(await outline(bare)).toEqual(['中心：12项', '共 3 家'])
})
