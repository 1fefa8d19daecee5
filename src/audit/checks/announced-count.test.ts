import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './announced-count.ts'

test('ten announced and nine named', () => {
  const nine = '甲中心、乙中心、丙中心、丁中心、戊中心、己中心、庚中心、辛中心、壬所'
  expect(saidBy(check, `直属事业单位 10 个，即：${nine}。`)).toEqual([
    expect.stringMatching(/^error: .*10 个，实际列出 9 个/),
  ])
  expect(saidBy(check, `直属事业单位 9 个，即：${nine}。`)).toEqual([])
  expect(saidBy(check, `直属事业单位 10 个，即：${nine}等。`)).toEqual([])
})

test('named before the number', () => {
  expect(saidBy(check, '开设“惠企专栏”、“国产专栏”、“专用专栏”三个服务专区。')).toEqual([])
  expect(saidBy(check, '开设“惠企专栏”、“国产专栏”三个服务专区。')).toHaveLength(1)
})
