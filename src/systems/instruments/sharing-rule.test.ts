import { expect, test } from 'vitest'
import { compare } from '#lib'
import { ruleOn } from '#registers'
import { sharingPoints } from './sharing-points.ts'
import { sharingRules } from './sharing-rule.ts'

test.each(
  sharingRules.versions.flatMap(({ version, params, examples }) =>
    examples.map((example) => [`${version}: ${example.says}`, params.benchmarks, example] as const),
  ),
)('%s', (_, benchmarks, { given, gives }) => {
  const [found] = Object.entries(given as { readonly [fact: string]: string })
  const [fact, value] = found ?? []
  const benchmark = fact === 'running' ? benchmarks.running : benchmarks.outside
  expect({ met: compare(value ?? '0', benchmark) >= 0 }).toEqual(gives)
})

test('the rules change overnight, and before the first there are none', () => {
  const on = (day: string) => ruleOn(sharingRules, day)?.version
  expect(['2021-12-31', '2022-01-01', '2026-01-31', '2026-02-01'].map(on)).toEqual([
    ...[undefined, '2022', '2022', '2026'],
  ])
})

test('points are in proportion up to their cap, and none are given for what is not known', () => {
  const rule = sharingRules.versions[0]?.params.points
  if (!rule) throw new Error('no rules')
  const nothing = { insideIncome: '0', outsideIncome: '0', originalValue: '0' }
  expect(sharingPoints(rule, nothing)).toEqual([
    { name: 'shared', most: '10' },
    { name: 'income', most: '15' },
    { name: 'running', most: '15' },
  ])
  // 9.99 % of 10; 20 % of the value with what came from others at one and a half; 1,499 of 1,500 hours.
  const near = { insideIncome: '50000.00', outsideIncome: '100000.00', originalValue: '1000000.00' }
  expect(sharingPoints(rule, { ...near, sharedRate: '9.99', running: '1499' })).toEqual([
    { name: 'shared', found: '9.99', points: '9.99', most: '10' },
    { name: 'income', found: '20.00', points: '15', most: '15' },
    { name: 'running', found: '1499', points: '14.99', most: '15' },
  ])
})
