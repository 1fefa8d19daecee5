import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './form-prompts.ts'

test('what the form asks for is left', () => {
  expect(saidBy(check, '项目概况（请填写项目的主要内容）：建设道路。')).toHaveLength(1)
  expect(
    saidBy(check, `${scoredHead}\n产出 | 数量 | 甲 | ≥1 | 1 | 5 | 5 |\n产出 | 数量 | 指标2 | | | | |`),
  ).toHaveLength(1)
})
