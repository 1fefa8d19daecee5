import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  baseValue,
  bearsOut,
  claimOf,
  formatQuantity,
  inScale,
  parseQuantity,
  type Qualifier,
  quantity,
  quantityUnits,
  type Scale,
  sameAtPrecision,
  scales,
  unwrap,
  writeQuantity,
} from './index.ts'

const read = (text: string) => unwrap(parseQuantity(text))

const qualifiers: readonly Qualifier[] = [
  ...(['exact', '约', '近', '超', '达', '不少于', '不低于', '不超过', '低于', '余', '多'] as const),
  ...(['以上', '以下', '左右', '>=', '<=', '=', '>', '<'] as const),
]

/** Any quantity that can be written: whole part, decimals (trailing zeros kept), sign, scale, unit, qualifier. */
const quantities = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fraction: fc.stringMatching(/^\d{0,4}$/),
    negative: fc.boolean(),
    scale: fc.constantFrom(...(Object.keys(scales) as Scale[])),
    unit: fc.constantFrom('', ...quantityUnits),
    qualifier: fc.constantFrom(...qualifiers),
  })
  .map(({ whole, fraction, negative, scale, unit, qualifier }) => {
    const sign = negative && qualifier === 'exact' ? '-' : ''
    return quantity(`${sign}${whole}${fraction && `.${fraction}`}`, unit, { scale, qualifier })
  })

test('what is written reads back as the same quantity, with or without spaces', () => {
  fc.assert(
    fc.property(quantities, fc.boolean(), (of, spaced) => {
      expect(read(writeQuantity(of, { spaced }))).toEqual(of)
    }),
    { numRuns: 500 },
  )
})

test('a change of scale changes no value', () => {
  fc.assert(
    fc.property(quantities, fc.constantFrom(...(Object.keys(scales) as Scale[])), (of, scale) => {
      expect(sameAtPrecision(inScale(of, scale), baseValue(of))).toBe(true)
    }),
  )
})

test('figures are printed in a scale, half up', () => {
  expect(formatQuantity('108030000000', '元', { scale: '亿', decimals: 1 })).toBe('1080.3 亿元')
  expect(formatQuantity('6679200.00', '元', { scale: '万', decimals: 2 })).toBe('667.92 万元')
  expect(formatQuantity('21885821', '元', { scale: '万' })).toBe('2188.5821 万元')
  expect(formatQuantity('14004', '项')).toBe('14004 项')
  expect(formatQuantity('92.6105', '%', { decimals: 2 })).toBe('92.61%')
  expect(formatQuantity('14004', '项', { spaced: false })).toBe('14004项')
  expect(formatQuantity('106650000000', '元', { scale: '亿', decimals: 1, spaced: false })).toBe('1066.5亿元')
  expect(formatQuantity('1', '')).toBe('1')
})

test.each([
  ['2188.58 万元', '2188.5821 万元', true],
  ['2188.58 万元', '2188.59 万元', false],
  ['1080.3 亿元', '10803000 万元', true],
  ['1080 亿元', '1080.3 亿元', true],
  ['5.63 万台/套', '5.63 万台套', true],
  ['238 家', '551 份', false],
  ['>=900', '900 亿元', false],
  ['100', '100%', true],
  ['1.2 万亿元', '12345 亿元', true],
])('%s and %s: one value at the printed precision is %s', (a, b, same) => {
  expect(sameAtPrecision(read(a), read(b))).toBe(same)
  expect(sameAtPrecision(read(b), read(a))).toBe(same)
})

test('a printed value is compared with an exact one', () => {
  expect(sameAtPrecision(read('1066.5 亿元'), '106651234567.89')).toBe(true)
  expect(sameAtPrecision(read('1066.5 亿元'), '106644999999.99')).toBe(false)
  expect(sameAtPrecision(read('6.8%'), '6.8049')).toBe(true)
  expect(sameAtPrecision(read('-26.10%'), '-26.1')).toBe(true)
})

test.each([
  ['超 10 场', '10', false],
  ['超 10 场', '11', true],
  ['>=10', '10', true],
  ['不少于 10 场', '9', false],
  ['近 180 家', '175', true],
  ['近 180 家', '180', false],
  ['近 180 家', '120', false],
  ['约 3 家', '3', true],
  ['1.73 万家左右', '17288', true],
  ['1.73 万家左右', '15736', false],
  ['20 余家', '23', true],
  ['20 余家', '20', false],
  ['<=10%', '7.39', true],
  ['不超过 10%', '10.01', false],
  ['低于 10%', '9', true],
  ['低于 10%', '1', true],
  ['1080.3 亿元', '108029999999', true],
  ['达 24.58 亿元', '2458000000', true],
])('%s of a true %s: %s', (claimed, value, holds) => {
  expect(bearsOut(value, read(claimed))).toBe(holds)
})

test('every qualifier claims something', () => {
  expect(Object.fromEntries(qualifiers.map((q) => [q, claimOf(q)]))).toMatchInlineSnapshot(`
    {
      "<": "less",
      "<=": "at-most",
      "=": "equal",
      ">": "more",
      ">=": "at-least",
      "exact": "equal",
      "不低于": "at-least",
      "不少于": "at-least",
      "不超过": "at-most",
      "以上": "at-least",
      "以下": "at-most",
      "低于": "less",
      "余": "more",
      "多": "more",
      "左右": "about",
      "约": "about",
      "超": "more",
      "达": "equal",
      "近": "less",
    }
  `)
})
