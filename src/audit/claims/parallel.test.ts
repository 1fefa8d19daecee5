import { expect, test } from 'vitest'
import { lay } from '../test/lay.ts'
import { parallelsOf } from './parallel.ts'
import { readStatement } from './statement.ts'

const pairs = (...parts: readonly string[]) =>
  parallelsOf(readStatement(lay(...parts)), new Set()).map(({ claims }) =>
    claims.map(({ quantity }) => quantity.value),
  )

test('a sentence used twice tells each of its numbers twice', () => {
  const sentence = (n: string) => `组织开展科技创新券兑付工作，对全市 479 家单位的 ${n} 个项目下达资助。`
  expect(pairs('二、完成情况', sentence('2503'), '四、实现情况', sentence('2530'))).toContainEqual([
    '2503',
    '2530',
  ])
})

test('sentences that only end alike do not', () => {
  expect(
    pairs('二、完成情况', '全县新建标准化养殖小区 12 个。', '四、实现情况', '修缮老旧居民住宅小区 30 个。'),
  ).toEqual([])
})
