import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './empty-section.ts'

test('a heading with nothing below it, among others that have something', () => {
  expect(
    saidBy(check, '一、基本情况', '我站成立于1998年。', '二、存在的问题', '三、下一步打算', '按期付款。'),
  ).toEqual(['warning: 「二、存在的问题」下面没有内容，接着就是「三、下一步打算」。'])
  expect(saidBy(check, '一、抓好管护。', '二、做好培训。', '三、加强检查。', '总结。')).toEqual([])
  expect(saidBy(check, '一、基本情况', '我站成立于1998年。', '二、存在的问题')).toEqual([])
})
