import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './goal-without-result.ts'

const table = (goal: string, result: string) =>
  `年度总体目标 | 预期目标 | < | 实际完成情况\n^ | ${goal} | < | ${result}`

test('goals that no result speaks of', () => {
  const goal = '1.整治自然村庄；2.农村改厕；3.促进茶谷果岭融合发展。'
  expect(saidBy(check, table(goal, '整治自然村庄202个；农村改厕3061户。'))).toEqual([
    'question: 目标「促进茶谷果岭融合发展」在完成情况中没有对应的结果。',
  ])
})

test('a result that is the goal', () => {
  const text = '确保每一个学生都能享受到国家政策。'
  expect(saidBy(check, table(text, text))).toEqual([
    'question: 「实际完成情况」与「预期目标」一字不差，实际完成了多少？',
  ])
})

const sides = (goal: string, result: string) => `年度总体目标 | 预期目标 | 实际完成情况
^ | ${goal} | ${result}`

test.each([
  ['only a number', '43.2', '37.24', /只写了「43.2」/],
  ['one phrase', '完成年度防汛工作，完成灌区节水改造项目。', '完成年度目标。', /只写了「完成年度目标。」/],
  [
    'copied with a word changed',
    '提升组织能力：发挥基层组织战斗堡垒作用和先锋模范作用，推动组织建设与业务深度融合。',
    '完成组织能力的提升：发挥基层组织战斗堡垒作用和先锋模范作用，推动组织建设与业务深度融合。',
    /基本照抄/,
  ],
  [
    'a clause left out of what was copied',
    '开展巡河护河行动，清理河道垃圾和违建，协助省厅完成河湖健康评价，举办护河宣传活动。',
    '开展巡河护河行动，清理河道垃圾和违建，举办护河宣传活动。',
    /协助省厅完成河湖健康评价/,
  ],
])('a result that says nothing: %s', (_, goal, result, said) => {
  expect(saidBy(check, sides(goal, result)).join('\n')).toMatch(said)
})

test('a result that tells what was done is left alone', () => {
  const goal = '改造农村公路养护站，完成安防工程，群众满意。'
  expect(saidBy(check, sides(goal, '改造养护站3座，安防工程完成12公里，群众满意度95%。'))).toEqual([])
})

test('the heads of the indicators right below take nothing of the goals above them', () => {
  const table = `年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < | <
^ | 完成年度防汛工作，完成灌区节水改造和农业水价综合改革。 | < | < | 完成年度目标。 | < | < | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 产出指标 | 数量指标 | 灌区改造数量 | ≥1处 | 1处 | 10 | 10 | `
  expect(saidBy(check, table).join()).toContain('只写了「完成年度目标。」')
})
