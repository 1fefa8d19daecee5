import { expect, test } from 'vitest'
import { wordPlace, wordPlaceBeside } from './problem.ts'

test('a place is told in the language of its message, and not what the message names already', () => {
  const at = { file: '单位.xlsx', sheet: '单位名录', row: 2, column: 'A', field: 'code' }
  expect(wordPlace(at)).toBe('单位.xlsx 工作表「单位名录」 第 2 行 A 列')
  expect(wordPlace(at, 'en')).toBe('单位.xlsx sheet "单位名录" row 2 column A')
  expect(wordPlaceBeside(at, '文件「单位.xlsx」有误', 'zh')).toBe('工作表「单位名录」 第 2 行 A 列')
  expect(wordPlaceBeside({ field: 'id' }, '请换一个编码', 'zh')).toBe('')
  expect(wordPlaceBeside({ file: '甲.pdf', page: 3 }, 'No text', 'en')).toBe('甲.pdf page 3')
})
