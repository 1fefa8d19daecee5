import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './reason-of-another.ts'

const table = (reason: string) => `${scoredHead}
产出指标 | 数量指标 | 清理边沟长度 | ≥120公里 | 104公里 | 10 | 8.67 | ${reason}
产出指标 | 数量指标 | 更换护栏长度 | ≥800米 | 812米 | 10 | 10 | `

test('a reason that speaks of another row, and not of its own', () => {
  expect(saidBy(check, table('更换护栏长度因材料到货较晚没有完成'))).toHaveLength(1)
  expect(saidBy(check, table('边沟清理受更换护栏长度调整的影响'))).toEqual([])
  expect(saidBy(check, table('受雨季影响，开工较晚'))).toEqual([])
})
