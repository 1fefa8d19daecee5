import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, formatYuan } from '#lib'
import { type KnownNumber, printNumber } from './print-number.ts'
import { parseReference } from './reference.ts'

const amount: KnownNumber = {
  name: 'contracts.registered.amount',
  value: '108029876543.21',
  unit: '元',
  shown: { scale: '亿', decimals: 1 },
}
const count: KnownNumber = { name: 'contracts.registered.count', value: '14004', unit: '项' }
const growth: KnownNumber = {
  name: 'contracts.registered.growth',
  value: '6.8123',
  unit: '%',
  shown: { decimals: 1 },
}

function print(inside: string, known: KnownNumber): string {
  const reference = parseReference(inside, {})
  if (!reference.ok) return reference.problems.map((problem) => problem.code).join()
  const printed = printNumber(reference.value, known, '2024', {})
  return printed.ok ? printed.value : printed.problems.map((problem) => problem.code).join()
}

test.each([
  ['a', amount, '1080.3亿元'],
  ['a:亿元.1', amount, '1080.3亿元'],
  ['a:亿元.2', amount, '1080.30亿元'],
  ['a:万元.2', amount, '10802987.65万元'],
  ['a:元', amount, '108029876543.21元'],
  ['a:数', amount, '1080.3'],
  ['a:万数.0', amount, '10802988'],
  ['a:.3', amount, '1080.299亿元'],
  ['a', count, '14004项'],
  ['a:万项.2', count, '1.40万项'],
  ['a:数', count, '14004'],
  ['a', growth, '6.8%'],
  ['a:%.2', growth, '6.81%'],
  ['a:家', count, 'report/unit-does-not-fit'],
  ['a', { ...growth, value: null }, 'report/no-value'],
] as const)('{%s} of %o prints %s', (inside, known, printed) => {
  expect(print(inside, known)).toBe(printed)
})

test('words against a threshold say only what is true', () => {
  const says = (value: string) => print('a|超 1050亿元', { ...amount, value })
  expect(says('105000000000.01')).toBe('超1050亿元')
  expect(says('105000000000.00')).toBe('达1050亿元')
  expect(says('104999999999.99')).toBe('近1050亿元')
  expect(says('99750000000.00')).toBe('近1050亿元')
  expect(says('99749999999.99')).toBe('未达1050亿元')
  expect(print('a|近 14000项', count)).toBe('超14000项')
  expect(print('a|突破 1.4万项', count)).toBe('突破1.4万项')
  expect(print('a|超 1.4万家', count)).toBe('report/unit-does-not-fit')
})

test('with a format, 超 also needs to be seen in the printed number, and 达 is never a matter of rounding up', () => {
  const says = (value: string) => print('a:亿元.1|超 1050亿元', { ...amount, value })
  expect(says('105004000000.00')).toBe('达1050亿元')
  expect(says('105006000000.00')).toBe('超1050亿元')
  expect(says('104996000000.00')).toBe('近1050亿元')
})

test('words of change follow the sign', () => {
  const says = (value: string, inside = 'a|同比') => print(inside, { ...growth, value })
  expect(says('6.8123')).toBe('同比增长6.8%')
  expect(says('-3.2')).toBe('同比下降3.2%')
  expect(says('0')).toBe('与上年持平')
  expect(says('0.04')).toBe('与上年基本持平')
  expect(says('-12.5', 'a:%.2|较上年')).toBe('较上年下降12.50%')
  expect(says('12.5', 'a|增长')).toBe('增长12.5%')
})

test('a manual figure is printed as its source gives it, and scaled when asked', () => {
  const near: KnownNumber = { name: 'manual.visitors', value: '180', unit: '家', written: '近180家' }
  expect(print('a', near)).toBe('近180家')
  expect(print('a:数', near)).toBe('180')
  const words: KnownNumber = { name: 'manual.service', unit: '', written: '满意' }
  expect(print('a', words)).toBe('满意')
  expect(print('a:.1', words)).toBe('report/not-a-number')
})

test('超 is printed exactly when the amount is strictly more', () => {
  const fen = fc.bigInt({ min: 0n, max: 2_000_000n })
  fc.assert(
    fc.property(fen, fc.integer({ min: 1, max: 2 }), (value, threshold) => {
      const yuan = formatYuan(value)
      const printed = print(`a|超 ${threshold}万元`, { ...amount, value: yuan })
      expect(printed.startsWith('超')).toBe(compare(yuan, `${threshold}0000`) > 0)
      expect(printed.startsWith('达')).toBe(compare(yuan, `${threshold}0000`) === 0)
    }),
  )
})
