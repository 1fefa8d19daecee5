import { expect, test } from 'vitest'
import { fileProblems, openFailure } from './file-problem.ts'
import { wordPlace, wordPlaceBeside, wordProblem } from './problem.ts'

test('a place is told in the language of its message, and not what the message names already', () => {
  const at = { file: '单位.xlsx', sheet: '单位名录', row: 2, column: 'A', field: 'code' }
  expect(wordPlace(at)).toBe('单位.xlsx 工作表「单位名录」 第 2 行 A 列')
  expect(wordPlace(at, 'en')).toBe('单位.xlsx sheet "单位名录" row 2 column A')
  expect(wordPlaceBeside(at, '文件「单位.xlsx」有误', 'zh')).toBe('工作表「单位名录」 第 2 行 A 列')
  expect(wordPlaceBeside({ field: 'id' }, '请换一个编码', 'zh')).toBe('')
  expect(wordPlaceBeside({ file: '甲.pdf', page: 3 }, 'No text', 'en')).toBe('甲.pdf page 3')
})

test('what fills the words is told in their language too', () => {
  const folder = fileProblems['cannot-be-read']({ file: '合同', reason: openFailure('EISDIR') })
  expect(wordProblem(folder).message).toBe('读不到文件「合同」：这是一个文件夹')
  expect(wordProblem(folder, 'en').message).toBe('Cannot read the file 合同: it is a folder')
})
