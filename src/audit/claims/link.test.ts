import { expect, test } from 'vitest'
import { indicatorHead, lay } from '../test/lay.ts'
import { readStatement } from './statement.ts'

const table = (...rows: readonly string[]) => `${indicatorHead}\n${rows.join('\n')}`

/** Each link as `words => row (role)`. */
function linked(...parts: readonly string[]): readonly string[] {
  const { claims, facts, links } = readStatement(lay('某局2024年度绩效自评报告', ...parts))
  return links.flatMap(({ claim, fact, sure }) => {
    const [from, to] = [claims[claim], facts[fact]]
    return from && to && sure >= 0.6 ? [`${from.words} => ${to.name} (${to.role})`] : []
  })
}

test.each([
  ['another order of words', '全年培训业务人员 236 人。', '接受业务培训人数 | ≥200人 | 241人'],
  ['a name with a number of its own', '支持学校 3 所。', '指标1：支持学校数量 | 2所 | 2所'],
  ['the name in the clause before', '受益农户满意，其中改厕户数：实际 85 户。', '改厕户数 | ≥80户 | 92户'],
  ['a character of a word that is neutral elsewhere', '更新课桌椅 310 套。', '更新课桌椅 | ≥300套 | 305套'],
])('a sentence and a row of one thing are linked: %s', (_, sentence, row) => {
  expect(linked('二、完成情况', sentence, '三、自评表', table(`产出 | ${row} | 台账 | 0% |`))).toHaveLength(1)
})

test.each([
  ['another step', '申报企业 26 家。', '入库企业数 | ≥20家 | 24家'],
  ['another rate', '工程验收及时率 97%。', '工程验收合格率 | ≥95% | 100%'],
  ['money and not a count', '培训业务人员 23.6 万元。', '培训业务人员 | ≥200人 | 241人'],
  ['last year', '2023 年培训业务人员 190 人。', '培训业务人员 | ≥200人 | 241人'],
  ['another thing', '维修校舍 3 栋。', '采购图书 | ≥200栋 | 241栋'],
])('%s keeps apart', (_, sentence, row) => {
  expect(linked('二、完成情况', sentence, '三、自评表', table(`产出 | ${row} | 台账 | 0% |`))).toEqual([])
})

test('target and result of one sentence meet their own cells, each row once', () => {
  const rows = table(
    '产出 | 改造灌溉面积 | ≥8000亩 | 8600亩 | 台账 | 0% |',
    '产出 | 除险加固水库 | =4座 | 4座 | 台账 | 0% |',
  )
  const text = '改造灌溉面积目标不少于8000亩，实际完成8600亩；除险加固水库目标4座，实际完成4座。'
  expect(linked('二、完成情况', text, '三、自评表', rows)).toEqual([
    '改造灌溉面积目标 => 改造灌溉面积 (target)',
    '实际完成 => 改造灌溉面积 (actual)',
    '除险加固水库目标 => 除险加固水库 (target)',
    '实际完成 => 除险加固水库 (actual)',
  ])
})

test('of several rows alike the one that says more of it is meant', () => {
  const rows = table(
    '产出 | 享受社会保险补贴人员数量 | ≥4443人 | 4512人 | 台账 | 0% |',
    '产出 | 享受公益性岗位补贴人员数量 | ≥820人 | 846人 | 台账 | 0% |',
  )
  expect(linked('二、完成情况', '享受岗位补贴 846 人。', '三、自评表', rows)).toEqual([
    '享受岗位补贴 => 享受公益性岗位补贴人员数量 (actual)',
  ])
})

test('a row that stands in two tables is not linked: the sentence does not say which is meant', () => {
  const rows = table('产出 | 培训人数 | ≥200人 | 241人 | 台账 | 0% |')
  expect(linked('二、完成情况', '培训 236 人。', '三、甲项目', rows, '四、乙项目', rows)).toEqual([])
})
