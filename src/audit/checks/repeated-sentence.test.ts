import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './repeated-sentence.ts'

const sentence = '全年累计组织 10 场形式多样的国内外产学研活动'

test('twice in one section', () => {
  expect(saidBy(check, '四、实现情况', `${sentence}。完成考核。${sentence}。`)).toHaveLength(1)
})

test('a summary may say again what a section says', () => {
  expect(saidBy(check, '二、情况', `${sentence}。`, '四、实现情况', `${sentence}。`)).toEqual([])
})
