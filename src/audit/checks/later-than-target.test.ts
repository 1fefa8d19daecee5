import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './later-than-target.ts'

const said = (target: string, actual: string) =>
  saidBy(check, `${scoredHead}\n产出 | 时效 | 任务完成时间 | ${target} | ${actual} | 10 | 10 | `)

test.each([
  ['11月底前', '12月'],
  ['2023年11月30日前', '2023年12月20日'],
  ['2023年12月底前', '2024年1月'],
  ['10月31日前完成', '11月5日完成'],
])('%s and %s', (target, actual) => {
  expect(said(target, actual)).toEqual([expect.stringMatching(/^warning: .*晚于目标/)])
})

test.each([
  ['11月底前', '10月'],
  ['12月底前', '12月'],
  ['年底前', '12月25日'],
  ['8月31日前', '8月25日'],
  ['及时', '及时'],
  ['12次', '13次'],
])('%s and %s are well', (target, actual) => {
  expect(said(target, actual)).toEqual([])
})
