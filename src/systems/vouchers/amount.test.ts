import { expect, test } from 'vitest'
import type { RuleVersion } from '#registers'
import { type LineFacts, workOut } from './amount.ts'
import { type Rate, researchRules, transferRules } from './support-rule.ts'

interface Given {
  readonly role?: string
  readonly tier?: string
  readonly applicantClass?: string
  readonly lines: readonly (Omit<LineFacts, 'title'> & Partial<LineFacts>)[]
  readonly used?: string
  readonly otherSupport?: string
  readonly budgetLeft: string
}

const cases = [...transferRules.versions, ...researchRules.versions].flatMap((version) =>
  version.examples.map((example) => ({ version, example, name: `${version.version} ${example.says}` })),
)

test.each(cases)('$name', ({ version, example }) => {
  const given = example.given as unknown as Given
  const { params } = version as unknown as RuleVersion<{
    base?: 'received' | 'technical'
    stackCap?: string
    rates: Record<string, Rate & Record<string, Rate>>
  }>
  const group = params.rates[given.role ?? given.applicantClass ?? '']
  const rate = given.tier === undefined ? group : group?.[given.tier]
  if (!rate) throw new Error('no rate')
  const { amount, limitedBy } = workOut({
    lines: given.lines.map((line, index) => ({ title: `第 ${index + 1} 项`, ...line })),
    rate,
    base: params.base ?? 'received',
    used: given.used ?? '0',
    otherSupport: given.otherSupport ?? '0',
    budgetLeft: given.budgetLeft,
    ...(params.stackCap === undefined ? {} : { stackCap: params.stackCap }),
  })
  expect({ amount, limitedBy }).toEqual(example.gives)
})

test('every step is told, and the one that decides is marked', () => {
  const { steps } = workOut({
    lines: [
      { title: '甲合同', received: '3000000.00', technical: '2500000.00', earlier: '500000.00' },
      { title: '乙合同', received: '1000000.00', technical: '1000000.00', excluded: '合同类型不在补助范围' },
    ],
    rate: { rate: '10', cap: '500000.00' },
    base: 'received',
    used: '0',
    stackCap: '1000000.00',
    otherSupport: '850000.00',
    budgetLeft: '400000.00',
  })
  expect(steps.map(({ step, amount, decides }) => [step, amount, decides ?? false])).toEqual([
    ['base', '2000000.00', false],
    ['rate', '200000.00', false],
    ['base', '0.00', false],
    ['rate', '0.00', false],
    ['total', '200000.00', false],
    ['cap', '500000.00', false],
    ['stack', '150000.00', true],
    ['budget', '400000.00', false],
    ['amount', '150000.00', false],
  ])
  expect(steps[0]?.note).toBe(
    '甲合同：到账 3,000,000.00 元，发票 3,000,000.00 元，技术交易额 2,500,000.00 元，以前已计入 500,000.00 元，取小',
  )
})
