import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './parts-and-total.ts'

test.each([
  [
    'more than the total',
    '补助创新券 310 家，其中吸纳方 270 家、输出方 36 家、技术转移机构 8 家。',
    /^error: .*相加是 314（270 \+ 36 \+ 8），差 4 家/,
  ],
  [
    'one head too many',
    '实有 40 人，其中管理岗位 13 人、专业技术岗位 28 人。',
    /^error: .*相加是 41（13 \+ 28），差 1 人/,
  ],
  [
    'by source',
    '下达资金 755.19 万元，其中：中央级资金 124.23 万元，省级资金 370.83 万元，市级资金 260.3 万元。',
    /^error: .*相加是 755.36/,
  ],
  [
    'behind a colon',
    '共申请资金 2026400 元：村级运转 400000 元，组长补贴 252000 元，村级事务 960000 元。',
    /^warning: .*相加是 1612000/,
  ],
  [
    'numbers first',
    '共完成资金 89.97 万元。其中：30 万元用于编制；30 万元用于审计；29.99 万元用于设计。',
    /^error: .*相加是 89.99/,
  ],
])('%s', (_, text, expected) => {
  expect(saidBy(check, text)).toEqual([expect.stringMatching(expected)])
})

test('a paragraph that begins with 其中 speaks of the one before', () => {
  const parts =
    '（二）其中：中央级资金 124.23 万元，省级资金 370.83 万元，市级资金 260.3 万元。共 10 个项目。'
  expect(saidBy(check, '（一）2023 年下达资金 755.19 万元。', parts)).toHaveLength(1)
})

test.each([
  ['closes to the fen', '收入 1451077.73 元，其中：财政拨款收入 1431036.77 元，其他收入 20040.96 元。'],
  ['closes in mixed units', '总投资 39.2696 万元，其中中央资金 39 万元，自筹 2696 元。'],
  ['rounded parts', '共 100.1 万元，其中甲 33.4 万元、乙 33.4 万元、丙 33.4 万元。'],
  [
    'closes before the sentence ends',
    '在编 205 人。其中，机关 113 人、离休 2 人、退休 75 人、中心 10 人，支付中心 5 人，另聘 30 人。',
  ],
  ['names only some', '总诊疗 85.2 万人次，其中县级医院 38.1 万人次，乡镇卫生院 30.5 万人次。'],
  ['levels count again', '设置指标 15 个，其中一级指标 3 个、二级指标 8 个、三级指标 15 个。'],
  [
    'overlap is explained',
    '补助 310 家：吸纳方 270 家、输出方 36 家、机构 8 家。有 4 家单位兼有双重身份，合计时只计一次。',
  ],
  [
    'the list ends at a semicolon',
    '收入 207.79 万元，其中一般公共预算 155.11 万元，其他收入 52.68 万元；支出 774.59 万元。',
  ],
])('%s', (_, text) => {
  expect(saidBy(check, text)).toEqual([])
})
