import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './project-count.ts'

test('at first and added make the total', () => {
  const text = (total: number) =>
    `实施项目共 ${total} 个。年初批复预算 8 个项目 985 万元；年中增加 8 个项目。`
  expect(saidBy(check, text(15))).toEqual([
    expect.stringMatching(/^warning: 年初 8 个项目、年中增加 8 个，应为 16 个，文中说共 15 个/),
  ])
  expect(saidBy(check, text(16))).toEqual([])
})

test('done and remaining make them all', () => {
  const text =
    '10 个项目均完工，其中 3 个项目资金执行 100%，剩余：甲 99.97%；乙 99.89%；丙 95.6%；丁 86.02%；戊 99.49%。'
  expect(saidBy(check, text)).toEqual(['warning: 10 个项目中 3 个已完成，其余应有 7 个，文中只列了 5 个。'])
})
