import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './satisfaction.ts'

const table = (source: string) =>
  `${indicatorHead}\n满意度 | 服务企业满意度 | =100% | 100% | ${source} | 0.00% | `

test('everyone satisfied, and no survey', () => {
  expect(saidBy(check, table('工作完成实际情况'))).toEqual([
    'question: 「服务企业满意度」为 100%，文中没有提到问卷或调查，依据是什么？',
  ])
  expect(saidBy(check, table('服务企业满意度问卷'))).toEqual([])
})
