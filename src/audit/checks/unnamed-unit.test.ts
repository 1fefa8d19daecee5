import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './unnamed-unit.ts'

test('a label with nothing beside it', () => {
  expect(saidBy(check, '单位名称：')).toEqual(['question: 「单位名称」一栏是空的，这是哪个单位的？'])
  expect(saidBy(check, '主管部门 |  | 实施单位 | 青山县水利局')).toEqual([
    'question: 「主管部门」一栏是空的，这是哪个单位的？',
  ])
  expect(saidBy(check, '主管部门 | 青山县水利局 | 实施单位（盖章） | 青山县水库管理所')).toEqual([])
  expect(saidBy(check, '单位名称：青山县水利局')).toEqual([])
})
