import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './goal-and-indicator.ts'

const table = (goal: string) => `总体目标 | 年初设定目标 | < | 全年实际完成情况
^ | ${goal} | < | 已完成采购和发放，达到要求。
一级指标 | 三级指标 | 指标值 | 全年完成值
产出指标 | 免费发放原原种 | 550万粒 | 550万粒
产出指标 | 企业自购原原种 | 200万粒 | 200万粒`

test('a number of the goal is its indicator’s target', () => {
  expect(saidBy(check, table('采购马铃薯原原种425万粒免费发放；企业自购200万粒。'))).toEqual([
    expect.stringMatching(/^warning: 总体目标中.*是 425 万粒，指标「免费发放原原种」的目标值是 550万粒/),
  ])
  expect(saidBy(check, table('采购马铃薯原原种550万粒免费发放；企业自购200万粒。'))).toEqual([])
})
