import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './no-progress.ts'

test('idle without a word why', () => {
  expect(saidBy(check, '项目目前未实施，资金未使用。')).toHaveLength(1)
  expect(saidBy(check, '项目目前未实施，由于招标流拍，下一步加快进度。')).toEqual([])
})
