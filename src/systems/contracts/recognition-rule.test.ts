import { describe, expect, test } from 'vitest'
import type { Json } from '#lib'
import { ruleOn } from '#registers'
import { judge } from './judge.ts'
import { recognitionRules } from './recognition-rule.ts'

interface Given {
  readonly acceptedAt: string
  readonly techAmount: string
}
const isGiven = (given: Json): given is Json & Given =>
  typeof given === 'object' && given !== null && 'acceptedAt' in given && 'techAmount' in given

describe.each(recognitionRules.versions)('$version', (rule) => {
  test.each(rule.examples)('$says', ({ given, gives }) => {
    if (!isGiven(given)) throw new Error('an example gives the day of acceptance and the amount')
    expect(judge(rule, given.acceptedAt, given.techAmount)).toEqual({ ok: true, value: gives })
  })
})

test('the regime changes on 23 January 2026', () => {
  expect(ruleOn(recognitionRules, '2026-01-22')?.version).toBe('2001')
  expect(ruleOn(recognitionRules, '2026-01-23')?.version).toBe('2026')
  expect(ruleOn(recognitionRules, '2000-02-15')).toBeUndefined()
})

test('calendar days that end on a rest day end on the next working day', () => {
  const rule = ruleOn(recognitionRules, '2024-01-11')
  if (!rule) throw new Error('no rule in 2024')
  // 10 February 2024 is the Spring Festival; work begins again on Sunday 18 February.
  expect(judge(rule, '2024-01-11', '1.00')).toMatchObject({ value: { dueAt: '2024-02-18' } })
})
