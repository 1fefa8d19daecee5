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
