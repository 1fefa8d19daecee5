import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './reason-and-result.ts'

const said = (row: string) => saidBy(check, `${scoredHead}\n产出 | 数量 | 培训人数 | ${row}`)

test('a reason that says the contrary', () => {
  expect(said('≥200人 | 150人 | 10 | 7 | 超额完成年度任务')).toEqual([
    expect.stringMatching(/^warning: .*没有达到目标，原因却写「超额完成年度任务」/),
  ])
  expect(said('≥200人 | 210人 | 10 | 10 | 尚未完成招生')).toEqual([
    expect.stringMatching(/^question: .*已达到目标，原因却写/),
  ])
  expect(said('≥200人 | 150人 | 10 | 7 | 年中报名人数不足，未完成')).toEqual([])
  expect(said('≥200人 | 210人 | 10 | 10 | 超额完成工作任务')).toEqual([])
})
