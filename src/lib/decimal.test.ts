import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, divide, negate, shift, subtract } from './decimal.ts'

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 22n }),
    fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
  )
  .map(
    ([isNegative, whole, part]) => `${isNegative ? '-' : ''}${whole}${part === undefined ? '' : `.${part}`}`,
  )
const places = fc.integer({ min: -8, max: 12 })

test('a decimal moved and moved back is the same, and moves as it is multiplied', () => {
  fc.assert(
    fc.property(decimal, places, (value, by) => {
      expect(compare(shift(shift(value, by), -by), value)).toBe(0)
      expect(compare(shift(add(value, value), by), add(shift(value, by), shift(value, by)))).toBe(0)
    }),
  )
})

test('order is that of the difference, however long the numbers are', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const gap = subtract(a, b)
      const sign = /^-?0(\.0*)?$/.test(gap) ? 0 : gap.startsWith('-') ? -1 : 1
      expect(compare(a, b)).toBe(sign)
      expect(compare(negate(a), negate(b))).toBe(sign === 0 ? 0 : -sign)
    }),
  )
})

test.each([
  ['2', '3', 2, '0.67'],
  ['1', '3', 6, '0.333333'],
  ['2', '3', 0, '1'],
])('%s / %s to %i decimals, one arithmetic beside another', (a, b, digits, quotient) => {
  expect(divide(a, b, digits)).toBe(quotient)
})
