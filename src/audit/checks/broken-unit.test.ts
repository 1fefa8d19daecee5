import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './broken-unit.ts'

test('an area without its square', () => {
  expect(saidBy(check, '治理水土流失面积1429.39hm，经果林32.49hmm。')).toEqual([
    'error: 面积单位写成了「hm」「hmm」，应为 hm²（公顷），平方丢失。',
  ])
  expect(saidBy(check, '治理水土流失面积1429.39hm²。')).toEqual([])
})
