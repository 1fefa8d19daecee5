import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './broken-number.ts'

test.each([
  ['7,00.0,77', 1],
  ['12,34.56', 1],
  ['3,18,人', 1],
  ['1,234.56', 0],
  ['1,234,567万元', 0],
  ['2023.10.31', 0],
  ['1,2,3', 0],
  ['99.5%', 0],
])('%s', (text, count) => {
  expect(saidBy(check, `项目 | 金额\n道路养护 | ${text}`)).toHaveLength(count)
})
