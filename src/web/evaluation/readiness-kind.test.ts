import { expect, test } from 'vitest'
import type { ReadinessItemShown } from '../client/readiness.ts'
import { kindsOf } from './readiness-kind.ts'

const item = (code: string, message: string): ReadinessItemShown => ({ severity: 'error', code, message })

test('many of a kind are folded under the first, few stand one by one, none is lost', () => {
  const many = [1, 2, 3, 4, 5].map((n) => item('empty', `第 ${n} 项`))
  const two = [item('unmet', '甲'), item('unmet', '乙')]
  const [first, ...rest] = many
  expect(kindsOf([...(first ? [first] : []), ...two, ...rest])).toEqual([
    { first, folded: rest },
    { first: two[0], folded: [] },
    { first: two[1], folded: [] },
  ])
})
